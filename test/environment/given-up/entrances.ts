import type { GivenUpCase } from "./given-up";

const rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const pool = "aws:cognito/userPool:UserPool";

const weaker = (kind: string): GivenUpCase => [
  pool,
  `passwordPolicy.${kind}`,
  [true, false],
  [
    [false, true],
    [true, undefined],
  ],
  /weaker password/,
];

/** Settings that keep people out. */
export const entrancesGivenUp: readonly GivenUpCase[] = [
  [
    rule,
    "cidrIpv4",
    ["10.0.0.0/16", "0.0.0.0/0"],
    [
      ["0.0.0.0/0", "10.0.0.0/16"],
      ["10.0.0.0/16", "10.0.0.0/8"],
      ["0.0.0.0/0", "128.0.0.0/1"],
      ["10.0.0.0/16", undefined],
    ],
    /whole internet/,
    { fromPort: 5432, toPort: 5432 },
  ],
  // From a group to everybody, half by half.
  [rule, "cidrIpv4", [undefined, "128.0.0.0/1"], [[undefined, "172.31.0.0/16"]], /whole internet/],
  [
    rule,
    "cidrIpv6",
    [undefined, "::/0"],
    [
      ["::/0", undefined],
      [undefined, "fc00::/7"],
    ],
    /whole internet/,
  ],
  [
    pool,
    "adminCreateUserConfig.allowAdminCreateUserOnly",
    [true, false],
    [
      [false, true],
      [true, undefined],
    ],
    /anybody may sign up/,
  ],
  [
    pool,
    "mfaConfiguration",
    ["ON", "OPTIONAL"],
    [
      ["OFF", "OPTIONAL"],
      ["OPTIONAL", "ON"],
      [undefined, "OPTIONAL"],
      [undefined, "OFF"],
      ["OFF", undefined],
    ],
    /second factor/,
  ],
  [pool, "mfaConfiguration", ["OPTIONAL", "OFF"], [], /second factor/],
  [pool, "mfaConfiguration", ["OPTIONAL", undefined], [], /second factor/],
  [pool, "softwareTokenMfaConfiguration.enabled", [true, false], [[false, true]], /authenticator app/],
  [pool, "softwareTokenMfaConfiguration.enabled", [true, undefined], [[undefined, true]], /authenticator app/],
  [
    pool,
    "passwordPolicy.minimumLength",
    [12, 8],
    [
      [8, 12],
      [8, undefined],
    ],
    /shorter password/,
  ],
  ...["requireLowercase", "requireUppercase", "requireNumbers", "requireSymbols"].map(weaker),
  [
    pool,
    "passwordPolicy.temporaryPasswordValidityDays",
    [1, 7],
    [
      [7, 1],
      [7, undefined],
    ],
    /for longer/,
  ],
  ...["preSignUp", "preAuthentication"].map((trigger): GivenUpCase => [
    pool,
    `lambdaConfig.${trigger}`,
    ["arn:1", undefined],
    [
      [undefined, "arn:1"],
      ["arn:1", "arn:2"],
    ],
    /is asked no longer/,
  ]),
  [
    pool,
    "accountRecoverySetting.recoveryMechanisms",
    [[{ name: "verified_email", priority: 1 }], [{ name: "verified_phone_number", priority: 1 }]],
    [
      [
        [
          { name: "verified_email", priority: 1 },
          { name: "verified_phone_number", priority: 2 },
        ],
        [{ name: "verified_email", priority: 1 }],
      ],
      [[{ name: "verified_email", priority: 1 }], undefined],
    ],
    /let back in/,
  ],
];
