import assert from "node:assert/strict";
import { runScript, wordsFor } from "../../rehearsal/stage/npm-script";

// Proves that a rehearsal runs what `npm run` would. Does not prove what any command does.
describe("a script in a rehearsal", () => {
  it("is started by npm once, and from then on by the words that npm would read", () => {
    assert.deepEqual(wordsFor("gate"), ["npm", "run", "--silent", "gate", "--"]);
    assert.deepEqual(wordsFor("gate"), ["node", "start", "ops/bluemoxon.ts", "gate"]);
    assert.deepEqual(wordsFor("drift"), ["npm", "run", "--silent", "drift", "--"]);
  });

  it("is npm's to start where a shell has to read it, every time", () => {
    for (const _ of [1, 2]) assert.deepEqual(wordsFor("test"), ["npm", "run", "--silent", "test", "--"]);
  });

  it("says the same and ends the same either way", async () => {
    const ends = async () => {
      const { exitCode, stdout, stderr } = await runScript("rooms", ["--stack", "nope"], {});
      return { exitCode, stdout, stderr };
    };
    const byNpm = await ends();
    assert.equal(byNpm.exitCode, 1);
    assert.match(byNpm.stderr, /nope/);
    assert.deepEqual(await ends(), byNpm);
  });

  it("has to be in package.json", () => assert.throws(() => wordsFor("nope"), /package\.json has no script "nope"/));
});
