import assert from "node:assert/strict";
import { unknownId } from "../../environment/ledger";
import { readStackFile, writeStackFile } from "../../ops/stack-file";
import { endpointOf } from "../accounts/account";
import { type CommandResult, run } from "../stage/command";
import { stackFileOf } from "../stage/command-environment";
import { runScript } from "../stage/npm-script";
import { keepStackFile } from "../stage/stack-files";
import type { Story } from "./story";

/** Of thirty-two ports, which a rehearsal has elsewhere. */
const nobodysPort = "64900";

/** What `eval "$(npm run --silent rehearse:env …)"` comes to in a shell that was led to a real account. */
async function evaluated({ stdout }: CommandResult): Promise<{ readonly exitCode: number; readonly leadsTo: string }> {
  const shell = await run("sh", ["-c", 'eval "$PRINTED"; code=$?; echo "$AWS_ACCESS_KEY_ID $AWS_ENDPOINT_URL"; exit $code'], {
    PRINTED: stdout,
    AWS_ACCESS_KEY_ID: "of-a-real-account",
    AWS_ENDPOINT_URL: undefined,
  });
  return { exitCode: shell.exitCode, leadsTo: shell.stdout.trim() };
}

export const shellIsLed: Story = {
  name: "a shell is led to an emulated account once that is ready; before, and where none is, its eval fails and leads to no real one",
  async run({ prod }) {
    const printed = (environment = {}) => runScript("rehearse:env", ["--stack", prod.name], environment);
    const leadsTo = `rehearsal ${endpointOf(prod.account)}`;

    const ready = await printed();
    assert.equal(ready.exitCode, 0, ready.stderr);
    assert.deepEqual(await evaluated(ready), { exitCode: 0, leadsTo });

    const path = stackFileOf(prod.name);
    const putBack = keepStackFile(path);
    try {
      const { text } = readStackFile(path);
      const open = text.replace(/^( {6}app-[\w-]+: )vpc-\w+$/m, `$1${unknownId}`);
      assert.notEqual(open, text);
      writeStackFile(path, open);
      const early = await printed();
      assert.match(early.stderr, /is not ready\. Wait for npm run rehearse:serve/);
      assert.deepEqual([early.exitCode, await evaluated(early)], [1, { exitCode: 1, leadsTo }]);
    } finally {
      putBack();
    }

    const alone = await printed({ REHEARSAL_PORT: nobodysPort });
    assert.match(alone.stderr, /does not answer\. Start npm run rehearse:serve/);
    const { exitCode, leadsTo: elsewhere } = await evaluated(alone);
    assert.deepEqual([alone.exitCode, exitCode], [1, 1]);
    assert.match(elsewhere, /^rehearsal http:\/\/127\.0\.0\.1:649\d\d$/);
  },
};
