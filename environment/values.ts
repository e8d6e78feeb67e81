import { z } from "zod";

/** How every schema below reads: a stack file is read once a run, and to compile a parser for each of its parts takes twice as long as to read it without. */
export const reading = z.config({ jitless: true });

/** The small vocabulary of values that stack files share. Each tells the person what a right value looks like. */

/** A fact with what an editor says of it. */
export const about = <T extends z.ZodType>(description: string, schema: T): T => schema.describe(description);

/** The same with the form of a right value, for what JSON Schema can't say by itself, or says as a pattern. @param more keywords of JSON Schema. */
export const formed = <T extends z.ZodType>(form: string, schema: T, more: object = {}): T => schema.meta({ form, ...more });

/** A text of this form. @param meaning with its article, as "an ARN such as arn:aws:…". */
export const matching = (pattern: RegExp, meaning: string) =>
  formed(meaning, z.string({ error: `expected ${meaning}` }).regex(pattern, { abort: true, error: (issue) => `"${String(issue.input)}" is not ${meaning}` }));

export const accountId = matching(/^\d{12}$/, "a 12-digit AWS account id in quotes");
export const region = matching(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region such as us-west-2");
export const availabilityZone = matching(/^[a-z]{2}(-[a-z]+)+-\d[a-z]$/, "an availability zone such as us-west-2a");
export const arn = matching(/^arn:aws:[a-z0-9-]+:([a-z0-9-]*|\*):(\d{12}|\*)?:\S+$/, "an ARN such as arn:aws:acm:us-east-1:123456789012:certificate/…");
/** Of a function, or of a version or an alias of one. */
export const lambdaArn = matching(
  /^arn:aws:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]{1,64}(:[A-Za-z0-9_$-]+)?$/,
  "the ARN of a function such as arn:aws:lambda:us-west-2:123456789012:function:app",
);
export const vpcId = matching(/^vpc-[0-9a-f]{8,17}$/, "a VPC id such as vpc-0123456789abcdef0");
export const peeringId = matching(/^pcx-[0-9a-f]{8,17}$/, "a peering connection id such as pcx-0123456789abcdef0");
export const subnetId = matching(/^subnet-[0-9a-f]{8,17}$/, "a subnet id such as subnet-0123456789abcdef0");
export const hostname = matching(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, "a host name such as app.example.com");
/** A browser's word for where a page comes from. Unencrypted only on the developer's own machine. */
export const origin = matching(/^(https:\/\/([a-z0-9-]+\.)+[a-z]{2,}|http:\/\/localhost)(:\d{1,5})?$/, "an origin such as https://app.example.com");
export const bucketName = matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "an S3 bucket name (3 to 63 lower-case characters)");
export const functionName = matching(/^[A-Za-z0-9_-]{1,64}$/, "a Lambda function name (1 to 64 letters, digits, - and _)");
/** All digits would be a version's number. */
export const aliasName = matching(/^(?![0-9]+$)[A-Za-z0-9_-]{1,128}$/, "a Lambda alias name (1 to 128 letters, digits, - and _, not digits alone)");
export const statementId = matching(/^[A-Za-z0-9_-]{1,100}$/, "a statement id (1 to 100 letters, digits, - and _)");
export const roleName = matching(/^[\w+=,.@-]{1,64}$/, "an IAM role name (1 to 64 characters)");
/** As AWS answers it, which is how the provider compares it. */
export const kmsKeyArn = matching(
  /^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/,
  "the ARN of a KMS key such as arn:aws:kms:us-west-2:123456789012:key/…",
);
/** IAM API reference, CreateRole: `/`, or printable ASCII between two slashes. */
export const rolePath = matching(/^(?=.{1,512}$)\/([\x21-\x7e]+\/)?$/, "an IAM path (/, or 512 characters at most from / to /)");
export const policyName = matching(/^[\w+=,.@-]{1,128}$/, "an IAM policy name (1 to 128 characters)");
export const secretName = matching(/^[\w/+=.@-]{1,512}$/, "a secret's name (1 to 512 letters, digits and /_+=.@-)");
export const queueName = matching(/^[A-Za-z0-9_-]{1,80}$/, "an SQS queue name (1 to 80 letters, digits, - and _)");
/** Of a statement in a policy that IAM or S3 reads: dashes are not allowed there. */
export const policyStatementId = matching(/^[A-Za-z0-9]+$/, "a statement id of letters and digits");
/** As Lambda takes it: two characters at least (API reference, Environment). */
export const variableName = matching(/^[A-Za-z]\w+$/, "an environment variable name");
/** As GitHub names them, so that a review can be asked of them. */
export const owner = matching(/^@[\w-]+(\/[\w-]+)?$/, "the name of who answers for it, such as @name or @organisation/team");
export const key = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a key in kebab-case");
/** A text that is too long is still one: zod's own words then tell the limit. */
const notText = ({ code }: { readonly code?: string | undefined }) => (code === "invalid_type" ? "expected text" : undefined);
export const text = z.string({ error: notText }).min(1, { error: "is empty; state the value" });
/** Why something is as it is, for whoever reads it later: a letter at least, which no placeholder has. */
export const reason = z
  .string({ error: notText })
  .min(1, { abort: true, error: "is empty; state the value" })
  .refine((said) => /\p{L}/u.test(said), { error: "says no reason; say why, in words" });
