import { InvalidArgumentError } from "commander";
import { withPage } from "../../ops/command-error";

/** A whole number from 1 to `most`, as commander reads an option. @throws InvalidArgumentError, which commander shows. */
export const wholeUpTo =
  (most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 1 || number > most) throw new InvalidArgumentError(`A whole number from 1 to ${most}.`);
    return number;
  };

export const whole = wholeUpTo(Number.MAX_SAFE_INTEGER);

/** Those whose name has the words in it, in whatever case; no words name none. @throws Error with all names when there is none. */
export function namedLike<Named extends { readonly name: string }>(words: string, all: readonly Named[]): Named[] {
  const found = words.trim() === "" ? [] : all.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  if (found.length === 0) throw new Error(`no name has "${words}" in it. Known:\n${all.map(({ name }) => `  ${name}`).join("\n")}`);
  return found;
}

/** What ended a rehearsal, for a person: its message without a trace, and a page. */
export const sayError = ({ message }: Error): void => console.error(withPage(`error: ${message}`, "CONTRIBUTING.md"));

/** Ends the process as its rehearsal did: 0 when nothing failed. An error counts as a failure, so that the closing line is there. */
export function endWith(rehearsal: Promise<number>): void {
  rehearsal.then(
    (failed) => process.exit(failed === 0 ? 0 : 1),
    (error: Error) => {
      sayError(error);
      console.log("0 passed, 1 failed");
      process.exit(1);
    },
  );
}
