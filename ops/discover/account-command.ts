import { openAccount } from "../../aws/clients";
import type { Environment } from "../../environment/environment";
import { unknownId } from "../../environment/ledger";
import type { Room } from "../../environment/rooms";
import { readBaseline } from "../held/baseline";
import type { Registration } from "../recording";
import { tell } from "../report-file";
import { factsIn } from "../stack-facts";
import { type StackFile, readStackFile, stackFilePath } from "../stack-file";
import { stillGoing } from "../still-going";
import { readNow } from "../told";
import { agrees, discoverInAccount } from "./account-discovery";
import { writeIds } from "./fill";
import { discoveryJson } from "./json";
import { complete } from "./match";
import { regionHints } from "./region-hint";
import { discoveryMarkdown, discoveryReport, exposedSection, heldSection } from "./report";
import { reach } from "./unmanaged/account-lists";
import { type Compared, unlikeIn, unlikeSection } from "./unlike";

/** What of the account is asked for, as it was typed. */
export interface AccountOptions {
  readonly stack: string;
  readonly write: boolean;
  readonly json?: string;
  readonly markdown?: string;
  readonly room?: Room;
  readonly check: boolean;
  readonly differences: boolean;
}

/** What it is held against. */
export interface Expected {
  readonly file: StackFile;
  readonly environment: Environment;
  /** What the program would register. */
  readonly registrations: readonly Registration[];
}

/** 0: every row has its resource. 2: some have none or several, or could not be compared, or, with `check`, something lives in no row, or held otherwise than accepted. */
export async function discoverFromAccount(
  { stack, write, json, markdown, room, check, differences }: AccountOptions,
  { file, environment, registrations }: Expected,
): Promise<number> {
  const { account } = environment;
  console.log(`Looking up ${registrations.length} resources in account ${account.id}, ${account.region}`);
  let done = 0;
  const looking = discoverInAccount(environment, registrations, openAccount(account.region), () => void (done += 1), { room, accepted: readBaseline(stack) });
  const discovery = await stillGoing(() => `Looked up ${done} of ${registrations.length}`, looking);
  // Said at once: what follows may fail, and the file is changed.
  if (write) console.log(writeIds(file, discovery));
  const unlike = differences ? await unlikeRows(stack, room, complete(discovery)) : undefined;
  const hints = regionHints(registrations, discovery, account.region);
  const report = discoveryReport(discovery, hints, discovery.unmanaged, [
    ...exposedSection(discovery.exposed),
    ...heldSection(stack, discovery.heldChanges ?? []),
    ...(unlike === undefined ? [] : unlikeSection(unlike)),
    ...(room === undefined ? [reach, ""] : []),
  ]);
  const subject = { ...readNow(stack, account), region: account.region, room: room ?? null };
  tell(
    report,
    { path: json, text: () => `${JSON.stringify(discoveryJson(subject, registrations, { ...discovery, unlike }, hints), null, 2)}\n` },
    { path: markdown, text: () => discoveryMarkdown(stack, report), appended: true },
  );
  const known = complete(discovery) && (unlike?.faults ?? []).length === 0;
  return (check ? agrees({ ...discovery, unlike }) : known) ? 0 : 2;
}

/** The engine reads the file as it stands now. */
async function unlikeRows(stack: string, room: Room | undefined, isComplete: boolean): Promise<Compared> {
  if (!isComplete)
    return { unlike: [], faults: ["settle first what is missing, ambiguous, differing or not importable: the engine looks at all rows or at none"] };
  const { ledger } = factsIn(stack, readStackFile(stackFilePath(stack)), { unknownIds: "allowed", missingRows: "allowed" });
  if (Object.values(ledger.adopt).includes(unknownId)) return { unlike: [], faults: ["ids are unknown: fill them in first (--write)"] };
  return unlikeIn({ stack, ledger, room });
}
