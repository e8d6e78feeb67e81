import assert from "node:assert/strict";
import { UpdateRoleCommand } from "@aws-sdk/client-iam";
import { UpdateFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import { loseState } from "../accidents/steps";
import { clientsOf } from "../accounts/aws-clients";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";

const described = ["app-api-function", "app-scraper-role"];

/** A console asks for a description, and no fact has a place for one. */
export const handsAreHeld: Story = {
  name: "what hands made and no fact says is refused by name in an adoption, and held once a row says so: imports only, then no changes, and it lives on",
  async run({ prod, staging }) {
    const scene = await Scene.set(prod, staging, new Set(locks));
    await scene.byHand(() => describe(prod));
    await loseState(scene);

    const { verdict: refused } = await scene.verdict("adopt");
    assert.deepEqual(
      refused.refusals
        .map(({ name, why }) => `${name}: ${/in (\S+: adopting would change it)\..*: ledger\.hold \(description\)$/.exec(why)?.[1] ?? why}`)
        .sort(),
      described.map((name) => `${name}: description: adopting would change it`),
    );

    const rows = described.map((name) => `      ${name}: [{ path: description, reason: A console asked for it. }]\n`).join("");
    scene.facts(/^ {4}hold: \{\}\n/m, `    hold:\n${rows}`);
    const { verdict, result } = await scene.verdict("adopt", "--save-plan", scene.planFile);
    assert.deepEqual([verdict.allowed, Object.keys(verdict.counts)], [true, ["import"]], result.stdout);
    assert.equal((await scene.updateToPlan("adopt", scene.planFile)).exitCode, 0);

    const again = await scene.verdict("adopt", "--refresh");
    assert.deepEqual([again.verdict.allowed, again.verdict.counts], [true, {}], again.result.stdout);
    await scene.count();
    assert.deepEqual(scene.harms, []);
  },
};

async function describe({ account }: RehearsedStack): Promise<void> {
  const { iam, lambda } = clientsOf(account);
  await iam.send(
    new UpdateRoleCommand({ RoleName: "bluemoxon-scraper-exec-role", Description: "Allows Lambda functions to call AWS services on your behalf." }),
  );
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: "bluemoxon-api", Description: "The API" }));
}
