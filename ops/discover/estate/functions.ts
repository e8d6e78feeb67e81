import { paginateListAliases, paginateListEventSourceMappings, paginateListFunctionUrlConfigs, paginateListFunctions } from "@aws-sdk/client-lambda";
import { permissions } from "../finders/invocations";
import { type Live, ifPresent, pages } from "../live";
import { type Lister, type Resident, inside, partsOf, resident, together } from "./resident";

const functionType = "aws:lambda/function:Function";

export const lambdaFunctions = ({ lambda: client, once }: Live): Promise<readonly Resident[]> =>
  once("functions", () =>
    pages(paginateListFunctions({ client }, {}), (page) =>
      page.Functions?.flatMap(({ FunctionName = "", FunctionArn = "" }) => resident(functionType, FunctionName, { arn: FunctionArn, names: [FunctionName] })),
    ),
  );

/** A mapping names its function by an ARN, which may carry a version or an alias. */
const mappings: Lister = async ({ lambda: client }) =>
  (await pages(paginateListEventSourceMappings({ client }, {}), (page) => page.EventSourceMappings)).flatMap(({ UUID, FunctionArn, EventSourceMappingArn }) =>
    resident("aws:lambda/eventSourceMapping:EventSourceMapping", UUID, {
      ...(EventSourceMappingArn !== undefined && { arn: EventSourceMappingArn }),
      within: inside(functionType, FunctionArn?.split(":")[6]),
    }),
  );

/** What hangs on one function. Versions are the deploy workflow's: each is one release of the code. */
const partsOfFunction = (live: Live) => async (FunctionName: string) => {
  const { lambda: client } = live;
  const within = inside(functionType, FunctionName);
  const [statements, aliases = [], urls = []] = await Promise.all([
    permissions(live, FunctionName),
    ifPresent(() => pages(paginateListAliases({ client }, { FunctionName }), (page) => page.Aliases)),
    ifPresent(() => pages(paginateListFunctionUrlConfigs({ client }, { FunctionName }), (page) => page.FunctionUrlConfigs)),
  ]);
  return [
    ...statements.flatMap(({ Sid }) => resident("aws:lambda/permission:Permission", `${FunctionName}/${Sid}`, { within })),
    ...aliases.flatMap(({ Name, AliasArn = "" }) => resident("aws:lambda/alias:Alias", `${FunctionName}/${Name}`, { arn: AliasArn, within })),
    ...urls.flatMap(({ FunctionArn }) => resident("aws:lambda/functionUrl:FunctionUrl", FunctionArn && FunctionName, { within })),
  ];
};

/** Functions, what they are fed from, who may invoke them, and their other addresses. */
export const functions: Lister = (live, managed) =>
  together(lambdaFunctions(live), mappings(live, managed), partsOf(managed, functionType, partsOfFunction(live)));
