import assert from "node:assert/strict";
import { commandLine } from "../../../ops/command-line";
import { compareCensuses } from "../../accounts/census";
import { endWith } from "../../stage/command-line";
import { ensureEngine } from "../../engine/ensure-engine";
import { inLanes } from "../../stage/lanes";
import { type Stacks, setStage } from "../../stage/stage";
import { adoptRooms, held, orders } from "./adopt-rooms";

commandLine("rehearse:rooms").description("Adopts both accounts room by room, each in two different orders, on copies: the end has to be the same.").parse();

/** @returns how many stacks ended differently, or could not be adopted. */
async function rehearseRooms(): Promise<number> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    for (const stack of [stage.staging, stage.prod]) await stack.completeLedger();
    await stage.still();
    const ways = (["staging", "prod"] as const).flatMap((name) => Object.keys(orders).map((order) => ({ name, order })));
    const ends = await inLanes(2, ways, async (way, lane) => ({ ...way, end: await stage.inCopies(lane, (copies) => adoptBy(way, copies)) }));
    const failed = (["staging", "prod"] as const).filter(
      (name) =>
        !endAlike(
          name,
          ends.filter((each) => each.name === name).map(({ end }) => end),
        ),
    );
    console.log(`${2 - failed.length} passed, ${failed.length} failed`);
    return failed.length;
  } finally {
    await stage.strike();
  }
}

/** @returns what the state holds in the end; undefined when the way did not lead there. */
async function adoptBy({ name, order }: { readonly name: "staging" | "prod"; readonly order: string }, copies: Stacks): Promise<object | undefined> {
  const stack = copies[name];
  const choose = orders[order];
  assert.ok(choose);
  try {
    const before = await stack.census();
    const rooms = await adoptRooms(stack, choose);
    assert.deepEqual(compareCensuses(before, await stack.census()), { lost: [], added: [], changed: {} }, "adopting has changed the account");
    const { verdict } = await stack.gate("adopt");
    assert.deepEqual([verdict.allowed, verdict.counts], [true, {}], "after the last room the whole still has something to do");
    console.log(`ok   ${name}, ${order}: ${rooms.join(", ")}`);
    return Object.fromEntries(await held(stack));
  } catch (error) {
    console.log(`FAIL ${name}, ${order}: ${(error as Error).message}`);
    return undefined;
  }
}

function endAlike(name: string, [one, other]: readonly (object | undefined)[]): boolean {
  if (one === undefined || other === undefined) return false;
  try {
    assert.deepEqual(one, other);
    console.log(`ok   ${name}: ${Object.keys(one).length} resources, the same in both orders`);
    return true;
  } catch (error) {
    console.log(`FAIL ${name}: the orders end differently\n${(error as Error).message}`);
    return false;
  }
}

endWith(rehearseRooms());
