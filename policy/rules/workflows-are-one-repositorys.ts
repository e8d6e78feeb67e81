import { type Finding, stackRule } from "../rule";
import { workflowRoles } from "../workflow-roles";

interface Trust {
  readonly Action?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** GitHub vouches for every workflow of every repository in the world: what a role trusts is the subject. */
export const workflowsAreOneRepositorys = stackRule({
  name: "workflows-are-one-repositorys",
  description: "A role that a workflow assumes trusts the workflows of named repositories only, with tokens meant for AWS.",
  judge: (stack) =>
    workflowRoles(stack).flatMap(({ name, props }): Finding[] => {
      const { Statement: statements } = JSON.parse(String(props["assumeRolePolicy"])) as { Statement: Trust | readonly Trust[] };
      const open = [statements].flat().filter((trust) => trustsWorkflows(trust) && !(namesAudience(trust) && namesRepository(trust)));
      return open.length === 0 ? [] : [{ name, fault: `${name} trusts workflows of any repository. State :aud, and :sub as repo:owner/name:….` }];
    }),
});

const trustsWorkflows = ({ Action = [] }: Trust): boolean => [Action].flat().includes("sts:AssumeRoleWithWebIdentity");

/** The values that a condition on `key` allows; a negated condition allows what it does not name, so it counts for nothing. */
const valuesOf = ({ Condition = {} }: Trust, key: string): readonly string[] =>
  Object.entries(Condition)
    .filter(([operator]) => /^String(Equals|Like)$/.test(operator))
    .flatMap(([, tests]) => Object.entries(tests).flatMap(([name, values]) => (name.endsWith(`:${key}`) ? [values].flat() : [])));

const namesAudience = (trust: Trust): boolean => valuesOf(trust, "aud").length > 0 && valuesOf(trust, "aud").every((value) => !value.includes("*"));

const namesRepository = (trust: Trust): boolean =>
  valuesOf(trust, "sub").length > 0 && valuesOf(trust, "sub").every((value) => /^repo:[\w.-]+\/[\w.-]+:/.test(value));
