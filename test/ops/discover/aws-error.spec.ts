import assert from "node:assert/strict";
import { EC2Client, DescribeVpcsCommand } from "@aws-sdk/client-ec2";
import { CommandError } from "../../../ops/command-error";
import { awsErrorText, explained } from "../../../ops/discover/aws-error";
import { noteWhatWasAsked } from "../../../aws/asked";

/** An error as the SDK throws it. */
const sdkError = (name: string, message: string, service = "EC2", operation = "DescribeVpcs", attempts = 1): Error =>
  Object.assign(new Error(message), { name, $fault: "client", $metadata: { attempts, httpStatusCode: 400 }, asked: { service, operation } });

const told = (error: Error): string => awsErrorText(error) ?? "nothing";

// Proves what a person is told of each kind of refusal. Does not prove that AWS words them so: the messages are recorded ones.
describe("ops/discover/aws-error", () => {
  for (const [name, message, service, operation] of [
    ["ThrottlingException", "Rate exceeded", "CloudWatchLogs", "DescribeLogGroups"],
    ["Throttling", "Rate exceeded", "IAM", "GetAccountAuthorizationDetails"],
    ["RequestLimitExceeded", "Request limit exceeded.", "EC2", "DescribeSecurityGroupRules"],
    ["TooManyRequestsException", "Rate exceeded", "Lambda", "ListFunctions"],
    ["SlowDown", "Please reduce your request rate.", "S3", "GetBucketAcl"],
  ] as const) {
    it(`says of ${service}'s ${name} that the service is too busy, and to run it again`, () => {
      const text = told(sdkError(name, message, service, operation, 8));
      assert.match(text, new RegExp(`^${service} \\(${operation}\\) answered "too many requests" 8 times\\.`));
      assert.match(text, /Nothing was changed.*run it again/);
    });
  }

  for (const [name, message, identity, action] of [
    [
      "UnauthorizedOperation",
      "You are not authorized to perform this operation. User: arn:aws:sts::266672885920:assumed-role/dev/ann is not authorized to perform: ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action",
      "arn:aws:sts::266672885920:assumed-role/dev/ann",
      "ec2:DescribeVpcs",
    ],
    [
      "AccessDenied",
      "User: arn:aws:iam::266672885920:user/ann is not authorized to perform: iam:GetAccountAuthorizationDetails on resource: * with an explicit deny in an identity-based policy",
      "arn:aws:iam::266672885920:user/ann",
      "iam:GetAccountAuthorizationDetails",
    ],
    [
      "AccessDeniedException",
      "User: arn:aws:sts::266672885920:assumed-role/dev/ann is not authorized to perform: apigateway:GET on resource: arn:aws:apigateway:us-west-2::/apis because no identity-based policy allows the apigateway:GET action",
      "arn:aws:sts::266672885920:assumed-role/dev/ann",
      "apigateway:GET",
    ],
  ] as const) {
    it(`names the action that is missing and the identity that lacks it: ${action}`, () => {
      const text = told(sdkError(name, message));
      assert.ok(text.includes(`denied ${action} to ${identity}.`), text);
      assert.match(text, /Have \S+ allowed, or sign in .* docs\/ci\.md/);
    });
  }

  it("names what was asked where the service tells neither action nor identity", () => {
    const text = told(sdkError("AccessDenied", "Access Denied", "S3", "GetBucketPolicy"));
    assert.match(text, /^S3 \(GetBucketPolicy\) denied the action of GetBucketPolicy to these credentials/);
  });

  for (const [name, message] of [
    ["ExpiredToken", "The security token included in the request is expired"],
    ["ExpiredTokenException", "The security token included in the request is expired"],
    ["RequestExpired", "Request has expired."],
    ["TokenProviderError", "Token is expired. To refresh this SSO session run 'aws sso login' with the corresponding profile."],
    ["CredentialsProviderError", "The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login"],
  ] as const) {
    it(`says of ${name} that the sign-in has run out`, () => {
      assert.match(
        told(sdkError(name, message, "STS", "GetCallerIdentity")),
        /^STS \(GetCallerIdentity\): the credentials have expired .* Sign in .* run it again$/,
      );
    });
  }

  for (const [name, message] of [
    ["InvalidClientTokenId", "The security token included in the request is invalid."],
    ["UnrecognizedClientException", "The security token included in the request is invalid."],
    ["AuthFailure", "AWS was not able to validate the provided access credentials"],
    ["CredentialsProviderError", "Could not load credentials from any providers"],
  ] as const) {
    it(`says of ${name}: ${message} that AWS does not know who asks`, () => {
      assert.match(told(sdkError(name, message)), /does not know who you are .* Sign in/);
    });
  }

  it("points at the region where there is no such address", () => {
    const error = Object.assign(new Error("getaddrinfo ENOTFOUND ec2.us-wset-2.amazonaws.com"), { code: "ENOTFOUND" });
    assert.match(told(error), /can't be reached .* bluemoxon:account\.region/);
  });

  it("says of a connection that was refused, broken off or silent that AWS does not answer", () => {
    const broken = (name: string, code?: string) => Object.assign(sdkError(name, "socket hang up", "IAM", "ListRoles"), { code });
    for (const error of [broken("TimeoutError"), ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"].map((code) => broken("Error", code))])
      assert.match(told(error), /^IAM \(ListRoles\) does not answer any more \(socket hang up\)\. Nothing was changed.*run it again$/);
  });

  it("has nothing to say of a fault of the command itself", () => {
    for (const error of [new TypeError("x is undefined"), sdkError("ValidationException", "1 validation error detected")]) {
      assert.equal(awsErrorText(error), undefined);
    }
  });

  it("lets a body through, tells its refusals, and changes no other error", async () => {
    assert.equal(await explained(() => Promise.resolve(7)), 7);
    await assert.rejects(
      explained(() => Promise.reject(sdkError("Throttling", "Rate exceeded"))),
      CommandError,
    );
    for (const error of [new CommandError("as it is"), new TypeError("x")]) {
      await assert.rejects(
        explained(() => Promise.reject(error)),
        error,
      );
    }
  });

  it("makes a client's errors say what was asked", async () => {
    const client = new EC2Client({
      region: "us-west-2",
      endpoint: "http://127.0.0.1:1",
      maxAttempts: 1,
      credentials: { accessKeyId: "x", secretAccessKey: "x" },
    });
    noteWhatWasAsked(client);
    await assert.rejects(client.send(new DescribeVpcsCommand({})), { asked: { service: "EC2", operation: "DescribeVpcs" } });
  });
});
