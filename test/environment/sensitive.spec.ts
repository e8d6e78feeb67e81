import assert from "node:assert/strict";
import { isSensitive } from "../../environment/sensitive";

describe("environment/sensitive", () => {
  it("takes a value for a secret by any name above it that people give to one", () => {
    for (const keys of [["password"], ["environment", "variables", "API_KEY_HASH"], ["clientSecret"], ["adminEmails", "0"], ["masterUserSecret", "status"]])
      assert.ok(isSensitive(keys), keys.join("."));
  });

  it("shows settings that only sound like one: who reviews them has to see them", () => {
    for (const keys of [
      ["accessTokenValidity"],
      ["tokenValidityUnits", "accessToken"],
      ["passwordPolicy", "minimumLength"],
      ["enableTokenRevocation"],
      ["emailVerificationSubject"],
      ["timeout"],
    ])
      assert.equal(isSensitive(keys), false, keys.join("."));
  });

  it("is not fooled by a harmless name above or beside a secret", () => {
    assert.ok(isSensitive(["emailConfiguration", "replyToEmailAddress"]));
    assert.ok(isSensitive(["secret", "tokenValidityUnits"]));
  });
});
