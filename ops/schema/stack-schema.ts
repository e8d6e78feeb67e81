import { z } from "zod";
import { type Section, sections } from "../../environment/environment";
import { project } from "../../environment/read";

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a stack file, made of the schemas by which the program reads it. Pure.
 * It says less than the program: what one fact asks of another, and of the ledger, only the program sees.
 * @param descriptions section -> what it is about, as Pulumi.yaml says.
 */
export const stackSchema = (descriptions: Readonly<Record<string, string>>): JsonSchema => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  $comment: "Written by npm run schema from environment/. Never by hand.",
  title: `A stack file of ${project}`,
  // A section's own file names its schema by its place here: stack-file.schema.json#/definitions/ledger.
  definitions: Object.fromEntries(sectionNames.map((section) => [section, schemaOf(section)])),
  type: "object",
  required: ["config"],
  additionalProperties: false,
  properties: {
    // What the engine itself writes (https://www.pulumi.com/docs/iac/concepts/projects/stack-settings-file/).
    secretsprovider: { type: "string", description: "Key by which the state's secrets are encrypted. `pulumi stack init` writes it." },
    encryptedkey: { type: "string", description: "The state's own key, encrypted by that one. `pulumi stack init` writes it." },
    encryptionsalt: { type: "string", description: "The same of a state whose key is a passphrase." },
    config: {
      type: "object",
      required: sectionNames.map(keyOf),
      additionalProperties: false,
      patternProperties: { "^pulumi:": {} },
      properties: Object.fromEntries(
        sectionNames.map((section) => [
          keyOf(section),
          { description: descriptions[section], if: named, then: named, else: { $ref: `#/definitions/${section}` } },
        ]),
      ),
    },
  },
});

/** A section may stand in a file of its own, whose name is then all that the stack file states of it. */
const named = {
  type: "object",
  required: ["file"],
  additionalProperties: false,
  properties: { file: { type: "string", description: "The file in which the section stands, in this one's folder or below it: docs/adopt.md." } },
} as const;

const sectionNames = Object.keys(sections) as Section[];
const keyOf = (section: Section): string => `${project}:${section}`;

/** As the file states it: what a refinement asks beyond its type is told as the form of the value. */
function schemaOf(section: Section): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(sections[section], { target: "draft-7", override: ({ jsonSchema }) => tellForm(jsonSchema) });
  return schema;
}

/** The form of a right value, where an editor shows it: beside what the fact is about, and in its errors. */
function tellForm(schema: z.core.JSONSchema.BaseSchema): void {
  const { form, description, pattern } = schema;
  delete schema["form"];
  // zod's own words for a pattern, which are no format of JSON Schema.
  if (pattern !== undefined) delete schema.format;
  if (typeof form !== "string") return;
  schema.description = [description, `${form.charAt(0).toUpperCase()}${form.slice(1)}.`].filter((words) => words !== undefined).join(" ");
  schema["errorMessage"] = `Expected ${form}.`;
  if (pattern !== undefined) schema["patternErrorMessage"] = `Expected ${form}.`;
}
