import {
  GetAliasCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  paginateListAliases,
  paginateListFunctionUrlConfigs,
  paginateListFunctions,
} from "@aws-sdk/client-lambda";
import { types } from "..";
import { variablePath } from "../../environment/ledger";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, answered, text } from "../finding";
import { type LiveResource, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";

const findFunction: Finder = async ({ inputs }, { lambda: client }) => {
  const FunctionName = text(inputs, "name");
  const found = await ifPresent(() => client.send(new GetFunctionConfigurationCommand({ FunctionName })));
  if (found?.FunctionArn === undefined) return [];
  const { FunctionArn, FunctionName: name, Layers = [], Environment } = found;
  const variables = Object.entries(Environment?.Variables ?? {}).map(([variable, value]) => [variablePath(variable), value] as const);
  const held = { layers: Layers.map(({ Arn }) => Arn), ...Object.fromEntries(variables) };
  return answered(name, { outputs: { arn: FunctionArn, invokeArn: invokeArnOf(FunctionArn) }, held });
};

/** The address under which API Gateway integrates a function, as the Lambda developer guide composes it. */
function invokeArnOf(functionArn: string): string {
  const region = functionArn.split(":")[3];
  return `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
}

const findAlias: Finder = async ({ inputs }, { lambda: client }) => {
  const [FunctionName, Name] = [text(inputs, "functionName"), text(inputs, "name")];
  if (FunctionName === "") return [];
  const found = await ifPresent(() => client.send(new GetAliasCommand({ FunctionName, Name })));
  return found === undefined ? [] : [{ importId: `${FunctionName}/${Name}` }];
};

interface Statement {
  readonly Sid: string;
}

/** The statements of a function's own policy; a function without one has none. */
async function permissions({ lambda, once }: Live, FunctionName: string): Promise<readonly Statement[]> {
  const found = await once(`policy-of-${FunctionName}`, () => ifPresent(() => lambda.send(new GetPolicyCommand({ FunctionName }))));
  return (JSON.parse(found?.Policy ?? '{"Statement":[]}') as { Statement: readonly Statement[] }).Statement;
}

/** A permission is a statement of the function's own policy, and known by its id in it. */
const findPermission: Finder = async ({ inputs }, live) => {
  const [FunctionName, statementId] = [text(inputs, "function"), text(inputs, "statementId")];
  if (FunctionName === "") return [];
  const statements = await permissions(live, FunctionName);
  return statements.some(({ Sid }) => Sid === statementId) ? [{ importId: `${FunctionName}/${statementId}` }] : [];
};

export const functionType = types.lambdaFunction.token;

export const functionsOf = ({ lambda: client, once }: Live): Promise<readonly LiveResource[]> =>
  once("functions", () =>
    pages(paginateListFunctions({ client }, {}), (page) =>
      page.Functions?.flatMap(({ FunctionName = "", FunctionArn = "" }) =>
        liveResource(functionType, FunctionName, { arn: FunctionArn, names: [FunctionName] }),
      ),
    ),
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
    ...statements.flatMap(({ Sid }) => liveResource(types.permission.token, `${FunctionName}/${Sid}`, { within })),
    ...aliases.flatMap(({ Name, AliasArn = "" }) => liveResource(types.alias.token, `${FunctionName}/${Name}`, { arn: AliasArn, within })),
    ...urls.flatMap(({ FunctionArn }) => liveResource("aws:lambda/functionUrl:FunctionUrl", FunctionArn && FunctionName, { within })),
  ];
};

export const lambdaFunctions: LiveKind = {
  listed: "functions",
  find: { [types.lambdaFunction.token]: findFunction, [types.alias.token]: findAlias, [types.permission.token]: findPermission },
  list: (live, managed) => together(functionsOf(live), partsOf(managed, functionType, partsOfFunction(live))),
};
