import { types } from "../../aws";
import { allowedBy } from "../grants";
import { confines } from "../iam/condition";
import type { Statement } from "../iam/document";
import { isExact } from "../iam/pattern";
import { propertyRule } from "../rule";
import { trustsTokens } from "../workflow-roles";

/** GitHub vouches for every workflow of every repository in the world: what a role trusts is the subject. */
export const workflowsAreOneRepositorys = propertyRule({
  name: "workflows-are-one-repositorys",
  description: "A role that a workflow assumes trusts the workflows of named repositories only, with tokens meant for AWS.",
  types: [types.role.token],
  judge: ({ name, props }) => {
    const open = allowedBy(props["assumeRolePolicy"]).filter((trust) => trustsTokens(trust) && !issuersOf(trust).every((issuer) => isNarrow(trust, issuer)));
    return open.length === 0 ? undefined : `${name} trusts workflows of any repository. State :aud, and :sub as repo:owner/name:….`;
  },
});

/** Whose tokens a statement takes: hosts, as the condition keys begin. Without a named provider it takes everybody's. */
const issuersOf = ({ principals }: Statement): readonly string[] =>
  principals.flatMap((principal) => {
    switch (principal.kind) {
      case "Federated":
        return [principal.name.split(":oidc-provider/")[1] ?? principal.name];
      case "everybody":
        return ["everybody"];
      case "AWS":
      case "Service":
      case "CanonicalUser":
        return [];
    }
  });

/** GitHub puts the numbers of owner and repository behind their names, in the tokens of newer repositories. */
const repository = /^repo:[\w.-]+(@\d+)?\/[\w.-]+(@\d+)?:/;

const isNarrow = (trust: Statement, issuer: string): boolean =>
  confines(trust, [`${issuer}:aud`.toLowerCase()], isExact) &&
  confines(trust, [`${issuer}:sub`.toLowerCase()], (subject) => repository.test(subject) && !subject.includes("${"));
