import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CognitoIdentityProviderClient, DescribeUserPoolClientCommand } from "@aws-sdk/client-cognito-identity-provider";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { DescribeDBClustersCommand, DescribeDBInstancesCommand, RDSClient } from "@aws-sdk/client-rds";
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Environment } from "../../../environment/environment";
import { readStackFile } from "../../../ops/stack-file";
import type { AnyStack } from "../../accounts/account";
import { lookingOn } from "../../accounts/aws-clients";
import { actualStackFile, projectFolder } from "../folders";
import type { RehearsedStack } from "../stack";
import { filesOf } from "../stack-files";
import type { Secrets } from "./search";

/**
 * Every secret that the account knows now: variables that are held as they live, what its secrets hold (the database's password, which RDS tells nobody, among it),
 * and app clients' secrets. What a stack file of the repository states, as a port or a name, is none; nor is an import id, as a secret's ARN, or where a database stands.
 */
export async function secretsOf(stack: RehearsedStack<AnyStack>): Promise<Secrets> {
  const facts = stack.facts();
  const open = [...statedTexts(), ...Object.values(facts.ledger.adopt), ...(await databaseHosts(stack))].join("\n");
  const found = (await Promise.all([keptVariables(stack, facts), secretValues(stack), clientSecrets(stack, facts)])).flat();
  return new Map(found.filter(([, value]) => value !== "" && !open.includes(value)));
}

/** The repository's own files stay as they are while a rehearsal runs. */
const statedTexts = (): readonly string[] => (stated ??= readStated());

let stated: readonly string[] | undefined;

const readStated = (): readonly string[] =>
  [...globSync("Pulumi.*.yaml", { cwd: projectFolder }).map((file) => join(projectFolder, file)), actualStackFile].flatMap((file) =>
    filesOf(readStackFile(file)).map((each) => readFileSync(each, "utf8")),
  );

async function databaseHosts({ account }: RehearsedStack<AnyStack>): Promise<readonly string[]> {
  const rds = new RDSClient(lookingOn(account));
  const [{ DBInstances = [] }, { DBClusters = [] }] = await Promise.all([
    rds.send(new DescribeDBInstancesCommand({})),
    rds.send(new DescribeDBClustersCommand({})),
  ]);
  const hosts = [...DBInstances.map(({ Endpoint }) => Endpoint?.Address), ...DBClusters.flatMap(({ Endpoint, ReaderEndpoint }) => [Endpoint, ReaderEndpoint])];
  return hosts.filter((host) => host !== undefined);
}

type Found = readonly (readonly [name: string, value: string])[];

async function keptVariables({ account }: RehearsedStack<AnyStack>, { ledger: { keep, adopt } }: Environment): Promise<Found> {
  const lambda = new LambdaClient(lookingOn(account));
  const found = Object.entries(keep).map(async ([name, variables]) => {
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: adopt[name] }));
    return variables.map((variable) => [`${variable} of ${name}`, Environment?.Variables?.[variable] ?? ""] as const);
  });
  return (await Promise.all(found)).flat();
}

/** A secret's text whole and, where it is JSON, each text in it. */
async function secretValues({ account }: RehearsedStack<AnyStack>): Promise<Found> {
  const manager = new SecretsManagerClient(lookingOn(account));
  const { SecretList = [] } = await manager.send(new ListSecretsCommand({}));
  const found = SecretList.map(async ({ ARN, Name = "" }) => {
    const { SecretString = "" } = await manager.send(new GetSecretValueCommand({ SecretId: ARN }));
    return [[`secret ${Name}`, SecretString] as const, ...textsIn(SecretString).map(([key, value]) => [`${key} in secret ${Name}`, value] as const)];
  });
  return (await Promise.all(found)).flat();
}

function textsIn(secret: string): Found {
  const parsed: unknown = secret.startsWith("{") ? JSON.parse(secret) : {};
  return Object.entries(parsed as object).filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

async function clientSecrets({ account }: RehearsedStack<AnyStack>, { identity: { userPoolId, appClientId } }: Environment): Promise<Found> {
  const cognito = new CognitoIdentityProviderClient(lookingOn(account));
  const { UserPoolClient } = await cognito.send(new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: appClientId }));
  return [[`secret of app client ${appClientId}`, UserPoolClient?.ClientSecret ?? ""]];
}