export const emptyableText = z.string({ error: notText });
export const flag = z.boolean({ error: "expected true or false" });
/** A day as it is written. One that stands without quotes the engine hands over with a time behind it, and so its CLI writes it back, whenever it edits the file. */
export const engineDay = (text: string): string => text.replace(/ 00:00:00 \+0000 UTC$/, "");

const day = z.iso.date({
  error: ({ input }) => (input === undefined ? "expected a date such as 2026-01-31" : `${JSON.stringify(input)} is not a date such as 2026-01-31`),
});
export const date = z.preprocess((value) => (typeof value === "string" ? engineDay(value) : value), formed("a date such as 2026-01-31", day));

/** An IPv4 network in CIDR notation whose host bits are zero: AWS would otherwise round it, and the rounded value would differ from ours. */
export const cidr = matching(/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/, "an IPv4 CIDR such as 10.0.0.0/16").refine(isNetwork, {
  error: (issue) => `"${String(issue.input)}" is not a network address: parts go to 255, the prefix to 32, and the host bits are zero`,
});

/** A whole number within AWS's limits. @param unit is said in the error, because a wrong unit is the usual cause. */
export const whole = (minimum: number, maximum: number, unit: string) => {
  const form = `a whole number from ${minimum} to ${maximum} (${unit})`;
  const error = `expected ${form}`;
  return formed(form, z.number({ error }).int({ error }).min(minimum, { error }).max(maximum, { error }));
};

/** CloudWatch Logs accepts only these retentions, in days (API reference, PutRetentionPolicy). */
const retentions = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
const retentionForm = `a retention that CloudWatch Logs has, in days: ${retentions.join(", ")}`;
export const retentionDays = formed(
  retentionForm,
  z.number({ error: "expected a number of days" }).refine((days) => retentions.includes(days), { error: `expected ${retentionForm}` }),
  { enum: retentions },
);

/** A map from key to fact, in the order of the file. */
export const keyed = <T extends z.ZodType>(fact: T) => z.record(key, fact, { error: "expected a map of keys" });

function isNetwork(value: string): boolean {
  const { address, prefix, valid } = parseCidr(value);
  return valid && (address & ~maskOf(prefix)) >>> 0 === 0;
}

/** True when the network `inner` lies wholly in the network `outer`. Both are CIDRs. */
export function contains(outer: string, inner: string): boolean {
  const [o, i] = [parseCidr(outer), parseCidr(inner)];
  return i.prefix >= o.prefix && (i.address & maskOf(o.prefix)) >>> 0 === o.address >>> 0;
}

/** True when a host name is the domain or stands below it. */
export const liesUnder = (domain: string, host: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** True when two networks share an address. One of two CIDRs that overlap always contains the other. */
export const overlaps = (a: string, b: string): boolean => contains(a, b) || contains(b, a);

/** Every network that a CIDR lies in, from that of all addresses to itself, each written in one way alone: 33 at most. */
export function networksAround(cidr: string): readonly string[] {
  const { address, prefix } = parseCidr(cidr);
  return Array.from({ length: prefix + 1 }, (_, length) => `${(address & maskOf(length)) >>> 0}/${length}`);
}

function parseCidr(value: string): { address: number; prefix: number; valid: boolean } {
  const parts = value.split(/[./]/).map(Number);
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = parts;
  return { address: (a << 24) | (b << 16) | (c << 8) | d, prefix, valid: [a, b, c, d].every((part) => part <= 255) && prefix <= 32 };
}

function maskOf(prefix: number): number {
  return prefix === 0 ? 0 : (~0 << (32 - prefix)) >>> 0;
}
