import { Refusal } from "../environment/fault";

/** A refusal meant for the person at the keyboard: what, where, and the next step. Shown without a stack trace. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Runs a command's body; a refusal prints its message alone, anything else its trace. `1` is an error, as in every command here. */
export async function runCommand(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    const told = error instanceof CommandError || error instanceof Refusal;
    console.error(told ? `error: ${error.message}` : error);
    process.exitCode = 1;
  }
}
