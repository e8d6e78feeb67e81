import type { Verdict } from "./judge";

const summary = ({ counts }: Verdict): string => {
  const parts = Object.entries(counts).map(([op, count]) => `${op} ${count}`);
  return parts.length === 0 ? "no changes" : parts.join(", ");
};

/** The verdict for a terminal. Names and paths only: a value may be somebody's business. */
export function verdictText(verdict: Verdict): string {
  const changes = Object.entries(verdict.changes).map(([name, paths]) => `  ~ ${name}: ${paths.join(", ")}`);
  const refusals = verdict.refusals.map(({ op, name, why }) => `  x ${op} ${name}: ${why}`);
  return [`phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "REFUSED"} (${summary(verdict)})`, ...changes, ...refusals].join("\n");
}

/** The verdict for a pull request. */
export function verdictMarkdown(verdict: Verdict): string {
  const rows = verdict.refusals.map(({ op, name, why }) => `| ${op} | \`${name}\` | ${why.replaceAll("|", "\\|").replaceAll("\n", " ")} |`);
  const changes = Object.entries(verdict.changes).map(([name, paths]) => `- \`${name}\`: ${paths.map((path) => `\`${path}\``).join(", ")}`);
  return [
    `### Gate, phase ${verdict.phase}: ${verdict.allowed ? "allowed" : "refused"}`,
    "",
    summary(verdict),
    ...(changes.length > 0 ? ["", ...changes] : []),
    ...(rows.length > 0 ? ["", "| step | resource | why |", "|---|---|---|", ...rows] : []),
  ].join("\n");
}
