import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../ops/stack-file";
import type { Names } from "./declarations";

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

const schema = JSON.parse(readFileSync(join(projectFolder, "rehearsal", "engine", "aws", "schema.json"), "utf8")) as Schema;

/** Type -> the names and kinds of its properties, as the plugin that the rehearsal builds has them: rehearsal/engine/aws-schema.ts writes its schema. */
export const pluginNames: Readonly<Record<string, { readonly inputs: Names; readonly outputs: Names }>> = Object.fromEntries(
  Object.entries(schema.resources).map(([type, { inputProperties = {}, properties = {} }]) => [
    type,
    { inputs: Object.fromEntries(names(schema, inputProperties)), outputs: Object.fromEntries(names(schema, properties)) },
  ]),
);
