import { DescribeRuleCommand, ListTargetsByRuleCommand, type Target } from "@aws-sdk/client-eventbridge";
import { GetPolicyCommand } from "@aws-sdk/client-lambda";
import { type Finder, text } from "../finder";
import { type Live, followed, ifPresent } from "../live";

export interface Statement {
  readonly Sid: string;
}

/** The statements of a function's own policy; a function without one has none. */
export async function permissions({ lambda, once }: Live, FunctionName: string): Promise<readonly Statement[]> {
  const found = await once(`policy-of-${FunctionName}`, () => ifPresent(() => lambda.send(new GetPolicyCommand({ FunctionName }))));
  return (JSON.parse(found?.Policy ?? '{"Statement":[]}') as { Statement: readonly Statement[] }).Statement;
}

/** A permission is a statement of the function's own policy, and known by its id in it. */
const permission: Finder = async ({ inputs }, live) => {
  const [FunctionName, statementId] = [text(inputs, "function"), text(inputs, "statementId")];
  if (FunctionName === "") return [];
  const statements = await permissions(live, FunctionName);
  return statements.some(({ Sid }) => Sid === statementId) ? [{ importId: `${FunctionName}/${statementId}` }] : [];
};

/** The program's rules are on the bus that AWS sends its own events and schedules to. */
export const bus = "default";

const rule: Finder = async ({ inputs }, { events }) => {
  const Name = text(inputs, "name");
  const found = await ifPresent(() => events.send(new DescribeRuleCommand({ Name })));
  return found?.Arn === undefined ? [] : [{ importId: `${bus}/${Name}`, outputs: { arn: found.Arn } }];
};

const target: Finder = async ({ inputs }, live) => {
  const [Rule, targetId] = [text(inputs, "rule"), text(inputs, "targetId")];
  if (Rule === "") return [];
  const found = (await ifPresent(() => targetsOf(live, Rule))) ?? [];
  return found.some(({ Id }) => Id === targetId) ? [{ importId: `${bus}/${Rule}/${targetId}` }] : [];
};

export const targetsOf = ({ events }: Live, Rule: string): Promise<Target[]> =>
  followed(async (token) => {
    const { Targets, NextToken } = await events.send(new ListTargetsByRuleCommand({ Rule, NextToken: token }));
    return { items: Targets, next: NextToken };
  });

export const invocationFinders: Readonly<Record<string, Finder>> = {
  "aws:cloudwatch/eventRule:EventRule": rule,
  "aws:cloudwatch/eventTarget:EventTarget": target,
  "aws:lambda/permission:Permission": permission,
};
