import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment, engineProcess } from "../../ops/engine-process";
import { projectFolder } from "../../ops/stack-file";

describe("ops/engine-process", () => {
  it("hands on what is not the engine's own, and what the engine needs", () => {
    const needed = {
      PATH: "/bin",
      HOME: "/home/u",
      AWS_PROFILE: "prod",
      HTTPS_PROXY: "http://proxy",
      PULUMI_BACKEND_URL: "s3://b",
      PULUMI_HOME: "/h",
      PULUMI_ACCESS_TOKEN: "t",
      PULUMI_CONFIG_PASSPHRASE: "p",
      PULUMI_CONFIG_PASSPHRASE_FILE: "/f",
      PULUMI_OPTION_CONFIG_FILE: "/s.yaml",
    };
    assert.deepEqual(cleanEnvironment(needed), { env: needed, left: [] });
  });

  for (const name of [
    "PULUMI_OPTION_POLICY_PACK_CONFIG",
    "PULUMI_OPTION_TARGET",
    "PULUMI_OPTION_IGNORE_PROTECT",
    "PULUMI_OPTION_CONTINUE_ON_ERROR",
    "PULUMI_DISABLE_VALIDATION",
    "PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS",
    "PULUMI_SKIP_CHECKPOINTS",
    "PULUMI_SKIP_CONFIRMATIONS",
    "PULUMI_EXPERIMENTAL",
    "PULUMI_DEBUG_GRPC",
    "PULUMI_DEBUG_PROVIDERS",
    "PULUMI_NODEJS_DRY_RUN",
    "PULUMI_A_VARIABLE_OF_TOMORROW",
    "ADOPTION_PHASE",
    "ADOPTION_ROOM",
  ]) {
    it(`leaves ${name} behind, and says so`, () => {
      assert.deepEqual(cleanEnvironment({ PATH: "/bin", [name]: "x" }), { env: { PATH: "/bin" }, left: [name] });
    });
  }

  it("is silent about a variable that says nothing, or what a command asks for itself", () => {
    assert.deepEqual(cleanEnvironment({ PULUMI_OPTION_TARGET: "", PULUMI_OPTION_POLICY_PACK: "policy" }), { env: {}, left: [] });
    assert.deepEqual(cleanEnvironment({ PULUMI_OPTION_POLICY_PACK: "elsewhere" }), { env: {}, left: ["PULUMI_OPTION_POLICY_PACK"] });
  });

  it("starts the engine in the project folder, with what a command asks for and without what it has inherited", () => {
    process.env["ADOPTION_ROOM"] = "";
    try {
      const { cwd, env, extendEnv, reject } = engineProcess({ ADOPTION_PHASE: "adopt" });
      assert.deepEqual(
        [cwd, extendEnv, reject, env["ADOPTION_PHASE"], "ADOPTION_ROOM" in env, env["PATH"]],
        [projectFolder, false, false, "adopt", false, process.env["PATH"]],
      );
    } finally {
      delete process.env["ADOPTION_ROOM"];
    }
  });

  it("is how every command starts it", () => {
    const sources = readdirSync(join(projectFolder, "ops"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const starting = sources.map((file) => readFileSync(join(projectFolder, "ops", file), "utf8")).filter((text) => /\bexeca\(\s*"pulumi"/.test(text));
    assert.equal(starting.length, 3);
    for (const text of starting) assert.equal(text.match(/\bexeca\(/g)?.length, text.match(/engineProcess\(/g)?.length);
  });
});
