/** What stands for a value that nobody shall read. */
export const blinded = "(secret)";

/** Names under which people keep what is nobody's business; a state that was just imported holds them unmarked. */
const sensitive = /passw(or)?d|pwd|passphrase|secret|token|hash|email|credential|webhook|(private|api|access)[-_ ]?key|connection[-_ ]?string/i;

/** Settings whose names only sound like it: how long a token lives, how long a password must be, which function is asked before a token is made. Whoever reviews a change of them has to see it. */
const harmless =
  /^(\w+TokenValidity|enableTokenRevocation|emailVerification(Message|Subject)|email(Message|Subject)(ByLink)?|defaultEmailOption|emailConfigurations?|emailSendingAccount|manageMasterUserPassword)$/;
const harmlessBelow = /^(lambdaConfig|passwordPolicy|tokenValidityUnits)$/;

/** True when one of these keys, from the resource down to the value, is a name that people give to secrets. */
export function isSensitive(keys: readonly string[]): boolean {
  const below = keys.findIndex((key) => harmlessBelow.test(key));
  return (below === -1 ? keys : keys.slice(0, below)).some((key) => sensitive.test(key) && !harmless.test(key));
}
