import type { Policies } from "@pulumi/policy";
import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import { type ConfigureAnalyzerRequest, EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";

/** Rule -> the level that the engine sets, for every rule of which it says one. */
export type ConfiguredLevels = ReadonlyMap<string, EnforcementLevel>;

/** The rules that the pack declares mandatory. */
export const mandatoryRules = (rules: Policies): string[] => rules.filter(({ enforcementLevel }) => enforcementLevel === "mandatory").map(({ name }) => name);

/** Those of them that are mandatory still, once the engine has set its levels. Pure. */
export const enforcedRules = (rules: Policies, levels: ConfiguredLevels): string[] =>
  mandatoryRules(rules).filter((name) => (levels.get(name) ?? EnforcementLevel.MANDATORY) === EnforcementLevel.MANDATORY);

interface Decoded {
  requestDeserialize: (bytes: Buffer) => ConfigureAnalyzerRequest;
}

/**
 * Listens to what the engine sets when it has loaded the pack and before it starts the program: it merges the levels that the rules declare
 * with those of a configuration file, and sends the outcome. The SDK keeps it to itself, so it is read where the protocol's message is
 * decoded. To be called before the pack is made.
 */
export function whenConfigured(listener: (levels: ConfiguredLevels) => void): void {
  const configure = (AnalyzerService as unknown as { readonly configure: Decoded }).configure;
  const decode = configure.requestDeserialize;
  configure.requestDeserialize = (bytes) => {
    const request = decode(bytes);
    listener(new Map([...request.getPolicyconfigMap().entries()].map(([name, config]) => [name, config.getEnforcementlevel()] as const)));
    return request;
  };
}
