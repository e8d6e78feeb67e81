import { Command } from "commander";
import { pageOf } from "./commands";

/** A command as a person types it, whichever way it was started, so that its help names the line to type. */
export const commandLine = (name: string): Command =>
  new Command(`npx bluemoxon ${name}`).showHelpAfterError(`npx bluemoxon ${name} --help lists what it takes`).addHelpText("after", `\nMore: ${pageOf(name)}`);
