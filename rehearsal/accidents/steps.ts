import { CreateRouteCommand, AuthorizeSecurityGroupIngressCommand } from "@aws-sdk/client-ec2";
import { GetFunctionConfigurationCommand, UpdateFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { daysAfter, todaysDate } from "../../environment/today";
import { clientsOf } from "../accounts/aws-clients";
import type { Scene } from "./scene";
import { type State, resourcesOf } from "./state";

/** Where CloudFront's names lie in Route 53: one zone for all of them, as AWS documents it. */
const cloudFrontZone = "Z2FDTNDATAQYW2";

/** What the feature flag did on 2025-12-17: everything of the CDN leaves the program, and DNS names by hand what it led to. */
export function dropCdn(scene: Scene): void {
  const program = "components/blue-moxon.ts";
  const byHand = Object.entries({ "landing-cdn": "dui69hltsg2ds", "frontend-cdn": "d2yd5bvqaomg54" }).map(
    ([key, label]) => `"${key}": { name: "${label}.cloudfront.net", zoneId: "${cloudFrontZone}" }, `,
  );
  scene.edit(program, "...cdn.targets, ", byHand.join(""));
  scene.edit(program, /^.*(\{ Cdn \}|\{ Delivery \}|new Delivery|\bcdn[ .]).*\n/gm, "");
}

/** With the CDN goes what hangs on it: a deploy may invalidate the frontend's distribution. Its rows, wherever they stand. */
export function dropCdnRows(scene: Scene): void {
  dropRows(scene, "app-(cdn|delivery)-[a-z-]+");
  scene.facts(/^      app-delivery-role-policy:\n( {8}.*\n)+/gm, "");
}

/** Takes rows out of `adopt`. */
export const dropRows = (scene: Scene, names: string): void => scene.facts(new RegExp(`^      ${names}: \\S+\\n`, "gm"), "");

/** Moves a row from `adopt` to `retire`, to be deleted. */
export function retireRow(scene: Scene, logicalName: string): void {
  const id = scene.stack.facts().ledger.adopt[logicalName] ?? "";
  const until = daysAfter(todaysDate(), 1);
  scene.facts(new RegExp(`^      ${logicalName}: .*\n`, "m"), "");
  scene.facts(/^ {4}retire: \{ ?/m, `    retire: { ${logicalName}: { id: "${id}", reason: rehearsed, until: ${until}, outcome: delete }, `);
}

/** Gives the API's role every right there is, by its facts and with its row: what the program does not mind, and the pack does. */
export function attachAdministrator(scene: Scene): void {
  scene.facts("        - AWSXRayDaemonWriteAccess\n", "        - AWSXRayDaemonWriteAccess\n        - AdministratorAccess\n");
  scene.facts("      - app-worker-queue\n", "      - app-api-role-administrator-access\n      - app-worker-queue\n");
}

/** Pulumi forgets one resource, and with it what refers to it, or the engine would not; AWS keeps them all. */
export async function forget(scene: Scene, logicalName: string): Promise<void> {
  await scene.prepare(["state", "delete", await urnOf(scene, logicalName), "--target-dependents", "--force", "--yes"]);
}

/** What the state calls it. @throws Error when it has no such resource. */
export async function urnOf(scene: Scene, logicalName: string): Promise<string> {
  const urn = resourcesOf(await scene.prepare(["stack", "export"])).find((resource) => resource.urn.endsWith(`::${logicalName}`))?.urn;
  if (urn === undefined) throw new Error(`the state has no ${logicalName}`);
  return urn;
}

/** Pulumi forgets everything. */
export async function loseState(scene: Scene): Promise<void> {
  const { deployment, ...rest } = JSON.parse(await scene.prepare(["stack", "export"])) as State;
  const { resources: _resources, pending_operations: _pending, ...empty } = deployment;
  await scene.importState({ ...rest, deployment: empty });
}

const api = "bluemoxon-api";

export const setApiTimeout = (scene: Scene, seconds: number): Promise<void> => setTimeoutOf(scene, api, seconds);

export async function setTimeoutOf(scene: Scene, FunctionName: string, seconds: number): Promise<void> {
  await clientsOf(scene.stack.account).lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: seconds }));
}

/** As the console does it: all variables are written back, one of them edited. */
export async function setApiVariable(scene: Scene, name: string, value: string): Promise<void> {
  const { lambda } = clientsOf(scene.stack.account);
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: api }));
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: api, Environment: { Variables: { ...Environment?.Variables, [name]: value } } }));
}

/** Beside those that the program manages, in a table and a group that it manages. */
export async function addRouteAndRule(scene: Scene): Promise<void> {
  const { adopt } = scene.stack.facts().ledger;
  const { ec2 } = clientsOf(scene.stack.account);
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId: adopt["app-network-routes-public"],
      DestinationCidrBlock: "172.31.0.0/16",
      VpcPeeringConnectionId: "pcx-02121caf322533640",
    }),
  );
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId: adopt["app-network-sg-database"],
      IpProtocol: "tcp",
      FromPort: 5432,
      ToPort: 5432,
      CidrIp: "10.0.11.0/24",
    }),
  );
}
