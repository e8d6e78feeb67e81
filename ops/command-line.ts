import { Command, Help, type Option } from "commander";
import { pageOf } from "./commands";

/** A command as a person types it, whichever way it was started, so that its help names the line to type. */
export const commandLine = (name: string): Command =>
  new Command(`npx bluemoxon ${name}`)
    .showHelpAfterError(`npx bluemoxon ${name} --help lists what it takes`)
    .configureHelp({ optionDescription })
    .addHelpText("after", `\nMore: ${pageOf(name)}`);

/** That a switch is off unless somebody types it needs no saying. */
function optionDescription(option: Option): string {
  return option.defaultValue === false ? option.description : new Help().optionDescription(option);
}
