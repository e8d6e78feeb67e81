import assert from "node:assert/strict";
import { isSensitive } from "../../environment/sensitive";

describe("environment/sensitive", () => {
  it("takes a value for a secret by any name above it that people give to one", () => {
    for (const keys of [["password"], ["environment", "variables", "API_KEY_HASH"], ["clientSecret"], ["adminEmails", "0"], ["masterUserSecret", "status"]])
      assert.ok(isSensitive(keys), keys.join("."));
    // As people write them in tags, where no program reads them.
    for (const name of [
      "api-key",
      "Api Key",
      "X-Api-Key",
      "private-key",
      "access_key",
      "DB_PASSWD",
      "dbPwd",
      "Passphrase",
      "ConnectionString",
      "slack-webhook",
    ])
      assert.ok(isSensitive(["tags", name]), name);
  });

  it("shows settings that only sound like one: who reviews them has to see them", () => {
    for (const keys of [
      ["accessTokenValidity"],
      ["tokenValidityUnits", "accessToken"],
      ["lambdaConfig", "preTokenGeneration"],
      ["passwordPolicy", "minimumLength"],
      ["enableTokenRevocation"],
      ["emailVerificationSubject"],
      ["verificationMessageTemplate", "emailMessageByLink"],
      ["verificationMessageTemplate", "defaultEmailOption"],
      ["adminCreateUserConfig", "inviteMessageTemplate", "emailSubject"],
      ["timeout"],
    ])
      assert.equal(isSensitive(keys), false, keys.join("."));
  });

  it("is not fooled by a harmless name above or beside a secret", () => {
    assert.ok(isSensitive(["emailConfiguration", "replyToEmailAddress"]));
    assert.ok(isSensitive(["secret", "tokenValidityUnits"]));
  });
});
