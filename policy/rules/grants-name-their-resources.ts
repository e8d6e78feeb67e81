import { allowedBy } from "../documents";
import { propertyRule } from "../rule";

/** What AWS grants on `*` only (Service Authorization Reference). */
const onEverything = ["ecr:GetAuthorizationToken", "xray:PutTraceSegments", "xray:PutTelemetryRecords"];

export const grantsNameTheirResources = propertyRule({
  name: "grants-name-their-resources",
  description: "Every grant names its actions and its resources; only what AWS grants on nothing narrower stands on *.",
  types: ["aws:iam/rolePolicy:RolePolicy", "aws:iam/policy:Policy"],
  judge: ({ name, props }) => {
    const wide = allowedBy(String(props["policy"])).flatMap(({ actions, resources }) =>
      actions.filter((action) => /^\*$|:\*$/.test(action) || (resources.includes("*") && !onEverything.includes(action))),
    );
    return wide.length === 0 ? undefined : `${name} grants ${wide.join(", ")} on everything. Name the actions and the ARNs.`;
  },
});
