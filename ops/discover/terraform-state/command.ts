import type { Environment } from "../../../environment/environment";
import { recordProgram } from "../../recording";
import { type StackFile, writeStackFile } from "../../stack-file";
import { fillUnknownIds } from "../fill";
import { discoverInState } from "./discover";
import { readTerraformState } from "./read";
import { stateComplete, stateReport } from "./report";

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
  if (write) {
    const { text, filled } = fillUnknownIds(file, found.discovery);
    if (filled > 0) writeStackFile(file.path, text);
    console.log(`${filled} id(s) written to ${file.path}`);
  }
  return stateComplete(found.discovery, environment.ledger.adopt) ? 0 : 2;
}
