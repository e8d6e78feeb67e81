import { types } from "../../aws";
import { propertyRule } from "../rule";

export const logsAreNotKeptForEver = propertyRule({
  name: "logs-are-not-kept-for-ever",
  description: "Every log group has a retention: without one CloudWatch keeps, and bills, every line for ever.",
  types: [types.logGroup.token],
  judge: ({ name, props }) => (Number(props["retentionInDays"] ?? 0) > 0 ? undefined : `${name} has no retention. Set retentionDays in the stack file.`),
});
