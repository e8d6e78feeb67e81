import { allowedBy, identityPolicies } from "../grants";
import { isUnderPrefix } from "../iam/arn";
import { patternsOf, speaksOf } from "../iam/decision";
import { overlap } from "../iam/pattern";
import { propertyRule } from "../rule";

const deletions = ["s3:DeleteObject", "s3:DeleteObjectVersion"];

/** Where objects lie, as an ARN has it: in a bucket, or behind an access point of one. A bucket's own ARN holds none. */
const objects = ["arn:aws:s3:::*/*", "arn:aws:s3:*:accesspoint/*"];

/** On 2025-12-30 a role that could delete in a whole bucket deleted 6,892 objects. */
export const deletesAreConfinedToAPrefix = propertyRule({
  name: "deletes-are-confined-to-a-prefix",
  description: "No role may delete objects in a whole bucket: a delete is granted under a prefix.",
  types: identityPolicies,
  judge: ({ name, props }) => {
    const whole = allowedBy(props["policy"])
      .filter((statement) => deletions.some((action) => speaksOf(statement, action)))
      .flatMap(({ resources }) => patternsOf(resources))
      .filter((resource) => objects.some((each) => overlap(resource, each)) && !isUnderPrefix(resource));
    return whole.length === 0 ? undefined : `${name} may delete in ${whole.join(", ")}. Grant it under a prefix, as arn:aws:s3:::bucket/prefix/*.`;
  },
});
