import type { Attribute, Block, Statement } from "./generated";
import type { BlockSchema } from "./schema";

/**
 * A generated configuration as a person would leave it. The generator writes down every attribute that can be written: most of them say nothing,
 * which the provider does not take for an answer. What it refuses after that, refused.ts takes out. Pure.
 *
 * @param bodyOf Terraform's type -> its body
 */
export const mended = (resources: readonly Block[], bodyOf: (type: string) => BlockSchema): Block[] =>
  resources.map((resource) => {
    const [type = ""] = resource.labels;
    const said = saying(resource, bodyOf(type));
    return { ...said, body: departures[type]?.(said.body) ?? said.body };
  });

/** Without attributes that say nothing where nothing has to be said, and those that the provider no longer wants to be told. */
function saying(block: Block, schema: BlockSchema): Block {
  const body = block.body.flatMap((statement): Statement[] => {
    if (statement.kind === "attribute") return saysSomething(statement, schema) ? [withNulls(statement)] : [];
    const inner = schema.block_types?.[statement.name];
    return [inner === undefined ? statement : saying(statement, inner.block)];
  });
  return { ...block, body };
}

function saysSomething({ name, value }: Attribute, { attributes }: BlockSchema): boolean {
  const { required = false, deprecated = false } = attributes?.[name] ?? {};
  return required || !(deprecated || nothing.has(value));
}

const nothing: ReadonlySet<string> = new Set(["null", '""', "0", "[]", "{}"]);

/** An object in a list has to name all that it may hold, so what says nothing stays there, and says so. */
const withNulls = ({ value, ...attribute }: Attribute): Attribute => ({
  ...attribute,
  value: value.includes("\n") ? value.replaceAll(/^(\s*[\w-]+\s*= )""$/gm, "$1null") : value,
});

/** Terraform's type -> what AWS does not give back in the form in which the provider takes it. */
const departures: Readonly<Record<string, (body: readonly Statement[]) => readonly Statement[]>> = {
  // One source of the code has to be stated, and of a package AWS gives none back; the plan does not look whether there is such a file.
  aws_lambda_function: (body) =>
    body.some(({ name }) => name === "image_uri") ? body : [...body, { kind: "attribute", name: "filename", value: '"deployed-by-others.zip"' }],
  aws_iam_openid_connect_provider: (body) =>
    body.map((statement) =>
      statement.kind === "attribute" && statement.name === "url" ? { ...statement, value: statement.value.replace(/^"(?!https:)/, '"https://') } : statement,
    ),
};
