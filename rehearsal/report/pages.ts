import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Phase, phases } from "../../environment/phase";
import { type ProjectStack, accountPlaces } from "../accounts/account";
import { reportFolder } from "../stage/folders";

const [before, completed, end] = ["before the adoption", "both adopted and completed", "at the end, one release on both"] as const;

/** When the rehearsal shows both accounts side by side. In between one stack has just gone through a phase, wherever the other is. */
export type Moment = typeof before | typeof completed | typeof end | `${ProjectStack} after ${Phase}`;

const moments: readonly Moment[] = [before, ...accountPlaces.flatMap(({ stack }) => phases.map((phase): Moment => `${stack} after ${phase}`)), completed, end];

const fileOf = (moment: Moment): string => (moment === end ? "parity.html" : `parity-${moment.replaceAll(" ", "-")}.html`);

export const pageAt = (moment: Moment): string => join(reportFolder, fileOf(moment));

/** Those of an earlier rehearsal show nothing of this one. */
export function removePages(): void {
  if (!existsSync(reportFolder)) return;
  for (const file of readdirSync(reportFolder)) if (/^parity(-.*)?\.html$/.test(file)) rmSync(join(reportFolder, file));
}

/** What the report says of them: a line for each that was written. */
export const pagesTold = (): readonly string[] => moments.flatMap((moment) => (existsSync(pageAt(moment)) ? [`- [${moment}](${fileOf(moment)})`] : []));
