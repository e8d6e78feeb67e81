import { propertyRule } from "../rule";

interface Statement {
  readonly Effect: string;
  readonly Principal?: string | { readonly Service?: string | readonly string[] };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Without the condition any distribution of any account could read the bucket through CloudFront. */
export const bucketsTrustOneDistribution = propertyRule({
  name: "buckets-trust-one-distribution",
  description: "A bucket policy opens a bucket to CloudFront for named distributions only, and to everybody never.",
  types: ["aws:s3/bucketPolicy:BucketPolicy"],
  judge: ({ name, props }) => {
    const { Statement: statements } = JSON.parse(String(props["policy"])) as { Statement: Statement | readonly Statement[] };
    const open = [statements].flat().filter((statement) => statement.Effect === "Allow" && (isEverybody(statement) || isAnyDistribution(statement)));
    return open.length === 0 ? undefined : `${name} opens its bucket without naming who may read. Add a condition AWS:SourceArn with the distribution's ARN.`;
  },
});

const isEverybody = ({ Principal, Condition }: Statement): boolean =>
  (Principal === "*" || JSON.stringify(Principal) === '{"AWS":"*"}') && Condition === undefined;

function isAnyDistribution({ Principal, Condition }: Statement): boolean {
  const services = typeof Principal === "object" ? [Principal.Service ?? []].flat() : [];
  const named = Object.values(Condition ?? {}).some((tests) => Object.keys(tests).some((key) => key.toLowerCase() === "aws:sourcearn"));
  return services.includes("cloudfront.amazonaws.com") && !named;
}
