import type { ResourceValidationPolicy } from "@pulumi/policy";
import { type ContextSource, excused } from "../context";

const rule = "database-is-protected-from-deletion";
const databases = ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"];

export const databaseIsProtectedFromDeletion = (context: ContextSource): ResourceValidationPolicy => ({
  name: rule,
  description: "The database has RDS deletion protection on: AWS itself then refuses to delete it.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, name, props }, report) => {
    if (!databases.includes(type) || props["deletionProtection"] === true || excused(context(), rule, name)) return;
    report(`${name} has deletion protection off. Turn it on in the stack file, or name the resource and a reason under exceptions.${rule}.`);
  },
});
