import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import type { IdentityFacts } from "../environment/identity";

/**
 * The text of the invitation is on no record. Any update of a pool that has one also demands a text message beside it, so it
 * is held as it lives.
 */
const heldOfPool = ["adminCreateUserConfig.inviteMessageTemplate"];

/** Who may sign in: the user pool, the app's client and the sign-in domain. They are adopted and never replaced. */
export class Identity extends pulumi.ComponentResource {
  constructor(name: string, facts: IdentityFacts, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Identity", name, {}, opts);
    const child = { parent: this };
    const pool = new cognito.UserPool(`${name}-pool`, poolProperties(facts.pool), { ...child, ignoreChanges: heldOfPool });
    new cognito.UserPoolClient(`${name}-client`, { userPoolId: pool.id, ...clientProperties(facts.client) }, child);
    new cognito.UserPoolDomain(`${name}-domain`, { userPoolId: pool.id, domain: facts.domainPrefix }, child);
    this.registerOutputs({});
  }
}

/** People sign in with their e-mail address, which Cognito verifies and by which it lets them back in. */
function poolProperties(facts: IdentityFacts["pool"]): cognito.UserPoolArgs {
  const { minimumLength, lowercase, uppercase, numbers, symbols, temporaryDays } = facts.password;
  return {
    name: facts.name,
    usernameAttributes: ["email"],
    autoVerifiedAttributes: ["email"],
    passwordPolicy: {
      minimumLength,
      requireLowercase: lowercase,
      requireUppercase: uppercase,
      requireNumbers: numbers,
      requireSymbols: symbols,
      temporaryPasswordValidityDays: temporaryDays,
    },
    mfaConfiguration: facts.mfa,
    ...(facts.deletionProtection !== undefined && { deletionProtection: facts.deletionProtection }),
    ...(facts.caseSensitiveNames !== undefined && { usernameConfiguration: { caseSensitive: facts.caseSensitiveNames } }),
    softwareTokenMfaConfiguration: { enabled: facts.softwareTokens },
    accountRecoverySetting: { recoveryMechanisms: (facts.recovery ?? ["verified_email"]).map((name, index) => ({ name, priority: index + 1 })) },
    ...(facts.triggers !== undefined && { lambdaConfig: facts.triggers }),
    adminCreateUserConfig: { allowAdminCreateUserOnly: facts.signUp === "by-invitation" },
    emailConfiguration: { emailSendingAccount: "COGNITO_DEFAULT" },
    ...attributeProperties(facts.attributes),
  };
}

/** The provider takes at least one attribute, or no word of them. */
function attributeProperties(facts: IdentityFacts["pool"]["attributes"]): Pick<cognito.UserPoolArgs, "schemas"> {
  const schemas = Object.entries(facts).map(([name, { required, mutable, minLength, maxLength }]) => ({
    name,
    attributeDataType: "String",
    developerOnlyAttribute: false,
    required,
    mutable,
    stringAttributeConstraints: { minLength: String(minLength), maxLength: String(maxLength) },
  }));
  return schemas.length === 0 ? {} : { schemas };
}

/** Nothing here says whether the client has a secret: stating even `false` would replace it, and every session with it. */
function clientProperties(facts: IdentityFacts["client"]): Omit<cognito.UserPoolClientArgs, "userPoolId"> {
  return {
    name: facts.name,
    explicitAuthFlows: facts.authFlows,
    callbackUrls: facts.callbackUrls,
    logoutUrls: facts.logoutUrls,
    allowedOauthFlowsUserPoolClient: true,
    allowedOauthFlows: facts.oauthFlows,
    allowedOauthScopes: facts.oauthScopes,
    supportedIdentityProviders: facts.identityProviders,
    ...tokenProperties(facts.tokens),
  };
}

function tokenProperties(facts: IdentityFacts["client"]["tokens"]): Partial<cognito.UserPoolClientArgs> {
  switch (facts.kind) {
    case "default":
      return {};
    case "stated":
      // In Cognito's own units, hours and days, which the provider reads back as nothing stated.
      return { accessTokenValidity: facts.accessHours, idTokenValidity: facts.idHours, refreshTokenValidity: facts.refreshDays };
    case "with-units":
      return {
        accessTokenValidity: facts.access.validity,
        idTokenValidity: facts.id.validity,
        refreshTokenValidity: facts.refresh.validity,
        tokenValidityUnits: { accessToken: facts.access.unit, idToken: facts.id.unit, refreshToken: facts.refresh.unit },
      };
  }
}
