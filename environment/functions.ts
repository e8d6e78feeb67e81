import { z } from "zod";
import { about, aliasName, arn, functionName, key, policyName, queueName, retentionDays, roleName, rolePath, text, variableName, whole } from "./values";

const policyNames = <const Names extends readonly string[]>(...names: Names) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, policyName])) as Record<Names[number], typeof policyName>);

/** AWS managed policies attached to a role, by the path after `arn:aws:iam::aws:policy/`. */
const managedPolicies = z.array(text).min(1);

/** Where the console puts the roles that it makes is part of their ARN, and can't be changed: another path is another role. */
export const optionalRolePath = about("The role's path, as /service-role/ of one that a console made. Left out, it is /.", rolePath).optional();

/** A function's execution role, with the names of its inline policies by their keys. */
export const executionRole = <const Names extends readonly string[]>(...names: Names) =>
  z.strictObject({ name: roleName, path: optionalRolePath, managedPolicies, policyNames: policyNames(...names) });

/** What every function states. Code is not among it: the deploy workflow owns code, tags and versions. */
export const lambda = {
  name: functionName,
  memoryMb: whole(128, 10240, "MB"),
  timeoutSeconds: whole(1, 900, "seconds"),
  reservedConcurrency: about(
    "Invocations set aside for it out of the account's; none can use more, and 0 stops it. Left out, nothing is set aside.",
    whole(0, 1000, "invocations").optional(),
  ),
  logGroup: z.strictObject({ name: text, retentionDays }),
  environment: about(
    "Plain settings only, names and values. Secrets and hand-set values are listed under ledger.keep, by name.",
    z.record(variableName, z.string({ error: "expected text; quote numbers and booleans" })),
  ),
};

/** What a function made from a zip states besides; all of them stand in the network. */
export const zipped = {
  runtime: z.enum(["python3.11", "python3.12", "python3.13"]),
  handler: text,
  subnets: z.array(key).min(1),
  securityGroups: z.array(key).min(1),
};

const modelArns = z.array(arn).min(1);
const objectActions = z.array(text.startsWith("s3:", { error: "expected an action such as s3:GetObject" })).min(1);

/** The API function behind the HTTP API. */
export const api = z.strictObject({
  ...lambda,
  ...zipped,
  alias: about("The alias that the deploy workflow points at each release. Changing the name replaces it.", aliasName),
  role: executionRole("secrets", "images", "users", "models", "scraper", "sendJobs"),
  secretArns: z.array(arn).min(1),
  imageActions: objectActions,
  modelArns,
  sendActions: about(
    "Actions the API needs to send a job. The app sends by name, so GetQueueUrl belongs to it where the code asks for it.",
    z.array(text.startsWith("sqs:", { error: "expected an action such as sqs:SendMessage" })).min(1),
  ),
});

/** Which images expire by themselves. A function goes on from an image that it already runs, but can't start a release from one that is gone. */
const imageLifecycle = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("keep-all") }),
  about(
    "The newest `images` stay, whatever their tags; a repository holds 100,000 at most.",
    z.strictObject({ kind: z.literal("keep-last"), images: whole(1, 100000, "images"), description: text }),
  ),
]);

/** The scraper: a container image that the API invokes. */
export const scraper = z.strictObject({
  ...lambda,
  role: executionRole("repository", "images"),
  repository: z.strictObject({
    name: text,
    tagMutability: z.enum(["MUTABLE", "IMMUTABLE"]),
    scanOnPush: z.boolean({ error: "expected true or false" }),
    initialTag: about("The image a function made from nothing would start with. Later tags are the deploy workflow's.", text),
    lifecycle: imageLifecycle,
  }),
});

/** The analysis worker and the queue that feeds it. */
export const worker = z.strictObject({
  ...lambda,
  ...zipped,
  role: executionRole("queue", "secrets", "images", "models"),
  secretArns: z.array(arn).min(1),
  imageActions: objectActions,
  modelArns,
  queue: z.strictObject({
    name: queueName,
    visibilityTimeoutSeconds: about("At least the function's timeout, or a job is given out twice.", whole(0, 43200, "seconds")),
    retentionSeconds: whole(60, 1209600, "seconds"),
    keyId: about(
      "The KMS key as SQS answers it: id, ARN or alias. Left out, SQS's own; with one, whoever sends and receives needs a grant of it.",
      text.optional(),
    ),
    receiveWaitSeconds: about("Long polling.", whole(0, 20, "seconds")),
    maxReceiveCount: about("Deliveries before a job goes to the dead-letter queue.", whole(1, 1000, "deliveries")),
  }),
  deadLetterQueue: z.strictObject({ name: queueName, retentionSeconds: whole(60, 1209600, "seconds") }),
  batchSize: about("Jobs handed to one invocation.", whole(1, 10, "messages")),
  maximumConcurrency: about(
    "Invocations that the queue may have under way at once. More would come out of what the account leaves its API.",
    whole(2, 1000, "invocations"),
  ),
});

export type ApiFacts = z.infer<typeof api>;
export type ScraperFacts = z.infer<typeof scraper>;
export type WorkerFacts = z.infer<typeof worker>;
