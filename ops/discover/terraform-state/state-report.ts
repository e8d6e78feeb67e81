import { unknownId } from "../../../environment/ledger";
import { type Discovery, findingsOf } from "../match";
import { section } from "../report";
import type { StateDiscovery } from "./state-discovery";
import type { StateFile } from "./format";
import { status, told } from "./placed";

export interface StateReport extends StateDiscovery {
  readonly path: string;
  readonly stack: string;
  readonly file: StateFile;
  readonly adopt: Readonly<Record<string, string>>;
}

/** The report as text, worst first, each finding with what to do about it. It shows addresses and ids, and no other attribute. */
export function stateReport({ path, stack, file, adopt, discovery, search, placed }: StateReport): string {
  const live = `npm run discover -- --stack ${stack} --write`;
  const { matched, missing, ambiguous, differs } = findingsOf(discovery);
  const filled = matched.filter(({ wasUnknown }) => wasUnknown);
  const open = missing.filter(({ name }) => adopt[name] === unknownId);
  const withoutId = open.filter(({ name }) => search.withoutId.has(name));
  const absent = open.filter(({ name }) => !search.withoutId.has(name));
  const [lacking, elsewhere, deposed] = [status(placed, "lacking"), status(placed, "elsewhere"), status(placed, "deposed")];
  const unproven = status(placed, "unproven");
  const tainted = placed.filter(({ instance }) => instance.tainted);
  const object = ({ instance }: (typeof placed)[number]) => told(instance);
  return [
    `${path}: ${placed.length} objects, serial ${file.serial}, written by Terraform ${file.terraform_version}`,
    "",
    ...section(
      `only in the state (${lacking.length}): the program lacks these. Give each a resource and a row, or list its id under external`,
      lacking,
      object,
    ),
    ...section(`in another account or region (${elsewhere.length}): an aliased provider made these. List their ids under external`, elsewhere, object),
    ...section(
      `perhaps in another account (${unproven.length}): an aliased provider made these, and they don't say where. Look in AWS, and list their ids under external`,
      unproven,
      object,
    ),
    ...section(
      `deposed (${deposed.length}): Terraform has replaced these and still means to destroy them. Look in AWS; list each id under external`,
      deposed,
      object,
    ),
    ...section(`tainted (${tainted.length}): Terraform would replace these at its next apply. Let it make none`, tainted, object),
    ...section(`ambiguous (${ambiguous.length}): several fit. Write the right id into the ledger`, ambiguous, ({ name, candidates }) =>
      [name, ...candidates.map(({ importId, hint }) => `    ${importId}  ${hint ?? ""}`)].join("\n"),
    ),
    ...section(
      `differing (${differs.length}): the ledger names another id than the state. Nothing is overwritten; look, then mend`,
      differs,
      ({ name, stated, found }) => `${name}: ledger ${stated}, state ${found}`,
    ),
    ...section(
      `without an id in the state (${withoutId.length}): Terraform holds these inside another resource, or by an id of its own. AWS tells it: ${live}`,
      withoutId,
      ({ name }) => `${name}: ${search.withoutId.get(name)}`,
    ),
    ...section(`not in the state (${absent.length}): Terraform did not make these. AWS tells them: ${live}`, absent, ({ name }) => name),
    ...section(
      `create rows that Terraform has made (${discovery.alreadyLive.length}): move each to adopt`,
      discovery.alreadyLive,
      ({ name, importId }) => `${name}: ${importId}`,
    ),
    ...section(`ids found for unknown rows (${filled.length})`, filled, ({ name, importId }) => `${name}: ${importId}`),
    `matched ${matched.length} of ${discovery.findings.length} rows; ${missing.length - open.length} more have an id that the state does not tell`,
  ].join("\n");
}

/** True when each adopt row has an id, and the state contradicts none. What the state does not tell is AWS's to confirm. */
export const stateComplete = (discovery: Discovery, adopt: Readonly<Record<string, string>>): boolean =>
  discovery.findings.every(({ kind, name }) => kind === "matched" || (kind === "missing" && adopt[name] !== unknownId));
