import { DescribeRuleCommand, ListRulesCommand, ListTargetsByRuleCommand, type Rule, type Target } from "@aws-sdk/client-eventbridge";
import { types } from "..";
import { type Live, followed, ifPresent } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";

/** The program's rules are on the bus that AWS sends its own events and schedules to. */
const bus = "default";

const findRule: Finder = async ({ inputs }, { events }) => {
  const Name = text(inputs, "name");
  const found = await ifPresent(() => events.send(new DescribeRuleCommand({ Name })));
  return found?.Arn === undefined ? [] : [{ importId: `${bus}/${Name}`, outputs: { arn: found.Arn } }];
};

const findTarget: Finder = async ({ inputs }, live) => {
  const [Rule, targetId] = [text(inputs, "rule"), text(inputs, "targetId")];
  if (Rule === "") return [];
  const found = (await ifPresent(() => targetsOf(live, Rule))) ?? [];
  return found.some(({ Id }) => Id === targetId) ? [{ importId: `${bus}/${Rule}/${targetId}` }] : [];
};

const targetsOf = ({ events }: Live, Rule: string): Promise<Target[]> =>
  followed(async (token) => {
    const { Targets, NextToken } = await events.send(new ListTargetsByRuleCommand({ Rule, NextToken: token }));
    return { items: Targets, next: NextToken };
  });

const ruleType = types.eventRule.token;

const allRules = ({ events }: Live): Promise<Rule[]> =>
  followed(async (token) => {
    const { Rules, NextToken } = await events.send(new ListRulesCommand({ NextToken: token }));
    return { items: Rules, next: NextToken };
  });

/** A rule that a service keeps for itself says so: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Rule.html (ManagedBy) */
const listRules: Lister = async (live) =>
  (await allRules(live)).flatMap(({ Name = "", Arn = "", ManagedBy }) =>
    liveResource(ruleType, `${bus}/${Name}`, { arn: Arn, names: [Name], byAws: ManagedBy !== undefined }),
  );

const targetsOfRule = (live: Live) => async (importId: string) =>
  ((await ifPresent(() => targetsOf(live, importId.slice(bus.length + 1)))) ?? []).flatMap(({ Id }) =>
    liveResource(types.eventTarget.token, Id && `${importId}/${Id}`, { within: inside(ruleType, importId) }),
  );

export const eventRules: LiveKind = {
  listed: "rules and their targets",
  find: { [types.eventRule.token]: findRule, [types.eventTarget.token]: findTarget },
  list: (live, managed) => together(listRules(live, managed), partsOf(managed, ruleType, targetsOfRule(live))),
};
