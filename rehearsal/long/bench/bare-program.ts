import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { types } from "../../../aws";
import { run } from "../../stage/command";
import { secretsProvider } from "../../stage/command-environment";
import { projectFolder, workFolder } from "../../stage/folders";
import type { RehearsedStack } from "../../stage/stack";

/** The yardstick: what the engine needs for these resources when the program does nothing but name them. */
export const bareFolder = join(workFolder, "bare");

interface RecordedResource {
  readonly type: string;
  readonly urn: string;
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Records prod's resources from its state and adopts them again into a stack of the bare program. */
export async function prepareBareProgram(prod: RehearsedStack): Promise<void> {
  const resources = await recorded(prod);
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
  const { PULUMI_OPTION_CONFIG_FILE: _file, PULUMI_OPTION_POLICY_PACK: _pack, ...environment } = prod.administrator;
  for (const args of [
    ["stack", "init", "bare", "--secrets-provider", secretsProvider(prod.account)],
    ["up", "--stack", "bare", "--skip-preview", "--yes", "--non-interactive"],
  ]) {
    const { exitCode, stdout, stderr } = await run("pulumi", args, environment, bareFolder);
    if (exitCode !== 0) throw new Error(`pulumi ${args.join(" ")} failed for the bare program:\n${stdout}${stderr}`);
  }
}

/** What Node.js is told for the program goes for the yardstick too: what is compared is what they do. It is JavaScript already, and loads no translator. */
const { nodeargs: told } = (parse(readFileSync(join(projectFolder, "Pulumi.yaml"), "utf8")) as { runtime: { options: { nodeargs: string } } }).runtime.options;
const nodeargs = told.replace(/ ?--require \S+/, "");

async function recorded(prod: RehearsedStack): Promise<readonly { type: string; name: string; id: string; inputs: unknown }[]> {
  const { stdout } = await run("pulumi", ["stack", "export", "--stack", prod.name, "--show-secrets"], prod.environment);
  const { deployment } = JSON.parse(stdout) as { deployment: { resources: RecordedResource[] } };
  const { ledger } = prod.facts();
  return deployment.resources
    .filter(({ type }) => type.startsWith("aws:"))
    .map(({ type, urn, id, inputs }) => {
      const name = urn.split("::").at(-1) ?? urn;
      return { type, name, id: ledger.adopt[name] ?? importIdOf(type, id, inputs), inputs: plain(inputs) };
    });
}

/** What was created has no ledger id; its import id follows from its type. */
function importIdOf(type: string, id: string, inputs: Readonly<Record<string, unknown>>): string {
  return type === types.rolePolicyAttachment.token ? `${String(inputs["role"])}/${String(inputs["policyArn"])}` : id;
}

/** The state wraps secrets and notes the bridge's defaults; a program writes neither. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("plaintext" in value && typeof value.plaintext === "string") return plain(JSON.parse(value.plaintext));
  return Object.fromEntries(Object.entries(value).flatMap(([key, child]) => (key === "__defaults" ? [] : [[key, plain(child)]])));
}

const program = `const pulumi = require("@pulumi/pulumi");
const { version } = require("@pulumi/aws/package.json");
for (const { type, name, id, inputs } of require("./resources.json")) {
  new pulumi.CustomResource(type, name, inputs, { import: id, protect: true, version, ignoreChanges: ["tags", "tagsAll"] });
}
`;
