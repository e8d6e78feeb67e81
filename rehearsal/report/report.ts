import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownPage } from "../../ops/page/markdown-page";
import { holdingAlone, readMatrix } from "../accidents/kill-matrix";
import { pagesTold } from "./pages";
import type { StackFigures, Summary } from "./summary";

/** Writes report/index.md and report/index.html. The report says what was shown, and what an emulator can't show. */
export function writeReport(summary: Summary, folder: string): void {
  const markdown = reportMarkdown(summary, pagesTold(), holdingAlone(readMatrix()));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.md"), markdown);
  writeFileSync(join(folder, "index.html"), markdownPage("BlueMoxon rehearsal", markdown));
}

/** Pure. */
export function reportMarkdown(
  { engine, stacks, stories, accidents, census }: Summary,
  pages: readonly string[] = [],
  alone: (accident: string) => readonly string[] = () => [],
): string {
  const failed = stories.filter(({ passed }) => !passed).length;
  return [
    "# BlueMoxon rehearsal",
    "",
    failed === 0 ? `All ${stories.length} stories passed.` : `**${failed} of ${stories.length} stories failed.**`,
    `Census of both accounts: ${census.before} resources before, ${census.after} after, ${census.lost.length} lost, ${census.changed.length} changed.`,
    "",
    ...(pages.length === 0 ? [] : ["## Both accounts, side by side", "", ...pages, ""]),
    "## Stories",
    "",
    "| | story | seconds |",
    "|---|---|---:|",
    ...stories.map(({ name, passed, seconds }) => `| ${passed ? "✓" : "✗"} | ${name} | ${seconds.toFixed(1)} |`),
    ...stories.flatMap(({ name, message }) => (message === undefined ? [] : ["", `**${name}**`, "", "```", message, "```"])),
    "",
    "## Accidents",
    "",
    "Each befell copies of both accounts, with all locks on; the census through the AWS API says what became of them.",
    "",
    "Which locks hold it alone is from the last run of `npm run rehearse:accidents`: docs/locks.md.",
    "",
    "| | accident | refused with | locks that hold it alone |",
    "|---|---|---|---|",
    ...accidents.map(({ name, survived, message }) => `| ${survived ? "✓" : "✗"} | ${name} | ${firstLine(message)} | ${alone(name).join(", ")} |`),
    "",
    "## Stacks",
    "",
    "| stack | adopted | created | updated | deleted | outside | previews (s) | updates (s) |",
    "|---|---:|---:|---:|---:|---:|---:|---:|",
    ...Object.entries(stacks).map(([name, figures]) => figuresRow(name, figures)),
    "",
    "## Census",
    "",
    ...(census.lost.length === 0 ? ["Nothing was lost."] : ["Lost:", "", ...census.lost.map((key) => `- \`${key}\``)]),
    "",
    ...(census.changed.length === 0
      ? ["Nothing was changed."]
      : ["Changed, each by a step that names it:", "", ...census.changed.map((key) => `- \`${key}\``)]),
    "",
    "## Engine",
    "",
    ...Object.entries(engine).map(([part, version]) => `- ${part} ${version}`),
    "",
    "The engine and the AWS provider are the real ones. AWS is emulated: what AWS itself would refuse, delay or bill is not shown here.",
    "",
  ].join("\n");
}

/** In a table cell there is room for one line; the summary has the rest. */
const firstLine = (message: string): string =>
  message === "" ? "nothing to refuse" : `\`${(message.split("\n")[0] ?? "").replaceAll("|", "\\|").replaceAll("`", "'")}\``;

const figuresRow = (name: string, { adopted, created, updated, deleted, unmanaged, previewSeconds, upSeconds }: StackFigures): string =>
  `| ${name} | ${adopted} | ${created} | ${updated} | ${deleted} | ${unmanaged} | ${previewSeconds.toFixed(1)} | ${upSeconds.toFixed(1)} |`;
