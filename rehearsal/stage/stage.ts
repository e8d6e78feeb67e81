import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Account, type AccountPlace, type AnyStack, type ProjectStack, type ServedAccount, accountPlaces, startAccount } from "../accounts/account";
import type { Engine } from "../engine/engine";
import { isRunning } from "../engine/lock";
import { stackFileOf } from "./command-environment";
import { projectFolder, stackFolder, workFolder } from "./folders";
import { RehearsedStack } from "./stack";
import { copyStackFile } from "./stack-files";

/** A stack in each account. */
export interface Stacks {
  readonly staging: RehearsedStack;
  readonly prod: RehearsedStack;
}

/** Both accounts, up, with an empty stack in each. */
export interface Stage extends Stacks {
  /** Keeps both accounts, states included, as they are now, to be copied. Nothing may be running in them meanwhile. */
  readonly still: () => Promise<void>;
  /** Runs `step` in copies of both accounts as they were kept. @param lane which of the copies that are up at once, from 0. */
  readonly inCopies: <T>(lane: number, step: (copies: Stacks) => Promise<T>) => Promise<T>;
  /** Ends both accounts; what they held is gone. */
  readonly strike: () => Promise<void>;
}

/** @throws Error naming every account that did not start; then none is left running. */
export async function setStage(engine: Engine): Promise<Stage> {
  prepareWorkFolder();
  const accounts = await startAccounts(engine);
  const strike = async () => {
    await Promise.all(accounts.map((account) => account.stop()));
  };
  try {
    const [staging, prod] = (await Promise.all(accounts.map((account) => openStack(account, engine)))) as [RehearsedStack, RehearsedStack];
    const [inStaging, inProd] = accounts as [Account<ProjectStack>, Account<ProjectStack>];
    const copyOf = ({ sessions }: RehearsedStack, copy: ServedAccount<ProjectStack>) => new RehearsedStack(copy, engine, sessions);
    return {
      staging,
      prod,
      still: async () => {
        await Promise.all(accounts.map((account) => account.still()));
      },
      inCopies: (lane, step) =>
        inStaging.inCopy(lane, (ofStaging) => inProd.inCopy(lane, (ofProd) => step({ staging: copyOf(staging, ofStaging), prod: copyOf(prod, ofProd) }))),
      strike,
    };
  } catch (error) {
    await strike();
    throw error;
  }
}

/**
 * Runs `step` in an account that nobody else is in. It is brought up for that, and what it held is gone afterwards.
 * @param stackFile copied to where the commands look for it.
 */
export async function inAccountApart<T, Name extends AnyStack>(
  place: AccountPlace<Name>,
  stackFile: string,
  engine: Engine,
  step: (stack: RehearsedStack<Name>) => Promise<T>,
): Promise<T> {
  copyWithoutEnds(stackFile, stackFileOf(place.stack));
  const account = await startAccount(place, engine.python);
  try {
    return await step(await openStack(account, engine));
  } finally {
    await account.stop();
  }
}

/** An empty stack, and sessions of CI's roles. */
async function openStack<Name extends AnyStack>(account: Account<Name>, engine: Engine): Promise<RehearsedStack<Name>> {
  const stack = new RehearsedStack(account, engine);
  await stack.initialize();
  return stack.signedIn();
}

/** The process whose work the folder holds: while it lives, nobody else may empty it. */
const runningFile = join(workFolder, "running");

/** @throws Error while another rehearsal, long run, bench or served account works in this folder. */
function requireAlone(): void {
  const other = existsSync(runningFile) ? Number(readFileSync(runningFile, "utf8")) : process.pid;
  if (other === process.pid || !isRunning(other)) return;
  throw new Error(
    `process ${other} is at work in .rehearsal: another rehearsal, long run, bench or rehearse:serve. End it, or use another copy of the project with another REHEARSAL_PORT`,
  );
}

/** Stack files are copied: what a rehearsal fills in belongs to its world, not to the repository. */
export function prepareWorkFolder(): void {
  requireAlone();
  rmSync(workFolder, { recursive: true, force: true });
  mkdirSync(stackFolder, { recursive: true });
  writeFileSync(runningFile, String(process.pid));
  cpSync(join(projectFolder, "Pulumi.yaml"), join(stackFolder, "Pulumi.yaml"));
  for (const { stack } of accountPlaces) copyWithoutEnds(join(projectFolder, `Pulumi.${stack}.yaml`), stackFileOf(stack));
}

/** What is rehearsed is the way, and not the calendar: an exception that has ended since the file was written would stop it. */
const copyWithoutEnds = (from: string, to: string): void =>
  copyStackFile(from, to, (text, depth) => text.replaceAll(new RegExp(`^( {${depth + 4}}until:) "\\d{4}-\\d\\d-\\d\\d"$`, "gm"), '$1 "2999-12-31"'));

async function startAccounts({ python }: Engine): Promise<Account<ProjectStack>[]> {
  const started = await Promise.allSettled(accountPlaces.map((place) => startAccount(place, python)));
  const up = started.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const faults = started.flatMap((result) => (result.status === "rejected" ? [(result.reason as Error).message] : []));
  if (faults.length === 0) return up;
  await Promise.all(up.map((account) => account.stop()));
  throw new Error(faults.join("\n"));
}
