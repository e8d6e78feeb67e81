import { unknownId } from "../../environment/ledger";
import type { Environment } from "../../environment/environment";

/** Bytes; a message of SNS holds 262,144. https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
export const longestMessage = 200_000;

/** ARNs of the topics in which a stack wants to hear of its nights (`monitoring.topics.<key>.nights`). Pure. */
export function toldTopics({ account, monitoring, ledger }: Pick<Environment, "account" | "monitoring" | "ledger">): string[] {
  return Object.entries(monitoring?.topics ?? {})
    .filter(([, { nights = false }]) => nights)
    .map(([key, { name }]) => {
      const listed = ledger.adopt[`app-monitoring-topic-${key}`] ?? unknownId;
      return listed === unknownId ? `arn:aws:sns:${account.region}:${account.id}:${name}` : listed;
    });
}

/** What is posted: never nothing, which SNS refuses, and never cut unseen, nor within a character. Pure. */
export function messageOf(text: string): string {
  if (text.trim() === "") return "It could not be found out: the log of the run says why.";
  const bytes = Buffer.from(text);
  if (bytes.length <= longestMessage) return text;
  const whole = new TextDecoder().decode(bytes.subarray(0, longestMessage), { stream: true });
  return `${whole}\n\nMore of it stands in the summary of the run.`;
}

/** SNS takes 1 to 100 characters of ASCII, none of them a line's end, and no space at the beginning. Pure. */
export function subjectOf(text: string): string {
  const subject = text
    .replaceAll(/[^\x21-\x7e]+/g, " ")
    .trim()
    .slice(0, 100);
  return subject === "" ? "What a night has found" : subject;
}
