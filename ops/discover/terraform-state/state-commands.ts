import { writeFileSync } from "node:fs";
import type { Environment } from "../../../environment/environment";
import { CommandError } from "../../command-error";
import { recordProgram } from "../../recording";
import { writingTo } from "../../report-file";
import type { StackFile } from "../../stack-file";
import { stackHoldings } from "../../stack-holdings";
import { writeIds } from "../fill";
import { discoverInState } from "./state-discovery";
import { dataAddresses } from "./instances";
import { readTerraformState } from "./read";
import { type Hindrance, addressList, hindrances, removedBlocks } from "./release";
import { stateComplete, stateReport } from "./state-report";

export interface StateRequest {
  readonly stack: string;
  /** The Terraform state file. */
  readonly path: string;
  readonly file: StackFile;
  readonly environment: Environment;
  readonly write: boolean;
}

/** Fills the ledger from a Terraform state instead of the account. 0: every row has its id. 2: AWS has to tell some. */
export async function discoverFromState({ stack, path, file, environment, write }: StateRequest): Promise<number> {
  const state = readTerraformState(path);
  const found = await discoverInState(path, state, await recordProgram(environment), environment);
  console.log(stateReport({ ...found, path, stack, file: state, adopt: environment.ledger.adopt }));
  if (write) console.log(writeIds(file, found.discovery));
  return stateComplete(found.discovery, environment.ledger.adopt) ? 0 : 2;
}

export interface ReleaseRequest extends Omit<StateRequest, "file" | "write"> {
  /** Where the list goes: `removed` blocks into a file that ends in .tf, addresses into one that ends in .txt. */
  readonly release: string;
}

/** Writes what Terraform lets go of. 0: written. 2: refused, because something would be left to nobody. Terraform itself is not run. */
export async function releaseState({ stack, path, environment, release }: ReleaseRequest): Promise<number> {
  if (!/\.(tf|txt)$/.test(release))
    throw new CommandError(`${release} ends in neither .tf (removed blocks, for Terraform 1.7 or newer) nor .txt (addresses, for terraform state rm)`);
  const state = readTerraformState(path);
  const { placed } = await discoverInState(path, state, await recordProgram(environment), environment);
  const hindered = hindrances(placed, { adopt: environment.ledger.adopt, inStack: await stackHoldings(stack), stack });
  if (hindered.length > 0) {
    console.log(refusal(hindered, placed.length));
    return 2;
  }
  writingTo(release, () => writeFileSync(release, release.endsWith(".tf") ? removedBlocks(placed) : addressList(placed, dataAddresses(state))));
  console.log(`${release} lets all ${placed.length} objects of ${path} go. None is destroyed by it. next: docs/terraform.md, step 5`);
  return 0;
}

const refusal = (hindered: readonly Hindrance[], all: number): string =>
  [
    `REFUSED: ${hindered.length} of ${all} objects would be left to nobody. Nothing was written`,
    ...hindered.map(({ object, why }) => `  ${object}: ${why}`),
  ].join("\n");
