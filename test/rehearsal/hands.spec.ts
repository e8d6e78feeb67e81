import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allowedDifferences } from "../../environment/differences";
import { readEnvironment } from "../../environment/read";
import { parseStackYaml } from "../../environment/stack-yaml";
import { edited } from "../../rehearsal/hands/edited";
import { habits, together } from "../../rehearsal/hands";
import type { Habit } from "../../rehearsal/hands/habit";
import { projectFolder, worldFolder } from "../../rehearsal/stage/folders";

const prod = readFileSync(join(projectFolder, "Pulumi.prod.yaml"), "utf8");
const factsOf = (done: readonly Habit[]) => {
  const text = edited(prod, Object.assign({}, ...done.flatMap(({ first = {}, facts }) => [first, facts])) as Habit["facts"]);
  return readEnvironment(parseStackYaml("prod", text).config, { discoverCommand: "discover", unknownIds: "allowed" });
};

// Proves that the stack file can say it. That it is adopted so, `npm run rehearse:hands` shows.
describe("what hands do otherwise", () => {
  it("is laid by a module of the world for each habit, and by no other", () => {
    const world = readFileSync(join(worldFolder, "accounts/hands/__init__.py"), "utf8");
    const known = [...world.matchAll(/^ {4}"([\w-]+)": \w+,$/gm)].map(([, name]) => name);
    assert.deepEqual(habits.map(({ name }) => name).sort(), known.sort());
  });

  for (const habit of habits) it(`can be said in a stack file: ${habit.name}`, () => void factsOf([habit]));

  it("can be said all at once, and nothing of it is lost on the way", () => {
    const { httpApi, network, ledger } = factsOf(together);
    assert.equal(httpApi.stage.kind, "quick-created");
    assert.deepEqual(network.securityGroups["database"]?.ingress["pool-from-lambda"]?.ports, { from: 6432, to: 6439 });
    assert.ok(!ledger.create.includes("app-worker-queue") && "app-worker-queue" in ledger.adopt);
  });

  it("names no difference that is allowed already", () => {
    const known = allowedDifferences().map(({ path }) => path);
    assert.deepEqual(
      habits.flatMap(({ differences }) => differences).filter((path) => known.includes(path)),
      [],
    );
  });
});
