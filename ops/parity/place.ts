import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import { project } from "../../environment/read";

/**
 * The line in which a fact stands in a stack file, by the key that states it or the place in its list; of a fact that is not stated, the line of the nearest key above it.
 * Pure.
 * @param text the file's own, of which `document` was made.
 */
export function lineOfFact(document: Document, text: string, path: string): number | undefined {
  const [section = "", ...steps] = path.split(".");
  let place = keyIn(document.getIn(["config"], true), [`${project}:${section}`]);
  let rest: readonly string[] = steps;
  for (let found = place; found !== undefined && rest.length > 0;) {
    const { value }: Found = found;
    found = keyIn(isAlias(value) ? value.resolve(document) : value, rest);
    if (found === undefined) break;
    place = found;
    rest = rest.slice(found.taken);
  }
  return place === undefined ? undefined : text.slice(0, place.offset).split("\n").length;
}

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
