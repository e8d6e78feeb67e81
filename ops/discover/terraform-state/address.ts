/** Which instance of a resource: its number under `count`, its key under `for_each`. */
export type IndexKey = number | string;

/** Where Terraform's configuration declares a resource. */
export interface ResourcePlace {
  /** `module.network[0]`, as the state writes it; absent in the root module. */
  readonly module?: string | undefined;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
}

/** The address by which `terraform state rm` takes one instance: `module.network[0].aws_eip.nat[0]`. */
export const instanceAddress = (place: ResourcePlace, key: IndexKey | undefined): string =>
  `${place.module === undefined ? "" : `${place.module}.`}${localAddress(place)}${key === undefined ? "" : `[${typeof key === "number" ? key : quoted(key)}]`}`;

/** The address that a `removed` block takes: all instances of a resource, in all instances of its module. */
export const resourceAddress = (place: ResourcePlace): string =>
  `${place.module === undefined ? "" : `${place.module.replace(keys, "")}.`}${localAddress(place)}`;

const localAddress = ({ mode, type, name }: ResourcePlace): string => `${mode === "data" ? "data." : ""}${type}.${name}`;

/** `[0]` and `["a.b"]`. A key may hold brackets and dots of its own, but its quotation marks are escaped. */
const keys = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g;

/** Text as Terraform's language writes it, where `${` and `%{` would begin a template. */
function quoted(text: string): string {
  const escaped = [...text].map((character, index, all) => {
    if ((character === "$" || character === "%") && all[index + 1] === "{") return character.repeat(2);
    return escapes[character] ?? (printable.test(character) ? character : unicodeEscape(character));
  });
  return `"${escaped.join("")}"`;
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\" };

const printable = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u;

function unicodeEscape(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point > 0xffff ? `\\U${point.toString(16).padStart(8, "0")}` : `\\u${point.toString(16).padStart(4, "0")}`;
}
