import { type Place, anywhere, grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { functions, tagging } from "./functions";

const mappings = ({ region, id }: Place) => [`arn:aws:lambda:${region}:${id}:event-source-mapping:*`];

/** Which queue feeds a function. */
export const eventSourceMapping: AwsType = {
  token: "aws:lambda/eventSourceMapping:EventSourceMapping",
  importId: {
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    example: "the mapping's UUID",
  },
  terraform: { type: "aws_lambda_event_source_mapping", key: { eventSourceArn: "event_source_arn", functionName: "function_arn" }, importId: "{uuid}" },
  keeps: [{ path: "enabled", givesUp: (_, to) => to === false, told: "the queue is no longer read" }],
  computed: ["functionArn", "lastModified", "lastProcessingResult", "state", "stateTransitionReason", "uuid"],
  rights: {
    read: (place) => [grant(mappings(place), ["lambda:GetEventSourceMapping", "lambda:ListTags"])],
    update: (place) => [grant(mappings(place), ["lambda:UpdateEventSourceMapping", ...tagging])],
    create: (place) => [
      // It has no ARN before it is made; AWS narrows the right by the function instead.
      grant(anywhere, ["lambda:CreateEventSourceMapping"], { ArnLike: { "lambda:FunctionArn": functions(place) } }),
      grant(mappings(place), ["lambda:TagResource"]),
    ],
    lose: ["lambda:DeleteEventSourceMapping"],
    look: wholly("lambda:ListEventSourceMappings"),
  },
};
