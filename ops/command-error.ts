import { Refusal } from "../environment/fault";
import { pageOf } from "./commands";

/** A refusal meant for the person at the keyboard: what, where, and the next step. Shown without a stack trace. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/**
 * Runs a command's body; a refusal prints its message alone, and a page of the project, anything else its trace. `1` is an error, as in every command here.
 * @param name the command's, whose page stands in where a message names none.
 */
export async function runCommand(name: string, body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    const told = error instanceof CommandError || error instanceof Refusal;
    console.error(told ? withPage(`error: ${error.message}`, pageOf(name)) : error);
    process.exitCode = 1;
  }
}

/** A page of the project that a message sends to; a file that a person has typed may end alike. */
const ownPage = /(?:\b(?:as|in|to|:|then|next:) ?|\()docs\/[a-z-]+\.md\b/;

/** Pure. */
export const withPage = (message: string, page: string): string => (ownPage.test(message) ? message : `${message}\nmore: ${page}`);
