import { Command } from "commander";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { commands } from "./commands";
import type { KnownCommand } from "./known-command";

const program = new Command("bluemoxon")
  .description("BlueMoxon's two AWS accounts, adopted as they run and kept alike. Each command has a --help of its own, and ends with 1 after an error.")
  .addHelpText(
    "after",
    ["", ...commands.map(({ name, does, changes, codes }) => `  ${name.padEnd(19)} ${does}\n${" ".repeat(22)}changes: ${changes}. ${codes}\n`)].join("\n"),
  )
  .helpOption("-h, --help", "this list")
  .version(version(), "-V, --version", "which version this is")
  .argument("<command>", "one of the list below, or help")
  .usage("<command> [options]")
  .showHelpAfterError("npx bluemoxon --help lists them\nmore: README.md")
  .allowUnknownOption()
  .allowExcessArguments()
  .passThroughOptions()
  .action((name: string) => (name === "help" ? help(process.argv[3]) : start(known(name))));

/** Of one command, or the list of all. */
function help(name: string | undefined): void {
  if (name === undefined) return program.help();
  process.argv.splice(2, 2, name, "--help");
  start(known(name));
}

/** Only the file of the command that was asked for is loaded. It reads its options where it would find them if it were started alone. */
function start({ file }: KnownCommand): void {
  process.argv.splice(1, 2, resolve(__dirname, "..", file));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which one, only its name tells
  require(process.argv[1] ?? "");
}

const known = (name: string): KnownCommand =>
  commands.find((one) => one.name === name) ?? program.error(`error: there is no command "${name}". npx bluemoxon --help lists them\nmore: README.md`);

/** Of the package: what CHANGELOG.md tells of, and a lock file pins. */
function version(): string {
  const { version } = JSON.parse(readFileSync(resolve(__dirname, "..", "package.json"), "utf8")) as { readonly version: string };
  return version;
}

program.parse();
