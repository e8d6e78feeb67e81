import { paginateListEventSourceMappings } from "@aws-sdk/client-lambda";
import { types } from "..";
import { pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";
import { functionType } from "./function.live";

/** A mapping is known by its two ends. The function's end may carry a version or an alias behind its ARN. */
const find: Finder = async ({ inputs }, { lambda: client }) => {
  const [EventSourceArn, functionArn] = [text(inputs, "eventSourceArn"), text(inputs, "functionName")];
  if (EventSourceArn === "" || functionArn === "") return [];
  const found = await pages(paginateListEventSourceMappings({ client }, { EventSourceArn }), (page) => page.EventSourceMappings);
  return found
    .filter(({ FunctionArn }) => FunctionArn === functionArn || FunctionArn?.startsWith(`${functionArn}:`))
    .flatMap(({ UUID, State }) => (UUID === undefined ? [] : [{ importId: UUID, ...(State !== undefined && { hint: State }) }]));
};

/** A mapping names its function by an ARN, which may carry a version or an alias. */
const list: Lister = async ({ lambda: client }) =>
  (await pages(paginateListEventSourceMappings({ client }, {}), (page) => page.EventSourceMappings)).flatMap(({ UUID, FunctionArn, EventSourceMappingArn }) =>
    liveResource(types.eventSourceMapping.token, UUID, {
      ...(EventSourceMappingArn !== undefined && { arn: EventSourceMappingArn }),
      within: inside(functionType, FunctionArn?.split(":")[6]),
    }),
  );

export const eventSourceMappings: LiveKind = { listed: "what feeds them", find: { [types.eventSourceMapping.token]: find }, list };
