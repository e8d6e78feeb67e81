import { type Keeping, lowered, noLongerOn, raised, switchedOff } from "./keeping";
import { isOpenNetwork } from "./open-network";

const userPool = "aws:cognito/userPool:UserPool";

const mfaModes: readonly unknown[] = ["OFF", "OPTIONAL", "ON"];
/** Not stated, it is off. */
const mfaLowered = (from: unknown, to: unknown): boolean => mfaModes.indexOf(from) > Math.max(0, mfaModes.indexOf(to));

const ingress = ["cidrIpv4", "cidrIpv6"].map((path): Keeping => ({
  type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  path,
  givesUp: (from, to) => isOpenNetwork(to) && !isOpenNetwork(from),
  told: "the whole internet is let in",
}));

const passwordKinds = ["requireLowercase", "requireUppercase", "requireNumbers", "requireSymbols"].map((kind): Keeping => ({
  type: userPool,
  path: `passwordPolicy.${kind}`,
  givesUp: switchedOff,
  told: "a weaker password is taken",
}));

/** Settings that keep people out: whoever loosens one lets more of them in. */
export const entrances: readonly Keeping[] = [
  ...ingress,
  { type: userPool, path: "adminCreateUserConfig.allowAdminCreateUserOnly", givesUp: switchedOff, told: "anybody may sign up" },
  { type: userPool, path: "mfaConfiguration", givesUp: mfaLowered, told: "fewer people are asked for a second factor" },
  { type: userPool, path: "softwareTokenMfaConfiguration.enabled", givesUp: noLongerOn, told: "an authenticator app is no longer taken as second factor" },
  { type: userPool, path: "passwordPolicy.minimumLength", givesUp: lowered, told: "a shorter password is taken" },
  ...passwordKinds,
  { type: userPool, path: "passwordPolicy.temporaryPasswordValidityDays", givesUp: raised, told: "an invitation opens the pool for longer" },
];
