import { type Habit, held } from "./habit";

const api = "arn:aws:lambda:us-west-2:266672885920:function:bluemoxon-api";

/** Where people come in: the API, the pool, the CDN. */
export const apiByCli: Habit = {
  name: "api-by-cli",
  differences: ["httpApi.stage.throttling.*", "httpApi.stage.functionUri", "httpApi.permissionSource"],
  refused: [
    "app-http-api-integration: integrationUri",
    "app-http-api-permission: sourceArn",
    "app-http-api-stage: accessLogSettings.format",
    "app-http-api-stage: defaultRouteSettings.throttlingBurstLimit",
    "app-http-api-stage: defaultRouteSettings.throttlingRateLimit",
  ],
  facts: {
    "httpApi.stage.throttling": { requestsPerSecond: 100, burst: 50 },
    "httpApi.stage.functionUri": "arn",
    "httpApi.permissionSource": "*/$default",
    "ledger.hold.app-http-api-stage": held("accessLogSettings.format"),
  },
};

export const quickApi: Habit = {
  name: "quick-api",
  differences: ["httpApi.stage.**"],
  refused: [],
  told: [/app-http-api-integration: h7q9ga51xa\/q1ntgr8 was made with the API by quick create/],
  first: {
    "httpApi.stage": { kind: "quick-created", reason: "Made by create-api --target; its parts are API Gateway's own." },
    "ledger.adopt.app-http-api-integration": undefined,
    "ledger.adopt.app-http-api-route": undefined,
    "ledger.adopt.app-http-api-stage": undefined,
    "ledger.adopt.app-http-api-logs": undefined,
    "ledger.external./aws/apigateway/bluemoxon-api": "The log that the API had before it was made anew.",
  },
  facts: {},
};

const movedAlarm = [{ path: "dimensions.ApiId", from: "h7q9ga51xa", to: "n3w0nepr0d", phase: "reconcile", reason: "The alarm follows the API." }];

/** The way out of it, as docs/adopt.md has it: production's own facts say it, but for the API's id, and what hangs on that. */
export const remadeApi: Habit = {
  name: "remade-api",
  differences: ["httpApi.stage.functionUri", "httpApi.permissionId"],
  refused: [
    "app-http-api-integration: integrationUri",
    "app-monitoring-alarm-api-errors: dimensions.ApiId",
    "app-monitoring-alarm-api-latency: dimensions.ApiId",
  ],
  told: [/app-http-api-gateway: ledger h7q9ga51xa, account n3w0nepr0d/],
  first: {
    "httpApi.permissionId": "AllowRemadeApi",
    "ledger.adopt.app-http-api-permission": "unknown",
    "ledger.adopt.app-http-api-gateway": "unknown",
    "ledger.adopt.app-http-api-stage": "unknown",
  },
  facts: {
    "httpApi.stage.functionUri": "arn",
    "ledger.reconcile.app-monitoring-alarm-api-errors": movedAlarm,
    "ledger.reconcile.app-monitoring-alarm-api-latency": movedAlarm,
  },
};

export const pool: Habit = {
  name: "pool",
  differences: ["identity.pool.**"],
  refused: [
    "app-identity-client: tokenValidityUnits",
    "app-identity-pool: accountRecoverySetting.recoveryMechanisms[1]",
    "app-identity-pool: deletionProtection",
    "app-identity-pool: lambdaConfig",
    "app-identity-pool: schemas",
    "app-identity-pool: userAttributeUpdateSettings",
    "app-identity-pool: userPoolAddOns",
  ],
  facts: {
    "identity.pool.caseSensitiveNames": false,
    "identity.pool.deletionProtection": "ACTIVE",
    "identity.pool.recovery": ["verified_email", "verified_phone_number"],
    "identity.pool.attributes": { email: { required: true, mutable: true, minLength: 0, maxLength: 2048 } },
    "identity.pool.triggers": { postConfirmation: api },
    "identity.client.tokens": {
      kind: "with-units",
      access: { validity: 60, unit: "minutes" },
      id: { validity: 60, unit: "minutes" },
      refresh: { validity: 5, unit: "days" },
    },
    "ledger.hold.app-identity-pool": held("userAttributeUpdateSettings", "userPoolAddOns"),
  },
};

export const edge: Habit = {
  name: "edge",
  differences: [],
  refused: [
    "app-cdn-landing: defaultCacheBehavior.viewerProtocolPolicy",
    "app-cdn-landing: origins[0].customOriginConfig",
    "app-cdn-landing: origins[0].domainName",
    "app-cdn-landing: origins[0].originAccessControlId",
    "app-cdn-landing: origins[0].originId",
    "app-cdn-landing: origins[0].responseCompletionTimeout",
    "app-cdn-landing: origins[1]",
    "app-cdn-landing: webAclId",
  ],
  facts: {
    "cdn.others.landing.webAclArn": "arn:aws:wafv2:us-east-1:266672885920:global/webacl/bluemoxon/0b7c2f0e-8d5a-4c39-9f2e-5d1c6a3b7e90",
    "cdn.others.landing.origins.bluemoxon-landing-s3.endpoint": "global",
    "cdn.others.landing.customOrigins": {
      "S3-Website-bluemoxon-landing": {
        domain: "bluemoxon-landing.s3-website-us-west-2.amazonaws.com",
        path: "",
        protocol: "http-only",
        httpPort: 80,
        httpsPort: 443,
        sslProtocols: ["TLSv1.2"],
        readTimeoutSeconds: 30,
        keepaliveTimeoutSeconds: 5,
      },
    },
    "cdn.others.landing.defaultBehavior.viewers": "https-only",
  },
};
