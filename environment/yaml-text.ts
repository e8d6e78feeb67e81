import { type Document, LineCounter, isAlias, isNode, isScalar, parseDocument, visit } from "yaml";
import { type Place, Refusal } from "./fault";

/** A text that people write, taken apart, and where its lines begin. */
export interface Yaml {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** A text as it is, right or wrong. */
interface Examined extends Yaml {
  /** What makes it no YAML, with YAML's own words. */
  readonly errors: readonly Slip[];
  /** Each key that stands in its map already. */
  readonly doubled: readonly Slip[];
}

interface Slip {
  readonly at: Place;
  readonly told: string;
}

/**
 * What people write and the program believes. Pure.
 * @param path is named in what is refused.
 * @throws Refusal when it is no YAML, or states a key twice: YAML would take the last, without a word.
 */
export function parseYaml(path: string, text: string): Yaml {
  const { document, lines, errors, doubled } = examined(text);
  if (errors.length > 0) throw new Refusal(`${path} is not valid YAML:\n${errors.map(({ told }) => `  ${told}`).join("\n")}`);
  if (doubled.length > 0)
    throw new Refusal(
      `${path} states keys twice, and only one of each would count. Keep one:\n${doubled.map(({ at, told }) => `  line ${at.line}: ${told}`).join("\n")}`,
    );
  return { document, lines };
}

/** The same for whoever tells what is wrong among other things. Pure. */
export function examined(text: string): Examined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const broken = document.errors.map(({ message, pos: [start] }) => ({ at: placeIn(lines, start), told: message }));
  const errors = broken.length > 0 ? broken : strayAliases(document, lines);
  return { document, lines, errors, doubled: errors.length > 0 ? [] : doubledKeys(document, lines) };
}

/** Each alias of which no anchor stands before it in the same file: what moves to another file leaves them behind. */
function strayAliases(document: Document, lines: LineCounter): Slip[] {
  const anchors = new Set<string>();
  const found: Slip[] = [];
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
      } else if (!anchors.has(node.source)) {
        const at = placeIn(lines, node.range?.[0] ?? 0);
        found.push({
          at,
          told: `*${node.source} stands for no anchor before it in this file. Write out what it stands for, at line ${at.line}, column ${at.column}`,
        });
      }
    },
  });
  return found;
}

/** Each key that stands in its map already, by its line, in whatever writing: a number and the same in quotes are one key to the program. */
function doubledKeys(document: Document, lines: LineCounter): Slip[] {
  const found: Slip[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const places = new Map<string, number>();
      for (const { key } of items) {
        // A key may stand for what an anchor names.
        const named = isAlias(key) ? key.resolve(document) : key;
        if (!isScalar(named) || !isNode(key) || !key.range) continue;
        const [word, at] = [String(named.value), placeIn(lines, key.range[0])];
        const first = places.get(word);
        if (first === undefined) places.set(word, at.line);
        else found.push({ at, told: `${word}, which stands in line ${first} already` });
      }
    },
  });
  return found.sort((a, b) => a.at.line - b.at.line);
}

/** Where the character of this number stands in a text whose lines are known. Pure. */
export function placeIn(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
