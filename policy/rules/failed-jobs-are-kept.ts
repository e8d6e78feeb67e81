import { types } from "../../aws";
import { feedsOf } from "../feeds";
import { type Finding, stackRule } from "../rule";

export const failedJobsAreKept = stackRule({
  name: "failed-jobs-are-kept",
  description: "A queue that feeds a function moves what fails again and again to a dead-letter queue of this stack.",
  judge: (stack) => {
    const names = stack.ofType(types.queue.token).map(({ props }) => String(props["name"]));
    return feedsOf(stack).flatMap(({ queue }): Finding[] => {
      const redrive = JSON.parse(String(queue.props["redrivePolicy"] ?? "{}")) as { deadLetterTargetArn?: string };
      const target = redrive.deadLetterTargetArn?.split(":").at(-1);
      return target !== undefined && target !== queue.props["name"] && names.includes(target)
        ? []
        : [{ name: queue.name, fault: `${queue.name} has no dead-letter queue of this stack; a job that fails is lost. Set its redrive policy.` }];
    });
  },
});
