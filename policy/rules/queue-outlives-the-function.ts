import { type Finding, stackRule } from "../rule";
import { feedsOf } from "../feeds";

export const queueOutlivesTheFunction = stackRule({
  name: "queue-outlives-the-function",
  description: "A queue hides a job for at least as long as the function that works it off may run, or the job is given out twice.",
  judge: (stack) =>
    feedsOf(stack).flatMap(({ queue, lambda }): Finding[] => {
      const [hidden, runs] = [Number(queue.props["visibilityTimeoutSeconds"] ?? 30), Number(lambda.props["timeout"] ?? 3)];
      return hidden >= runs
        ? []
        : [{ name: queue.name, fault: `${queue.name} hides a job for ${hidden} s, but ${lambda.name} may run for ${runs} s. Raise visibilityTimeoutSeconds.` }];
    }),
});
