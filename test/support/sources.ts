import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { projectFolder } from "../../ops/stack-file";

/** One TypeScript file of the project, parsed and not type-checked. */
export interface Source {
  /** From the project folder, as `components/api.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** From the project folder: what is nobody's source, or is written by a run. */
const left = ["node_modules", ".git", ".rehearsal", ".stryker-tmp", "report"].map((name) => join(projectFolder, name));

/** The project's own TypeScript files below these folders, all of them without an argument. */
export function sources(...folders: readonly string[]): readonly Source[] {
  return filesIn(projectFolder)
    .map((path) => relative(projectFolder, path))
    .filter((path) => folders.length === 0 || folders.some((folder) => path === folder || path.startsWith(`${folder}/`)))
    .map((path) => {
      const text = readFileSync(join(projectFolder, path), "utf8");
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
    });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return left.includes(path) ? [] : filesIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Every node of a tree; comments are not among them. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** Where a node stands, for a message. */
export const placeOf = ({ path, tree }: Source, node: ts.Node): string => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;

/** The modules that a file imports, types included. */
export function importsOf({ tree }: Source): readonly string[] {
  return tree.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
}
