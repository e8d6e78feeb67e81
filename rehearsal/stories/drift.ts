import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UpdateFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import type { Drift } from "../../ops/drift/drift";
import { clientsOf } from "../accounts/aws-clients";
import type { CommandResult } from "../stage/command";
import { runScript } from "../stage/npm-script";
import { workFolder } from "../stage/folders";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";
import { assertChange, nothing } from "./steps";

const apiTimeoutSeconds = 600;

/** A check that can't see drift is worse than none, so it has to find some; and what it can't read is never "none". */
export const driftIsFound: Story = {
  name: "drift is found and named after a setting was changed by hand, is gone once it is set back, and is an error when AWS is silent",
  async run({ prod }) {
    const state = await prod.exportState();
    await setApiTimeout(prod, apiTimeoutSeconds - 1);
    await assertFinds(prod, 2, {
      status: "drift",
      drifted: [{ name: "app-api-function", op: "update", changes: [{ path: "timeout", from: "599", to: "600" }] }],
    });
    await setApiTimeout(prod, apiTimeoutSeconds);
    await assertFinds(prod, 0, { status: "none", drifted: [] });
    await assertSilenceIsAnError(prod);
    assert.equal(await prod.exportState(), state, "looking has changed the state");
  },
};

async function setApiTimeout(stack: RehearsedStack, seconds: number): Promise<void> {
  await clientsOf(stack.account).lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: "bluemoxon-api", Timeout: seconds }));
}

async function assertFinds(stack: RehearsedStack, exitCode: number, expected: Pick<Drift, "status" | "drifted">): Promise<void> {
  const file = join(workFolder, `drift-${stack.name}.json`);
  const { result, change } = await stack.changesDuring(() => stack.script("drift", "--json", file));
  assertChange(change, nothing);
  assert.equal(result.exitCode, exitCode, result.stdout + result.stderr);
  const { status, drifted, read } = JSON.parse(await readFile(file, "utf8")) as Drift;
  assert.deepEqual({ status, drifted }, expected);
  const { adopt, create } = stack.facts().ledger;
  assert.equal(read, Object.keys(adopt).length + create.length, "not every resource was read");
}

/** The state can be had, the account can't: a port at which nobody listens. */
async function assertSilenceIsAnError(stack: RehearsedStack): Promise<void> {
  const { exitCode, stdout } = await silentRun(stack);
  assert.equal(exitCode, 1, stdout);
  assert.match(stdout, /^prod: NOT KNOWN, because the account could not be read whole/);
}

const silentRun = (stack: RehearsedStack): Promise<CommandResult> =>
  runScript("drift", ["--stack", stack.name], {
    ...stack.environmentOf("reader"),
    AWS_ENDPOINT_URL: "http://127.0.0.1:9",
    AWS_MAX_ATTEMPTS: "1",
  });
