import assert from "node:assert/strict";
import { Refusal } from "../../environment/fault";

/** The words in which it is refused; nothing where it is not. Whatever else is thrown fails the test. */
export function refusalOf(act: () => unknown, kind: new (...args: never[]) => Error = Refusal): string {
  try {
    act();
    return "";
  } catch (error) {
    assert.ok(error instanceof kind, String(error));
    return error.message;
  }
}
