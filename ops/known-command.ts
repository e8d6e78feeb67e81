/** A command, as `npx bluemoxon --help` lists it. */
export interface KnownCommand {
  readonly name: string;
  /** From the project's folder. */
  readonly file: string;
  readonly does: string;
  readonly changes: string;
  /** What its exit code says. 1 is always an error, and nothing was changed by it that is not told. */
  readonly codes: string;
  /** Of the project's folder: the page that helps where an error names none. */
  readonly page: string;
}
