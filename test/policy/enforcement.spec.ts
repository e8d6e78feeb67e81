import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { ConfigureAnalyzerRequest, EnforcementLevel, PolicyConfig } from "@pulumi/pulumi/proto/analyzer_pb";
import assert from "node:assert/strict";
import { type ConfiguredLevels, enforcedRules, mandatoryRules, whenConfigured } from "../../policy/enforcement";
import { packRules } from "../../policy/pack";

const rules = packRules(() => assert.fail("no rule may ask for the stack while the pack loads"));
const { ADVISORY, DISABLED, MANDATORY, REMEDIATE } = EnforcementLevel;

// That the engine's own message is read is proven over gRPC in server.spec.ts, and on the engine by the accidents.
describe("policy/enforcement", () => {
  const mandatory = mandatoryRules(rules);

  it("demands all rules but those that only tell", () => {
    assert.deepEqual(
      rules.map(({ name }) => name).filter((name) => !mandatory.includes(name)),
      ["pending-changes-are-named", "terms-are-kept"],
    );
  });

  it("counts every mandatory rule of which the engine says nothing, or that it stays mandatory", () => {
    assert.deepEqual(enforcedRules(rules, new Map()), mandatory);
    assert.deepEqual(enforcedRules(rules, new Map(mandatory.map((name) => [name, MANDATORY]))), mandatory);
  });

  for (const level of [ADVISORY, DISABLED, REMEDIATE])
    it(`does not count one that the engine sets to level ${level}`, () => {
      const [first = "", ...others] = mandatory;
      assert.deepEqual(enforcedRules(rules, new Map([[first, level]])), others);
    });

  it("hears the levels that the engine sets, where its message is read", () => {
    const { configure } = AnalyzerService as unknown as { configure: { requestDeserialize: (bytes: Buffer) => unknown } };
    const decode = configure.requestDeserialize;
    const heard: ConfiguredLevels[] = [];
    try {
      whenConfigured((levels) => heard.push(levels));
      const request = new ConfigureAnalyzerRequest();
      for (const [name, level] of [
        ["a-rule", DISABLED],
        ["another-rule", MANDATORY],
      ] as const)
        request.getPolicyconfigMap().set(name, new PolicyConfig().setEnforcementlevel(level));
      configure.requestDeserialize(Buffer.from(request.serializeBinary()));
    } finally {
      configure.requestDeserialize = decode;
    }
    assert.deepEqual(
      heard.map((levels) => [...levels]),
      [
        [
          ["a-rule", DISABLED],
          ["another-rule", MANDATORY],
        ],
      ],
    );
  });

  it("counts no rule that is advisory by itself, whatever the engine makes of it", () => {
    assert.deepEqual(enforcedRules(rules, new Map([["pending-changes-are-named", MANDATORY]])), mandatory);
  });
});
