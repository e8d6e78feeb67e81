import assert from "node:assert/strict";
import { daysAfter, todaysDate } from "../../environment/today";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import type { CommandResult } from "../stage/command";
import type { Story } from "./story";

/** One leave of each kind, and what needs it: an exception covers its resource, a difference all of its room. */
const exception = { place: "exceptions.deletes-are-confined-to-a-prefix.app-api-role-images", covers: "app-api-role-images" };
const difference = { place: "the difference httpApi.cors.credentials (environment/differences.yaml)", covers: "app-http-api-logs" };
const leaves = [exception, difference];

export const leaveEnds: Story = {
  name: "an exception and a difference that are over are warned about for 14 days; then what needs them may not change",
  async run({ prod, staging }) {
    const scene = await Scene.set(prod, staging, new Set(locks));

    endLeaves(scene, daysAgo(14));
    keepLogs(scene, 30);
    assert.deepEqual(await refusedOf(scene, / ended on .*From .* on, a change of what it covers is refused/), []);
    await assertUpdated(scene, ["app-http-api-logs"]);

    endLeaves(scene, daysAgo(15));
    keepLogs(scene, 60);
    scene.factsOfBoth(/(imageActions: .*s3:DeleteObject'?,)/, "$1 s3:GetObjectTagging,");
    assert.deepEqual(await refusedOf(scene, / ended on .*\. A change of what it covers is refused/), [difference.covers, exception.covers].sort());
    // Without the gate the guards say so: a preview names all, an update stops at the first, and AWS is asked nothing.
    const preview = await scene.pulumi(["preview"]);
    assert.notEqual(preview.exitCode, 0, `nobody hears of a refusal who looks at the exit code:\n${preview.stdout}`);
    for (const { place, covers } of leaves) assertSaid(preview, covers, `needs ${place}, which ended on`);
    const update = await scene.update();
    assert.notEqual(update.exitCode, 0, `it was not refused:\n${update.stdout}`);
    assertSaid(update, "refused:", "which ended on");
    await scene.count();
    assert.deepEqual(scene.harms, ["changed logs:log-group:/aws/apigateway/bluemoxon-api (retentionInDays)"], "more has changed than in time");
  },
};

/** The last day of both leaves, wherever it was. */
function endLeaves(scene: Scene, until: string): void {
  scene.facts(/^( {6}app-api-role-images:\n(?: {8}(?!until).*\n)*? {8}until:) .+$/m, `$1 "${until}"`);
  scene.edit("environment/differences.yaml", /^( {4}- path: "httpApi\.cors\.credentials"\n(?: {6}(?!until).*\n)*? {6}until:) \S+$/m, `$1 ${until}`);
}

const keepLogs = (scene: Scene, retentionDays: number): void =>
  scene.factsOfBoth(new RegExp(`(name: /aws/apigateway/bluemoxon(?:-staging)?-api, retentionDays:) \\d+`), `$1 ${retentionDays}`);

/** What the gate refuses, by name. It advises of both leaves in each case, also when nothing that it allows needs them. */
async function refusedOf(scene: Scene, advice: RegExp): Promise<readonly string[]> {
  const { verdict } = await scene.verdict("steady");
  const told = verdict.advice.filter(({ rule }) => rule === "terms-are-kept").map(({ message }) => message);
  for (const { place } of leaves)
    assert.ok(
      told.some((message) => message.includes(`\n${place} ended on`)),
      `nothing is said of ${place}:\n${told.join("\n")}`,
    );
  for (const message of told) assert.match(message, advice);
  return verdict.refusals.map(({ name }) => name).sort();
}

async function assertUpdated(scene: Scene, expected: readonly string[]): Promise<void> {
  const { exitCode, stdout, stderr } = await scene.update();
  assert.equal(exitCode, 0, `the update failed:\n${stdout}${stderr}`);
  const updated = [...stdout.matchAll(/ (app-\S+) updated/g)].map(([, name]) => name);
  assert.deepEqual(updated, expected);
}

const daysAgo = (days: number): string => daysAfter(todaysDate(), -days);
/** One line of what it says has all of these words. */
function assertSaid({ stdout, stderr }: CommandResult, ...words: readonly string[]): void {
  const output = `${stdout}${stderr}`;
  assert.ok(
    output.split("\n").some((line) => words.every((word) => line.includes(word))),
    `nobody says ${words.join(" ")}:\n${output}`,
  );
}
