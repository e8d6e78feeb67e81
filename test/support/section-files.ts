import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../../ops/stack-file";
import { type StackName, stackFiles } from "./stacks";

/** A stack file's text in which `section` stands in `file`, and that file's text: its lines as they were, four spaces to the left. */
export function movedOut(text: string, section: string, file: string): { readonly stack: string; readonly own: string } {
  const lines = text.split("\n");
  const key = `  bluemoxon:${section}:`;
  const begin = lines.findIndex((line) => line.startsWith(key));
  if (begin < 0) throw new Error(`movedOut: no ${section} in the stack file`);
  const behind = lines.findIndex((line, at) => at > begin && /^ {0,2}\S/.test(line));
  const end = behind < 0 ? lines.length : behind;
  return {
    stack: [...lines.slice(0, begin), `  bluemoxon:${section}: { file: ${file} }`, ...lines.slice(end)].join("\n"),
    // A short one stands in the line of its key.
    own: [(lines[begin] ?? "").slice(key.length).trim(), ...lines.slice(begin + 1, end).map((line) => line.replace(/^ {4}/, ""))].join("\n").replace(/^\n/, ""),
  };
}

/** A stack's file in a folder of its own, with these sections in `<section>.<stack>.yaml` beside it. The folder is gone after `step`. */
export async function withSectionsApart<T>(stack: StackName, sections: readonly string[], step: (path: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bluemoxon-sections-"));
  try {
    let text = readFileSync(join(projectFolder, stackFiles[stack]), "utf8");
    for (const section of sections) {
      const file = `${section}.${stack}.yaml`;
      const moved = movedOut(text, section, file);
      writeFileSync(join(folder, file), moved.own);
      text = moved.stack;
    }
    const path = join(folder, `Pulumi.${stack}.yaml`);
    writeFileSync(path, text);
    return await step(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
