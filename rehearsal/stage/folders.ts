import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Where a rehearsal keeps what it makes. All of it may be deleted at any time; the next rehearsal makes it anew. */
export const projectFolder = resolve(__dirname, "../..");
export const workFolder = join(projectFolder, ".rehearsal");
export const reportFolder = join(projectFolder, "report");
/** Copies of the committed stack files: discover fills ids and the engine adds its key here, never in the originals. */
export const stackFolder = join(workFolder, "stacks");
/** Production as the public record says it is. It is no stack of the project's: no file in the project's folder is held against it. */
export const actualStackFile = join(projectFolder, "rehearsal", "actual", "Pulumi.actual.yaml");
export const worldFolder = join(projectFolder, "rehearsal", "world");
/** What the commands of a rehearsal have said, a file a command: what must not be in it is searched for there. */
export const saidFolder = join(workFolder, "said");
export const summaryFile = join(workFolder, "summary.json");

/** A folder that only this user can read, for what holds secrets by its nature, such as another tool's state: `await using` removes it. */
export const privateFolder = () => mkdtempDisposable(join(tmpdir(), "bluemoxon-rehearsal-"));
