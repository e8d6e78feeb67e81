import { pending } from "../context";
import { patternsOf } from "../iam/decision";
import type { Statement } from "../iam/document";
import { actionsOverlap } from "../iam/pattern";
import { Roles } from "../roles";
import { type Finding, stackRule } from "../rule";
import { workflowRoles } from "../workflow-roles";

/** How AWS names what takes a resource away. */
const deletions = [
  "*:Delete*",
  "*:BatchDelete*",
  "kms:ScheduleKeyDeletion",
  "*:Deregister*",
  "*:Purge*",
  "*:Release*",
  "*:Remove*",
  "*:Terminate*",
  "s3:PutLifecycleConfiguration",
];

/** By these a role gives itself, or takes on, whatever right it lacks. */
const escalations = ["iam:Add*", "iam:Attach*", "iam:Create*", "iam:PassRole", "iam:Put*", "iam:Set*", "iam:Update*", "sts:AssumeRole"];

/** Objects come and go with a release; another rule confines where. */
const objects = /^s3:DeleteObject(Version)?$/i;

/** Production's deploy role could delete every function of the app. */
export const deployersMayNotDelete = stackRule({
  name: "deployers-may-not-delete",
  description: "A role that a workflow assumes may replace what it deploys, delete no resource, and give itself no right to.",
  judge: (stack, context) => {
    const roles = new Roles(stack);
    return workflowRoles(stack)
      .flatMap(({ props }) => roles.grantsOf(String(props["name"])))
      .filter(({ name }) => !pending(context, name, "policy"))
      .flatMap(({ name, statements }): Finding[] => {
        const deleting = statements.flatMap(deletingActions);
        return deleting.length === 0 ? [] : [{ name, fault: `${name} lets a workflow ${deleting.join(", ")}. Take it out of delivery.role.grants.` }];
      });
  },
});

/** A pattern counts by all that it covers, as AWS names things today and tomorrow. */
const deletingActions = ({ effect, actions }: Statement): readonly string[] =>
  effect === "Deny"
    ? []
    : patternsOf(actions).filter((action) => !objects.test(action) && [...deletions, ...escalations].some((each) => actionsOverlap(action, each)));
