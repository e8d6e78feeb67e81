import { ListRulesCommand, type Rule } from "@aws-sdk/client-eventbridge";
import { bus, targetsOf } from "../finders/invocations";
import { type Live, followed, ifPresent } from "../live";
import { type Lister, inside, partsOf, resident, together } from "./resident";

const ruleType = "aws:cloudwatch/eventRule:EventRule";

const allRules = ({ events }: Live): Promise<Rule[]> =>
  followed(async (token) => {
    const { Rules, NextToken } = await events.send(new ListRulesCommand({ NextToken: token }));
    return { items: Rules, next: NextToken };
  });

/** A rule that a service keeps for itself says so: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Rule.html (ManagedBy) */
const rules: Lister = async (live) =>
  (await allRules(live)).flatMap(({ Name = "", Arn = "", ManagedBy }) =>
    resident(ruleType, `${bus}/${Name}`, { arn: Arn, names: [Name], byAws: ManagedBy !== undefined }),
  );

const targetsOfRule = (live: Live) => async (importId: string) =>
  ((await ifPresent(() => targetsOf(live, importId.slice(bus.length + 1)))) ?? []).flatMap(({ Id }) =>
    resident("aws:cloudwatch/eventTarget:EventTarget", Id && `${importId}/${Id}`, { within: inside(ruleType, importId) }),
  );

/** Rules of the default bus, and where they lead to. */
export const schedules: Lister = (live, managed) => together(rules(live, managed), partsOf(managed, ruleType, targetsOfRule(live)));
