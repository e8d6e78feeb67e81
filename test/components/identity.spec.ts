import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

// Proves what the engine is asked for. Does not prove that people can sign in: their passwords are Cognito's.
describe("components/identity", () => {
  for (const stack of stackNames) {
    it(`has exactly these children in ${stack}, under the ledger, locked`, async () => {
      const identity = await room(stack, "app-identity");
      assert.deepEqual(identity.types, {
        "app-identity-pool": "aws:cognito/userPool:UserPool",
        "app-identity-client": "aws:cognito/userPoolClient:UserPoolClient",
        "app-identity-domain": "aws:cognito/userPoolDomain:UserPoolDomain",
      });
      assertUnderLedger(identity, committed(stack));
    });

    it(`says nothing in ${stack} of the client's secret: saying it would replace the client`, async () => {
      assert.ok(!("generateSecret" in (await room(stack, "app-identity")).inputs("app-identity-client")));
    });

    it(`holds the text of ${stack}'s invitation as it lives, and of the pool nothing else but tags`, async () => {
      const pool = (await room(stack, "app-identity")).child("app-identity-pool");
      assert.deepEqual(pool.ignoreChanges, ["adminCreateUserConfig.inviteMessageTemplate", "tags", "tagsAll"]);
    });
  }

  it("adopts production's pool, client and domain by id", async () => {
    const identity = await room("prod", "app-identity");
    assert.deepEqual(
      ["app-identity-pool", "app-identity-client", "app-identity-domain"].map((name) => identity.child(name).importId),
      ["us-west-2_PvdIpXVKF", "us-west-2_PvdIpXVKF/3ndaok3psd2ncqfjrdb57825he", "bluemoxon"],
    );
  });

  it("states production's pool exactly: by invitation, no symbol asked, no attribute", async () => {
    assert.deepEqual((await room("prod", "app-identity")).inputs("app-identity-pool"), {
      name: "bluemoxon-users",
      usernameAttributes: ["email"],
      autoVerifiedAttributes: ["email"],
      passwordPolicy: {
        minimumLength: 8,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: false,
        temporaryPasswordValidityDays: 7,
      },
      mfaConfiguration: "OPTIONAL",
      softwareTokenMfaConfiguration: { enabled: true },
      accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      emailConfiguration: { emailSendingAccount: "COGNITO_DEFAULT" },
    });
  });

  it("asks staging's people for an e-mail address, as Terraform had it", async () => {
    const { schemas, adminCreateUserConfig } = (await room("staging", "app-identity")).inputs("app-identity-pool");
    assert.deepEqual(schemas, [
      {
        name: "email",
        attributeDataType: "String",
        developerOnlyAttribute: false,
        required: true,
        mutable: true,
        stringAttributeConstraints: { minLength: "1", maxLength: "256" },
      },
    ]);
    assert.deepEqual(adminCreateUserConfig, { allowAdminCreateUserOnly: false });
  });

  it("states each stack's client exactly, durations only where the account has them stated", async () => {
    const shared = {
      userPoolId: outputOf("app-identity-pool"),
      explicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ["code"],
      allowedOauthScopes: ["email", "openid", "profile"],
      supportedIdentityProviders: ["COGNITO"],
    };
    assert.deepEqual((await room("prod", "app-identity")).inputs("app-identity-client"), {
      ...shared,
      name: "bluemoxon-web",
      callbackUrls: [
        "http://localhost:5173/callback",
        "https://bluemoxon.com/callback",
        "https://staging.app.bluemoxon.com/callback",
        "https://www.bluemoxon.com/callback",
      ],
      logoutUrls: ["http://localhost:5173", "https://bluemoxon.com", "https://staging.app.bluemoxon.com", "https://www.bluemoxon.com"],
    });
    assert.deepEqual((await room("staging", "app-identity")).inputs("app-identity-client"), {
      ...shared,
      name: "bluemoxon-users-staging-client",
      callbackUrls: ["http://localhost:5173/auth/callback", "https://staging.app.bluemoxon.com/auth/callback"],
      logoutUrls: ["http://localhost:5173", "https://staging.app.bluemoxon.com"],
      accessTokenValidity: 1,
      idTokenValidity: 1,
      refreshTokenValidity: 30,
    });
  });
});
