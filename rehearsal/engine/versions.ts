import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "semver";
import { CommandError } from "../../ops/command-error";

/** The @pulumi/aws version whose names the built plugin speaks. */
export function awsVersion(): string {
  return readFileSync(join(__dirname, "aws/VERSION"), "utf8").trim();
}

/** The version of the CLI that is built. */
export function pulumiVersion(): string {
  return required("cli", "github.com/pulumi/pulumi/pkg/v3");
}

/** The folders that hold what is built with Go. */
export const goModules = ["aws", "cli"] as const;

/** The Go that all of them can be built with. */
export function goVersion(): string {
  return (
    goModules
      .map((module) => captured(module, /^go (\S+)/m))
      .sort(compare)
      .at(-1) ?? ""
  );
}

/** What the built parts are made from. */
export function engineVersions(): Record<string, string> {
  return {
    pulumi: pulumiVersion(),
    "pulumi-resource-aws": awsVersion(),
    "pulumi-terraform-bridge": required("aws", "github.com/pulumi/pulumi-terraform-bridge/v3"),
    "terraform-provider-aws": replaced("aws", "github.com/hashicorp/terraform-provider-aws"),
  };
}

/**
 * The program's types and the plugin must come from one and the same version.
 *
 * @throws CommandError when they don't
 */
export function requireMatchingPackage(): void {
  const installed = (JSON.parse(readFileSync(require.resolve("@pulumi/aws/package.json"), "utf8")) as { version: string }).version;
  const bridged = awsVersion();
  if (installed !== bridged) {
    throw new CommandError(`@pulumi/aws ${installed} is installed, but rehearsal/engine/aws bridges ${bridged}. Pin ${bridged} in package.json and run npm ci`);
  }
}

function required(module: string, dependency: string): string {
  return captured(module, new RegExp(`^\\s*(?:require )?${escaped(dependency)} v(\\S+)`, "m"));
}

function replaced(module: string, dependency: string): string {
  return captured(module, new RegExp(`^\\s*(?:replace )?${escaped(dependency)} => \\S+ v(\\S+)`, "m"));
}

function captured(module: string, line: RegExp): string {
  const file = join(__dirname, module, "go.mod");
  const version = line.exec(readFileSync(file, "utf8"))?.[1];
  if (version === undefined) throw new Error(`${file} has no line like ${line.source}`);
  return version;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
