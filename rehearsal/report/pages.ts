import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { reportFolder } from "../stage/folders";

/** Both accounts side by side, as the rehearsal shows them on its way: moment -> file in the report's folder. */
export const parityPages = {
  "before the adoption": "parity-before.html",
  "adopted, and completed": "parity-adopted.html",
  "at the end, one release on both": "parity.html",
} as const;

export type Moment = keyof typeof parityPages;

/** Those of an earlier rehearsal show nothing of this one. */
export function removePages(): void {
  for (const file of Object.values(parityPages)) rmSync(join(reportFolder, file), { force: true });
}

/** What the report says of them: a line for each that was written. */
export const pagesTold = (): readonly string[] =>
  Object.entries(parityPages).flatMap(([moment, file]) => (existsSync(join(reportFolder, file)) ? [`- [${moment}](${file})`] : []));
