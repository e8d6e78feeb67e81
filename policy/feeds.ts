import type { PolicyResource } from "@pulumi/policy";
import { types } from "../aws";
import { type StackIndex, sourceOf } from "./stack-index";

/** A queue and the function that an event source mapping feeds from it. */
export interface Feed {
  readonly queue: PolicyResource;
  readonly lambda: PolicyResource;
}

/** By reference, not by value: the ARN of a queue that is about to be made is unknown in a preview. */
export function feedsOf(stack: StackIndex): Feed[] {
  return stack.ofType(types.eventSourceMapping.token).flatMap((mapping) => {
    const [queue, lambda] = [sourceOf(mapping, "eventSourceArn"), sourceOf(mapping, "functionName")];
    return queue === undefined || lambda === undefined ? [] : [{ queue, lambda }];
  });
}
