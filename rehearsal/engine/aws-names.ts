import { readFileSync } from "node:fs";

// Reduces the AWS plugin's package schema to what a test compares with @pulumi/aws: every property's name and kind.
//   node start rehearsal/engine/aws-names.ts < schema.json > test/engine/names.json, with the one that the build keeps beside the plugin

interface Property {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: Property;
  readonly additionalProperties?: Property;
  readonly oneOf?: readonly Property[];
}

type Properties = Readonly<Record<string, Property>>;

interface Schema {
  readonly types: Readonly<Record<string, { readonly properties?: Properties }>>;
  readonly resources: Readonly<Record<string, { readonly inputProperties?: Properties; readonly properties?: Properties }>>;
}

const ownTypes = "#/types/";

/** Path -> kind, nested as `a.b[].c` in a list and `a{}.c` in a map. A type inside itself is followed once. */
function names({ types }: Schema, properties: Properties, prefix = "", within: readonly string[] = []): [path: string, kind: string][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const { kind, nested } = shape(property);
    const below =
      nested === undefined || within.includes(nested)
        ? []
        : names({ types } as Schema, types[nested]?.properties ?? {}, `${prefix}${name}${kind.replace("object", "")}.`, [...within, nested]);
    return [[`${prefix}${name}`, kind], ...below];
  });
}

function shape(property: Property): { readonly kind: string; readonly nested?: string | undefined } {
  // JSON that may also be stated as an object is text for the provider.
  if (property.oneOf?.[0]) return shape(property.oneOf[0]);
  if (property.$ref?.startsWith(ownTypes)) return { kind: "object", nested: property.$ref.slice(ownTypes.length) };
  if (property.$ref !== undefined) return { kind: "archive" };
  if (property.type === "array") return around(property.items, "[]");
  if (property.type === "object") return around(property.additionalProperties, "{}");
  // JavaScript has one kind of number.
  return { kind: property.type === "integer" ? "number" : String(property.type) };
}

function around(inner: Property | undefined, mark: string) {
  const { kind, nested } = shape(inner ?? { type: "string" });
  return { kind: `${kind}${mark}`, nested };
}

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const schema = JSON.parse(readFileSync(0, "utf8")) as Schema;
const reduced = Object.entries(schema.resources).map(
  ([type, { inputProperties = {}, properties = {} }]) =>
    [type, { inputs: sorted(names(schema, inputProperties)), outputs: sorted(names(schema, properties)) }] as const,
);
process.stdout.write(`${JSON.stringify(sorted(reduced), undefined, 1)}\n`);
