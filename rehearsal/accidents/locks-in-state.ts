import { GetObjectCommand, NoSuchKey } from "@aws-sdk/client-s3";
import { nameOf } from "../../ops/gate/plan";
import { bucketsSeen } from "../accounts/aws-clients";
import type { RehearsedStack } from "../stage/stack";

/** A resource in the state, as far as its locks go. */
interface Locked {
  readonly urn: string;
  readonly custom?: boolean;
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
  readonly importID?: string;
  readonly resourceHooks?: Readonly<Record<string, readonly string[]>>;
}

/** Logical name -> the locks that lie in the engine's state. */
export type StateLocks = ReadonlyMap<string, ReadonlySet<string>>;

/** Read from the backend's own file: the engine would take a second for it. */
export async function locksInState(stack: RehearsedStack): Promise<StateLocks> {
  const s3 = bucketsSeen(stack.account);
  try {
    const { Body } = await s3.send(
      new GetObjectCommand({ Bucket: `bluemoxon-pulumi-state-${stack.name}`, Key: `.pulumi/stacks/bluemoxon/${stack.name}.json` }),
    );
    return locksIn((await Body?.transformToString()) ?? "{}");
  } catch (error) {
    if (error instanceof NoSuchKey) return new Map();
    throw error;
  }
}

/** @param state as the backend keeps it. */
export function locksIn(state: string): StateLocks {
  const { checkpoint } = JSON.parse(state) as { checkpoint?: { latest?: { resources?: readonly Locked[] } } };
  const resources = (checkpoint?.latest?.resources ?? []).filter(({ custom, urn }) => custom === true && urn.includes("::aws:"));
  return new Map(resources.map((resource) => [nameOf(resource.urn), locksOf(resource)]));
}

const locksOf = ({ protect, retainOnDelete, importID, resourceHooks = {} }: Locked): ReadonlySet<string> =>
  new Set([
    ...(protect === true ? ["protect"] : []),
    ...(retainOnDelete === true ? ["retainOnDelete"] : []),
    ...(importID ? ["import id"] : []),
    ...Object.values(resourceHooks).flat(),
  ]);

/** What is still in the state and has lost a lock, in words. @param leaving what a retire row sets free. Pure. */
export const unlocked = (before: StateLocks, after: StateLocks, leaving: readonly string[] = []): string[] =>
  [...after].flatMap(([name, locks]) => {
    const lost = leaving.includes(name) ? [] : [...(before.get(name) ?? [])].filter((lock) => !locks.has(lock));
    return lost.length === 0 ? [] : [`unlocked ${name} (${lost.join(", ")})`];
  });
