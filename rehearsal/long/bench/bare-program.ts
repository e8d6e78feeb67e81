import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { writtenOnce } from "../../../ops/engine-process";
import { type Environment, run } from "../../stage/command";
import { secretsProvider } from "../../stage/command-environment";
import { projectFolder, workFolder } from "../../stage/folders";
import type { RehearsedStack } from "../../stage/stack";
import { recordedResources } from "./recorded-resources";

/** The yardstick: what the engine needs for these resources when the program does nothing but name them. */
export const bareFolder = join(workFolder, "bare");

/** The environment of a command on that stack: without the pack, and with a stack file of its own. */
export function bareEnvironment({ PULUMI_OPTION_CONFIG_FILE: _file, PULUMI_OPTION_POLICY_PACK: _pack, ...environment }: Environment) {
  return environment;
}

/** Records prod's resources from its state and adopts them again into a stack of the bare program. @param longest seconds that this may take. */
export async function prepareBareProgram(prod: RehearsedStack, longest?: number): Promise<void> {
  const resources = await recordedResources(prod);
  rmSync(bareFolder, { recursive: true, force: true });
  mkdirSync(bareFolder, { recursive: true });
  writeFileSync(
    join(bareFolder, "Pulumi.yaml"),
    JSON.stringify({ name: "bare", runtime: { name: "nodejs", options: { typescript: false, nodeargs } }, main: "index.js" }),
  );
  writeFileSync(
    join(bareFolder, "package.json"),
    JSON.stringify({ name: "bare", main: "index.js", dependencies: { "@pulumi/aws": "*", "@pulumi/pulumi": "*" } }),
  );
  writeFileSync(join(bareFolder, "Pulumi.bare.yaml"), "config:\n  aws:region: us-west-2\n");
  writeFileSync(join(bareFolder, "resources.json"), JSON.stringify(resources));
  writeFileSync(join(bareFolder, "index.js"), program);
  symlinkSync(join(projectFolder, "node_modules"), join(bareFolder, "node_modules"));
  const environment = { ...bareEnvironment(prod.administrator), ...writtenOnce };
  const update = ["up", "--stack", "bare", "--skip-preview", "--yes", "--non-interactive"];
  // Twice: the first run after an import writes to the state of each resource once more, which no later run does.
  for (const args of [["stack", "init", "bare", "--secrets-provider", secretsProvider(prod.account)], update, update]) {
    const { exitCode, stdout, stderr } = await run("pulumi", args, environment, bareFolder, longest);
    if (exitCode !== 0) throw new Error(`pulumi ${args.join(" ")} failed for the bare program:\n${stdout}${stderr}`);
  }
}

/** What Node.js is told for the program goes for the yardstick too: what is compared is what they do. It is JavaScript already, and loads no translator. */
const { nodeargs: told } = (parse(readFileSync(join(projectFolder, "Pulumi.yaml"), "utf8")) as { runtime: { options: { nodeargs: string } } }).runtime.options;
const nodeargs = told.replace(/ ?--require \S+/, "");

/** Without debug messages, as production's program (environment/debug-messages.ts). */
const program = `const pulumi = require("@pulumi/pulumi");
require("@pulumi/pulumi/log").debug = () => Promise.resolve();
const { version } = require("@pulumi/aws/package.json");
for (const { type, name, id, inputs } of require("./resources.json")) {
  new pulumi.CustomResource(type, name, inputs, { import: id, protect: true, version, ignoreChanges: ["tags", "tagsAll"] });
}
`;
