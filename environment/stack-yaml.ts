import { type Document, LineCounter, isAlias, isNode, isScalar, parseDocument, visit } from "yaml";
import { Refusal } from "./fault";

/** What a stack file says, and its text taken apart, for whoever edits it. */
export interface StackYaml {
  readonly document: Document;
  /** Config key -> value, as `readEnvironment` wants it. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly lines: LineCounter;
}

/** A stack file's text, as the commands and the policy pack read it. Pure. @throws Refusal as {@link parseYaml} does. */
export function parseStackYaml(path: string, text: string): StackYaml {
  const { document, lines } = parseYaml(path, text);
  return { document, lines, config: ((document.toJS() as { config?: object } | null)?.config ?? {}) as Record<string, unknown> };
}

/** A text that people write, taken apart, and where its lines begin. */
interface Yaml {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * What people write and the program believes. Pure.
 * @param path is named in what is refused.
 * @throws Refusal when it is no YAML, or states a key twice: YAML would take the last, without a word.
 */
export function parseYaml(path: string, text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  if (document.errors.length > 0) throw new Refusal(`${path} is not valid YAML:\n${document.errors.map(({ message }) => `  ${message}`).join("\n")}`);
  const doubled = doubledKeys(document, lines);
  if (doubled.length > 0) throw new Refusal(`${path} states keys twice, and only one of each would count. Keep one:\n${doubled.join("\n")}`);
  return { document, lines };
}

/** Each key that stands in its map already, by its line, in whatever writing: a number and the same in quotes are one key to the program. */
function doubledKeys(document: Document, lines: LineCounter): string[] {
  const found: { readonly line: number; readonly told: string }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const places = new Map<string, number>();
      for (const { key } of items) {
        // A key may stand for what an anchor names.
        const named = isAlias(key) ? key.resolve(document) : key;
        if (!isScalar(named) || !isNode(key) || !key.range) continue;
        const [word, { line }] = [String(named.value), lines.linePos(key.range[0])];
        const first = places.get(word);
        if (first === undefined) places.set(word, line);
        else found.push({ line, told: `  line ${line}: ${word}, which stands in line ${first} already` });
      }
    },
  });
  return found.sort((a, b) => a.line - b.line).map(({ told }) => told);
}
