import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import type { Place } from "./fault";
import { project } from "./read";
import type { SectionFile } from "./section-files";
import type { StackYaml } from "./stack-yaml";
import { type Yaml, placeIn } from "./yaml-text";

type Files = Pick<StackYaml, "document" | "lines" | "sections">;

/** The file of its own that a fact's section stands in; undefined where that is the stack file. Pure. */
export const fileOfFact = ({ sections }: Pick<Files, "sections">, path: string): SectionFile | undefined => sections.get(path.split(".")[0] ?? "");

/**
 * Where a fact stands in its file: the key that states it, or the place in its list; of a fact that is not stated, the nearest key above it.
 * Undefined of a section that the file does not have. Pure.
 */
export function placeOfFact(files: Files, path: string): Place | undefined {
  const { found, yaml } = nearest(files, path);
  return found && placeIn(yaml.lines, found.offset);
}

/** The last line of a fact's value, which may be a list or a map over several; undefined of one that is not stated. Pure. */
export function lastLineOfFact(files: Files, path: string): number | undefined {
  const { found, rest, yaml } = nearest(files, path);
  const end = rest.length === 0 && isNode(found?.value) ? found.value.range?.[1] : undefined;
  // A value's end is where the next token begins: behind the line's own end, of a list that is written line by line.
  return end === undefined ? undefined : placeIn(yaml.lines, Math.max(0, end - 1)).line;
}

interface Nearest {
  readonly yaml: Yaml;
  readonly found: Found | undefined;
  /** The steps of the path that are left. */
  readonly rest: readonly string[];
}

/** The key that states a fact, or the nearest above it. */
function nearest(files: Files, path: string): Nearest {
  const [section = "", ...steps] = path.split(".");
  const own = fileOfFact(files, path);
  const yaml = own ?? files;
  const config = files.document.getIn(["config"], true);
  let place = own === undefined ? (keyIn(config, [`${project}:${section}`]) ?? keyIn(config, [path])) : whole(own.document);
  let rest: readonly string[] = steps;
  for (let found = place; found !== undefined && rest.length > 0;) {
    found = keyIn(resolved(yaml.document, found.value), rest);
    if (found === undefined) break;
    place = found;
    rest = rest.slice(found.taken);
  }
  return { yaml, found: place, rest };
}

/** A section that is the whole of its file. */
const whole = ({ contents }: Document): Found | undefined =>
  isNode(contents) && contents.range ? { offset: contents.range[0], value: contents, taken: 0 } : undefined;

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
