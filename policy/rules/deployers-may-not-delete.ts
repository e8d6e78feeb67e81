import { allowedBy, covers } from "../documents";
import { pending } from "../context";
import { type Finding, stackRule } from "../rule";
import { workflowRoles } from "../workflow-roles";

/** What nobody can rebuild. An action in full is also recognized by its verb; these are for patterns. */
const deletions = [
  "cloudfront:DeleteDistribution",
  "cognito-idp:DeleteUserPool",
  "ec2:DeleteVpc",
  "ecr:DeleteRepository",
  "iam:DeleteRole",
  "lambda:DeleteFunction",
  "rds:DeleteDBInstance",
  "route53:DeleteHostedZone",
  "s3:DeleteBucket",
  "secretsmanager:DeleteSecret",
  "sqs:DeleteQueue",
];

/** Objects come and go with a release; another rule confines where. */
const objects = ["s3:DeleteObject", "s3:DeleteObjectVersion"];

/** Production's deploy role could delete every function of the app. */
export const deployersMayNotDelete = stackRule({
  name: "deployers-may-not-delete",
  description: "A role that a workflow assumes may replace what it deploys, and delete no resource.",
  judge: (stack, context) => {
    const roles = workflowRoles(stack).map(({ props }) => String(props["name"]));
    return stack
      .ofType("aws:iam/rolePolicy:RolePolicy")
      .filter(({ name, props }) => roles.includes(String(props["role"])) && !pending(context, name, "policy"))
      .flatMap(({ name, props }): Finding[] => {
        const actions = allowedBy(String(props["policy"])).flatMap((allowed) => allowed.actions);
        const deleting = actions.filter((action) => !objects.includes(action) && (/:delete/i.test(action) || deletions.some((each) => covers(action, each))));
        return deleting.length === 0 ? [] : [{ name, fault: `${name} lets a workflow ${deleting.join(", ")}. Take it out of delivery.role.grants.` }];
      });
  },
});
