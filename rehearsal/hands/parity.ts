import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "../accidents/workspace";
import { runScript } from "../stage/npm-script";
import { stackFileOf } from "../stage/command-environment";
import { copyStackFile } from "../stage/stack-files";
import type { RehearsedStack } from "../stage/stack";
import type { Habit } from "./habit";

/** Of what `npm run parity -- --json` writes, what is looked at. */
interface Told {
  readonly rooms: readonly {
    readonly facts: readonly { readonly path: string }[];
    readonly rows: { readonly there: readonly { readonly list: string; readonly name: string; readonly text: string }[] };
  }[];
}

/** Held against staging, production as hands made it is alike but for what a review lets differ: what they made is named, and so is each path that is held. */
export async function namedByParity(stack: RehearsedStack<"hands">, workspace: Workspace, habits: readonly Habit[]): Promise<void> {
  copyStackFile(stackFileOf(stack.name), workspace.stackFile);
  const file = join(workspace.folder, "parity.json");
  const { exitCode, stdout, stderr } = await runScript("parity", ["staging", stack.name, "--json", file], {}, workspace.folder);
  assert.equal(exitCode, 0, stdout + stderr);
  const { rooms } = JSON.parse(readFileSync(file, "utf8")) as Told;
  const paths = rooms.flatMap(({ facts }) => facts.map(({ path }) => path));
  const held = rooms.flatMap(({ rows }) => rows.there).filter(({ list }) => list === "hold");
  for (const { name, first = {}, facts } of habits) {
    const made = Object.entries({ ...first, ...facts });
    const stated = made.map(([path]) => path).filter((path) => !/^(ledger|exceptions)\./.test(path));
    assert.ok(
      stated.length === 0 || stated.some((path) => paths.some((told) => told === path || told.startsWith(`${path}.`))),
      `parity names nothing of ${name}`,
    );
    for (const [path, rows] of made) {
      const [, row] = /^ledger\.hold\.(.*)$/.exec(path) ?? [];
      for (const one of row === undefined ? [] : (rows as readonly { readonly path: string }[]))
        assert.ok(
          held.some((told) => told.name === row && told.text.startsWith(`${one.path} is held`)),
          `parity does not name ${row}: ${one.path}`,
        );
    }
  }
}
