import { type Document, type LineCounter, isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import type { Place } from "./fault";
import { project } from "./read";
import type { StackYaml } from "./stack-yaml";

/**
 * Where a fact stands in a stack file: the key that states it, or the place in its list; of a fact that is not stated, the nearest key above it.
 * Undefined of a section that the file does not have. Pure.
 */
export function placeOfFact(file: Pick<StackYaml, "document" | "lines">, path: string): Place | undefined {
  const { found } = nearest(file, path);
  return found && placeAt(file.lines, found.offset);
}

/** The last line of a fact's value, which may be a list or a map over several; undefined of one that is not stated. Pure. */
export function lastLineOfFact(file: Pick<StackYaml, "document" | "lines">, path: string): number | undefined {
  const { found, rest } = nearest(file, path);
  const end = rest.length === 0 && isNode(found?.value) ? found.value.range?.[1] : undefined;
  // A value's end is where the next token begins: behind the line's own end, of a list that is written line by line.
  return end === undefined ? undefined : placeAt(file.lines, Math.max(0, end - 1)).line;
}

/** The key that states a fact, or the nearest above it, and the steps of the path that are left. */
function nearest({ document }: Pick<StackYaml, "document">, path: string): { readonly found: Found | undefined; readonly rest: readonly string[] } {
  const [section = "", ...steps] = path.split(".");
  const config = document.getIn(["config"], true);
  let place = keyIn(config, [`${project}:${section}`]) ?? keyIn(config, [path]);
  let rest: readonly string[] = steps;
  for (let found = place; found !== undefined && rest.length > 0;) {
    found = keyIn(resolved(document, found.value), rest);
    if (found === undefined) break;
    place = found;
    rest = rest.slice(found.taken);
  }
  return { found: place, rest };
}

/** Where the character of this number stands in a text whose lines are known. Pure. */
export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

const resolved = (document: Document, value: unknown): unknown => (isAlias(value) ? value.resolve(document) : value);

interface Found {
  readonly offset: number;
  readonly value: unknown;
  /** How many steps of the path the key is: one may hold dots itself. */
  readonly taken: number;
}

function keyIn(node: unknown, steps: readonly string[]): Found | undefined {
  if (isSeq(node)) {
    const element = node.items[Number(steps[0])];
    const offset = isNode(element) ? element.range?.[0] : undefined;
    return offset === undefined ? undefined : { offset, value: element, taken: 1 };
  }
  if (!isMap(node)) return undefined;
  for (let taken = steps.length; taken > 0; taken -= 1) {
    const wanted = steps.slice(0, taken).join(".");
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === wanted);
    const offset = (pair?.key as Node | undefined)?.range?.[0];
    if (pair !== undefined && offset !== undefined) return { offset, value: pair.value, taken };
  }
  return undefined;
}
