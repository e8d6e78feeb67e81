import { types } from "../../aws";
import { type Finding, stackRule } from "../rule";
import { sourceOf } from "../stack-index";

/** An alarm on an id that is no more has no data, takes that for good news, and stays silent for ever. */
export const alarmsWatchThisStack = stackRule({
  name: "alarms-watch-this-stack",
  description: "An alarm watches a resource of this stack, taken from that resource and not named by hand.",
  judge: (stack) =>
    stack
      .ofType(types.metricAlarm.token)
      .filter((alarm) => sourceOf(alarm, "dimensions") === undefined)
      .map(({ name }): Finding => ({ name, fault: `${name} names by hand what it watches. Take its dimensions from the resource.` })),
});
