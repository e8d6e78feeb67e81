import { DescribeFunctionCommand, type FunctionSummary, GetFunctionCommand, ListFunctionsCommand } from "@aws-sdk/client-cloudfront";
import { types } from "..";
import { type Live, followed, ifPresent } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

const find: Finder = async ({ inputs }, { cloudfront }) => {
  const Name = text(inputs, "name");
  const found = await ifPresent(() => cloudfront.send(new DescribeFunctionCommand({ Name })));
  if (found === undefined) return [];
  // The stage that a deploy edits, and the provider reads.
  const { FunctionCode } = await cloudfront.send(new GetFunctionCommand({ Name, Stage: "DEVELOPMENT" }));
  return [{ importId: Name, held: { code: FunctionCode && new TextDecoder().decode(FunctionCode) } }];
};

const functionsOf = ({ cloudfront }: Live): Promise<FunctionSummary[]> =>
  followed(async (marker) => {
    const { FunctionList: list } = await cloudfront.send(new ListFunctionsCommand({ Marker: marker }));
    return { items: list?.Items, next: list?.NextMarker };
  });

/** Both stages of a function stand in the list. */
const list: Lister = async (live) =>
  [...new Map((await functionsOf(live)).map((each) => [each.Name, each])).values()].flatMap(({ Name = "", FunctionMetadata }) =>
    liveResource(types.edgeFunction.token, Name, { arn: FunctionMetadata?.FunctionARN ?? Name, names: [Name] }),
  );

export const edgeFunctions: LiveKind = { listed: "edge functions", find: { [types.edgeFunction.token]: find }, list };
