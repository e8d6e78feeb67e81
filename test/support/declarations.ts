import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { projectFolder } from "../../ops/stack-file";

/** Path -> kind, nested as `a.b[].c` in a list and `a{}.c` in a map. */
export type Names = Readonly<Record<string, string>>;

const packageFolder = join(projectFolder, "node_modules", "@pulumi", "aws");

const parsed = (file: string): ts.SourceFile => ts.createSourceFile(file, readFileSync(join(packageFolder, file), "utf8"), ts.ScriptTarget.ES2022);

/** What @pulumi/aws declares of one resource type. Parsed, never type-checked: the declarations are plain enough to read. */
export function declaredNames(type: string): { readonly inputs: Names; readonly outputs: Names } {
  const [, file = "", name = ""] = type.split(":");
  const tree = parsed(`${file}.d.ts`);
  const args = tree.statements.find((node): node is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(node) && node.name.text === `${name}Args`);
  const resource = tree.statements.find(ts.isClassDeclaration);
  if (args === undefined || resource === undefined) throw new Error(`declarations: ${file}.d.ts declares no ${name}`);
  const outputs = resource.members.filter(
    (member) => ts.isPropertyDeclaration(member) && !member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword),
  );
  return { inputs: Object.fromEntries(names(args.members)), outputs: Object.fromEntries(names(outputs)) };
}

function names(members: readonly (ts.TypeElement | ts.ClassElement)[], prefix = "", within: readonly string[] = []): [path: string, kind: string][] {
  return members.flatMap((member) => {
    if (!(ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) || member.type === undefined || !ts.isIdentifier(member.name)) return [];
    const { kind, nested } = shape(member.type);
    const path = `${prefix}${member.name.text}`;
    const below =
      nested === undefined || within.includes(nested) ? [] : names(declared(nested).members, `${path}${kind.replace("object", "")}.`, [...within, nested]);
    return [[path, kind], ...below];
  });
}

/** `pulumi.Input<pulumi.Input<string>[]>` -> `string[]`. */
function shape(node: ts.TypeNode): { readonly kind: string; readonly nested?: string | undefined } {
  if (ts.isParenthesizedTypeNode(node)) return shape(node.type);
  if (ts.isArrayTypeNode(node)) return around(shape(node.elementType), "[]");
  if (ts.isTypeLiteralNode(node)) return around(shape((node.members[0] as ts.IndexSignatureDeclaration).type), "{}");
  // `T | undefined` is T. `string | Runtime` and `string | PolicyDocument` are text: JSON may be stated as an object too.
  if (ts.isUnionTypeNode(node)) {
    const kinds = node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword).map(shape);
    return kinds.find(({ kind, nested }) => kind !== "enumeration" && nested === undefined) ?? kinds.find(({ nested }) => nested) ?? { kind: "enumeration" };
  }
  if (ts.isTypeReferenceNode(node)) return referred(node);
  if (node.kind === ts.SyntaxKind.StringKeyword) return { kind: "string" };
  if (node.kind === ts.SyntaxKind.NumberKeyword) return { kind: "number" };
  if (node.kind === ts.SyntaxKind.BooleanKeyword) return { kind: "boolean" };
  throw new Error(`declarations: a type of a kind not met before (${ts.SyntaxKind[node.kind]})`);
}

const around = ({ kind, nested }: ReturnType<typeof shape>, mark: string) => ({ kind: `${kind}${mark}`, nested });

function referred({ typeName, typeArguments }: ts.TypeReferenceNode): ReturnType<typeof shape> {
  const name = dotted(typeName);
  if (/^pulumi\.(Input|Output)$/.test(name) && typeArguments?.[0]) return shape(typeArguments[0]);
  if (/^(inputs|outputs)\./.test(name)) return { kind: "object", nested: name };
  if (name === "pulumi.asset.Archive") return { kind: "archive" };
  return { kind: "enumeration" };
}

const dotted = (name: ts.EntityName): string => (ts.isIdentifier(name) ? name.text : `${dotted(name.left)}.${name.right.text}`);

/** `inputs.lambda.FunctionVpcConfig` -> its interface in types/input.d.ts. Each file is read once. */
const interfaces = new Map<string, ReadonlyMap<string, ts.InterfaceDeclaration>>();

function declared(name: string): ts.InterfaceDeclaration {
  const [file = "", ...rest] = name.split(".");
  const known = interfaces.get(file) ?? interfacesIn(parsed(`types/${file.replace(/s$/, "")}.d.ts`).statements);
  interfaces.set(file, known);
  const found = known.get(rest.join("."));
  if (found === undefined) throw new Error(`declarations: ${name} is declared nowhere`);
  return found;
}

function interfacesIn(statements: readonly ts.Statement[], prefix = ""): Map<string, ts.InterfaceDeclaration> {
  const found = new Map<string, ts.InterfaceDeclaration>();
  for (const statement of statements) {
    if (ts.isInterfaceDeclaration(statement)) found.set(`${prefix}${statement.name.text}`, statement);
    if (!ts.isModuleDeclaration(statement) || !statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const [name, declaration] of interfacesIn(statement.body.statements, `${prefix}${statement.name.text}.`)) found.set(name, declaration);
  }
  return found;
}
