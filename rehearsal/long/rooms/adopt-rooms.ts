import assert from "node:assert/strict";
import type { Room } from "../../../environment/rooms";
import { nameOf } from "../../../ops/gate/plan";
import { recordReferences } from "../../../ops/recording";
import { type RoomStatus, statuses } from "../../../ops/rooms/room-status";
import { resourcesOf } from "../../accidents/state";
import type { RehearsedStack } from "../../stage/stack";

/** Which room comes next, of those that wait for nothing. */
export type Choice = (ready: readonly RoomStatus[]) => RoomStatus | undefined;

export const orders: Readonly<Record<string, Choice>> = {
  "the first that may": (ready) => ready[0],
  "the last that may": (ready) => ready.at(-1),
};

/** Adopts one room at a time until all are in, each by the gate and its plan. @returns the rooms in the order in which they came. */
export async function adoptRooms(stack: RehearsedStack, choose: Choice): Promise<readonly Room[]> {
  const order: Room[] = [];
  const facts = stack.facts();
  const references = await recordReferences(facts);
  const waiting = async () => statuses(facts.ledger, references, new Set((await held(stack)).keys())).filter(({ adopted, toAdopt }) => adopted < toAdopt);
  for (let open = await waiting(); open.length > 0; open = await waiting()) {
    const next = choose(open.filter(({ waitsFor }) => waitsFor.length === 0));
    assert.ok(next, `each room waits for another: ${open.map(({ room }) => room).join(", ")}`);
    await adoptRoom(stack, next);
    order.push(next.room);
  }
  return order;
}

/** The gate allows exactly the imports of this room, and the update does them. */
export async function adoptRoom(stack: RehearsedStack, { room, adopted, toAdopt }: RoomStatus): Promise<void> {
  const { verdict, result } = await stack.gate("adopt", "--room", room, "--save-plan", stack.planFile);
  assert.ok(verdict.allowed, `the gate refused room ${room}:\n${result.stdout}${result.stderr}`);
  assert.deepEqual(verdict.counts, { import: toAdopt - adopted }, `room ${room} plans something besides its own imports`);
  const { exitCode, counts, stdout, stderr } = await stack.updateToPlan("adopt", room);
  assert.equal(exitCode, 0, `room ${room} could not be adopted:\n${stdout}${stderr}`);
  assert.equal(counts["imported"], toAdopt - adopted);
}

/** Logical name -> what the state holds of it. Ciphertexts are another in every run, so a secret reads as one. */
export async function held(stack: RehearsedStack): Promise<ReadonlyMap<string, unknown>> {
  const adopted = resourcesOf(await stack.exportState()).filter(({ type }) => type.startsWith("aws:"));
  return new Map(adopted.map(({ urn, id, importID, protect, inputs }) => [nameOf(urn), { id, importID, protect, inputs: withoutCiphertexts(inputs) }]));
}

const withoutCiphertexts = (inputs: unknown): unknown => JSON.parse(JSON.stringify(inputs), (key, value: unknown) => (key === "ciphertext" ? "secret" : value));
