import { type Keeping, fewer, lowered, noLongerOn, raised, removed, switchedOff } from "../keeping";

const mfaModes: readonly unknown[] = ["OFF", "OPTIONAL", "ON"];
/** Not stated, it is off. */
const mfaLowered = (from: unknown, to: unknown): boolean => mfaModes.indexOf(from) > Math.max(0, mfaModes.indexOf(to));

const passwordKinds = ["requireLowercase", "requireUppercase", "requireNumbers", "requireSymbols"].map((kind): Keeping => ({
  path: `passwordPolicy.${kind}`,
  givesUp: switchedOff,
  told: "a weaker password is taken",
}));

/** Asked before somebody is let in: without it, more are. */
const askedFirst = ["preSignUp", "preAuthentication"].map((trigger): Keeping => ({
  path: `lambdaConfig.${trigger}`,
  givesUp: removed,
  told: `${trigger} is asked no longer`,
}));

const ways = (setting: unknown): unknown[] => (Array.isArray(setting) ? setting.map((way: { readonly name?: unknown }) => way.name) : []);

/** What keeps the pool, and what keeps people out of it: whoever loosens one lets more of them in. */
export const userPoolKeeps: readonly Keeping[] = [
  { path: "deletionProtection", givesUp: switchedOff, told: "deletion protection is switched off" },
  { path: "adminCreateUserConfig.allowAdminCreateUserOnly", givesUp: switchedOff, told: "anybody may sign up" },
  { path: "mfaConfiguration", givesUp: mfaLowered, told: "fewer people are asked for a second factor" },
  { path: "softwareTokenMfaConfiguration.enabled", givesUp: noLongerOn, told: "an authenticator app is no longer taken as second factor" },
  { path: "passwordPolicy.minimumLength", givesUp: lowered, told: "a shorter password is taken" },
  ...passwordKinds,
  ...askedFirst,
  {
    path: "accountRecoverySetting.recoveryMechanisms",
    givesUp: (from, to) => fewer(ways(to), ways(from)),
    told: "people are let back in by another way",
  },
  { path: "passwordPolicy.temporaryPasswordValidityDays", givesUp: raised, told: "an invitation opens the pool for longer" },
];
