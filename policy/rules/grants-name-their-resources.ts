import { allowedBy, identityPolicies } from "../grants";
import { namesOneResource } from "../iam/arn";
import { patternsOf } from "../iam/decision";
import type { Statement } from "../iam/document";
import { isExact } from "../iam/pattern";
import { propertyRule } from "../rule";

/** What AWS grants on `*` only (Service Authorization Reference), in small letters. */
const onEverything = ["ecr:getauthorizationtoken", "xray:puttracesegments", "xray:puttelemetryrecords"];

/** A condition is not looked at: it says when, and seldom on what. A pattern of actions lets in what AWS adds one day. */
export const grantsNameTheirResources = propertyRule({
  name: "grants-name-their-resources",
  description: "Every grant names its actions in full, and its resources; only what AWS grants on nothing narrower stands on *.",
  types: identityPolicies,
  judge: ({ name, props }) => {
    const wide = allowedBy(props["policy"]).flatMap(wideActions);
    return wide.length === 0 ? undefined : `${name} grants ${wide.join(", ")} too widely. Name each action in full, and the ARNs.`;
  },
});

function wideActions({ actions, resources }: Statement): readonly string[] {
  const anywhere = !patternsOf(resources).every(namesOneResource);
  return patternsOf(actions).filter((action) => !isExact(action) || (anywhere && !onEverything.includes(action.toLowerCase())));
}
