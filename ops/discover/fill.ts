import { isScalar } from "yaml";
import { project } from "../../environment/read";
import type { StackFile } from "../stack-file";
import type { Discovery } from "./match";

/**
 * Puts the ids of rows that read `unknown` into the file's text. Only those words change: comments, order and every space
 * stay as people wrote them.
 */
export function fillUnknownIds({ text, document }: StackFile, { findings }: Discovery): { readonly text: string; readonly filled: number } {
  const edits = findings.flatMap((finding) => {
    if (finding.kind !== "matched" || !finding.wasUnknown) return [];
    const node = document.getIn(["config", `${project}:ledger`, "adopt", finding.name], true);
    return isScalar(node) && node.range ? [{ start: node.range[0], end: node.range[1], importId: finding.importId }] : [];
  });
  // From the end, so that an edit does not move the places of those before it.
  const sorted = [...edits].sort((a, b) => b.start - a.start);
  return { text: sorted.reduce((whole, { start, end, importId }) => whole.slice(0, start) + importId + whole.slice(end), text), filled: edits.length };
}
