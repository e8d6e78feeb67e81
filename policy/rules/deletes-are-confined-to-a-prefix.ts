import { allowedBy, covers } from "../documents";
import { propertyRule } from "../rule";

/** On 2025-12-30 a role that could delete in a whole bucket deleted 6,892 objects. */
export const deletesAreConfinedToAPrefix = propertyRule({
  name: "deletes-are-confined-to-a-prefix",
  description: "No role may delete objects in a whole bucket: a delete is granted under a prefix.",
  types: ["aws:iam/rolePolicy:RolePolicy", "aws:iam/policy:Policy"],
  judge: ({ name, props }) => {
    const whole = allowedBy(String(props["policy"]))
      .filter(({ actions }) => actions.some((action) => covers(action, "s3:DeleteObject") || covers(action, "s3:DeleteObjectVersion")))
      .flatMap(({ resources }) => resources.filter((resource) => /^(\*|arn:aws:s3:::[^/]*\*|arn:aws:s3:::[^/]+\/\*)$/.test(resource)));
    return whole.length === 0 ? undefined : `${name} may delete in ${whole.join(", ")}. Grant it under a prefix, as arn:aws:s3:::bucket/prefix/*.`;
  },
});
