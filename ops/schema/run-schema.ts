import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../command-line";
import { parse } from "yaml";
import { runCommand } from "../command-error";
import { projectFolder } from "../stack-file";
import { stackSchema } from "./stack-schema";

const file = "stack-file.schema.json";

/** @returns 0; whoever changes what a stack file may state runs it, and a test says so. */
function main(): number {
  const { config } = parse(readFileSync(join(projectFolder, "Pulumi.yaml"), "utf8")) as { config: Record<string, { description: string }> };
  const descriptions = Object.fromEntries(Object.entries(config).map(([section, { description }]) => [section, description]));
  writeFileSync(join(projectFolder, file), `${JSON.stringify(stackSchema(descriptions), undefined, 1)}\n`);
  console.log(`${file}: what an editor knows of the stack files`);
  return 0;
}

commandLine("schema")
  .description("Writes the JSON Schema by which editors complete and check the stack files. Reads no account.")
  .action(() => runCommand("schema", () => Promise.resolve().then(main)))
  .parse();
