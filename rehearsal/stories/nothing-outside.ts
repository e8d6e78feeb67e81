import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ListUsersCommand } from "@aws-sdk/client-iam";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import type { AnyStack } from "../account";
import { clientsOf } from "../aws-clients";
import { workFolder } from "../folders";
import type { RehearsedStack } from "../stack";
import { type Story, inBoth } from "../story";

/** What `discover --json` says of an account, as far as it is looked at here. */
interface Told {
  readonly agrees: boolean;
  readonly unmanaged: readonly { readonly importId: string }[];
}

/**
 * Ledger and account agree: every row lives, and everything of the app's has a row. The nightly workflow asks the same, by the same
 * command and under the same role, which is held to what its documents allow.
 * @returns how much lives in no row.
 */
export async function nothingOutside(stack: RehearsedStack<AnyStack>): Promise<number> {
  for (const session of Object.values(stack.sessions)) {
    const foreign = clientsOf(stack.account, session).iam.send(new ListUsersCommand({}));
    await assert.rejects(foreign, { name: "AccessDenied" }, "a role is given what no document of it allows: the story would prove nothing");
  }
  const file = join(workFolder, `discovery-${stack.account.port}.json`);
  const { exitCode, stdout, stderr } = await stack.script("discover", "--check", "--json", file);
  assert.equal(exitCode, 0, `the ledger of ${stack.name} and its account disagree:\n${stdout}${stderr}`);
  const { agrees, unmanaged } = JSON.parse(await readFile(file, "utf8")) as Told;
  assert.deepEqual([agrees, unmanaged], [true, []]);
  return unmanaged.length;
}

export const nothingLivesOutside: Story = {
  name: "nothing of the app lives outside: every resource of both accounts is adopted, made by its stack, or external with a reason",
  run: (rehearsal) =>
    inBoth(rehearsal, async (stack) => {
      rehearsal.figures[stack.name].unmanaged = await nothingOutside(stack);
    }),
};

/** A check that sees nothing would pass the story above as well; and what it sees is enough to write the ledger. */
export const ledgerIsMadeAnew: Story = {
  name: "discover finds a queue that somebody left behind, and makes a deleted ledger anew: the same rows, the same plan",
  async run({ prod, staging }) {
    await clientsOf(prod.account).sqs.send(new CreateQueueCommand({ QueueName: "bluemoxon-left-behind" }));
    const scene = await Scene.set(prod, staging, new Set(locks));
    const { exitCode, stdout } = await scene.command("discover", "--check");
    assert.equal(exitCode, 2, stdout);
    assert.match(stdout, /^unmanaged \(1\)[^]*\/bluemoxon-left-behind  aws:sqs\/queue:Queue/m);

    scene.facts(/^ {4}adopt:\n(?: {6}.*\n)+/m, "    adopt: {}\n");
    const written = await scene.command("discover", "--write");
    assert.equal(written.exitCode, 0, written.stdout + written.stderr);
    const { verdict, result } = await scene.verdict("steady");
    assert.deepEqual([verdict.allowed, verdict.counts], [true, {}], result.stdout);
    await scene.count();
    assert.deepEqual(scene.harms, []);
  },
};
