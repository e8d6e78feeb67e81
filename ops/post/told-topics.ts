import type { Environment } from "../../environment/environment";

/** A message of SNS holds 256 KiB; what stands in it by mail is read to the end by nobody, long before that. */
export const longestMessage = 100_000;

/** ARNs of the topics in which a stack wants to hear of its nights (`monitoring.topics.<key>.nights`). Pure. */
export function toldTopics({ account, monitoring, ledger }: Pick<Environment, "account" | "monitoring" | "ledger">): string[] {
  return Object.entries(monitoring?.topics ?? {})
    .filter(([, { nights = false }]) => nights)
    .map(([key, { name }]) => ledger.adopt[`app-monitoring-topic-${key}`] ?? `arn:aws:sns:${account.region}:${account.id}:${name}`);
}

/** What is posted: never nothing, which SNS refuses, and never cut unseen. Pure. */
export function messageOf(text: string): string {
  if (text.trim() === "") return "It could not be found out: the log of the run says why.";
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)}\n\nMore of it stands in the summary of the run.`;
}

/** SNS takes 100 characters of ASCII, none of them a line's end, and no space at the beginning. Pure. */
export const subjectOf = (text: string): string =>
  text
    .replaceAll(/[^\x21-\x7e]+/g, " ")
    .trim()
    .slice(0, 100);
