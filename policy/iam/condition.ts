import type { Statement } from "./document";

/**
 * Operators that a request passes only when it has the key, with one of the values. The others let more in: StringNotEquals all but
 * one, StringEqualsIfExists whoever has no key, ForAllValues whoever has none, Null and Bool say nothing of who it is.
 */
const naming = ["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike"];

/**
 * True when a condition of the statement lets through only requests whose `key` has a value that `isOwn` accepts. Values may be patterns;
 * `isOwn` has to refuse those that reach too far. Pure.
 * @param keys in small letters; one that is tested is enough, since a request has to pass every test.
 */
export const confines = ({ conditions }: Statement, keys: readonly string[], isOwn: (value: string) => boolean): boolean =>
  conditions.some(({ operator, key, values }) => naming.includes(operator) && keys.includes(key) && values.length > 0 && values.every(isOwn));

/** Whose the caller is, or for whom a service calls. */
const accountKeys = ["aws:sourceaccount", "aws:sourceowner", "aws:principalaccount", "kms:calleraccount"];
const arnKeys = ["aws:sourcearn", "aws:principalarn"];

/** True when only the account itself comes through, or a service on its behalf. */
export const confinedToAccount = (statement: Statement, accountId: string): boolean =>
  confines(statement, accountKeys, (value) => value === accountId) || confines(statement, arnKeys, (value) => isArnIn(accountId, value));

/** True for an ARN, or a pattern of ARNs, all of which lie in the account: whatever wildcards it has come after the account's number. */
export const isArnIn = (accountId: string, arn: string): boolean => new RegExp(`^arn:aws:[a-z0-9-]+:[a-z0-9-]*:${accountId}:`).test(arn);
