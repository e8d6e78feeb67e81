import { parse } from "yaml";

/** A text as YAML reads it back, as a value or as a key: a number among ids, or what means something to YAML, stands in quotes. */
export const yamlWord = (text: string): string => (versions.every((version) => isPlain(text, version)) ? text : JSON.stringify(text));

/** The commands read version 1.2. The engine's library also knows what 1.1 had: days, yes and no, 1_000. */
const versions = ["1.2", "1.1"] as const;

/** In a list in brackets more has a meaning than on a line of its own, so that a word which is plain there is plain everywhere. */
function isPlain(text: string, version: (typeof versions)[number]): boolean {
  try {
    const [value, ...rest] = parse(`[${text}]`, { version, logLevel: "error" }) as readonly unknown[];
    const keys = Object.keys(parse(`{ ${text}: 1 }`, { version, logLevel: "error" }) as object);
    return value === text && rest.length === 0 && keys[0] === text;
  } catch {
    return false;
  }
}
