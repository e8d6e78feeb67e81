import { createHash } from "node:crypto";
import { posix } from "node:path";
import { GetFunctionCommand } from "@aws-sdk/client-cloudfront";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { types } from "../../aws";
import { type Live, ifPresent, pages } from "../../aws/clients";
import type { Environment } from "../../environment/environment";
import type { Registration } from "../recording";
import { site } from "./code-names";
import type { DeployedCode } from "./deployed";

/**
 * What runs of all that the program registers and the deploy workflow fills. Metadata alone: neither an archive nor a file of the site is read.
 * What does not live, or holds nothing yet, is there without code. @throws what the SDK throws, naming the call.
 */
export async function deployedIn({ storage }: Pick<Environment, "storage">, registrations: readonly Registration[], live: Live): Promise<DeployedCode[]> {
  const aliases = new Map(
    registrations.filter(({ type }) => type === types.alias.token).map(({ inputs }) => [String(inputs["functionName"]), String(inputs["name"])] as const),
  );
  const read = registrations.flatMap(({ type, name, inputs }): Promise<DeployedCode>[] => {
    const called = String(inputs["name"]);
    if (type === types.lambdaFunction.token)
      return [functionCode(live, name, called, aliases.get(called), inputs["packageType"] === "Image" ? "image" : "function")];
    if (type === types.edgeFunction.token) return [edgeCode(live, name, called)];
    return name === site ? [siteCode(live, name, storage)] : [];
  });
  return Promise.all(read);
}

/** What requests meet: the API integrates the function itself, and so do queues and rules. What an alias names stands beside it. */
async function functionCode(
  { lambda }: Live,
  name: string,
  FunctionName: string,
  alias: string | undefined,
  kind: DeployedCode["kind"],
): Promise<DeployedCode> {
  const ask = (more: { Qualifier?: string } = {}) => ifPresent(() => lambda.send(new GetFunctionConfigurationCommand({ FunctionName, ...more })));
  const [running, behind] = await Promise.all([ask(), alias === undefined ? undefined : ask({ Qualifier: alias })]);
  if (running?.CodeSha256 === undefined) return { name, kind };
  return {
    name,
    kind,
    code: running.CodeSha256,
    ...(alias !== undefined && behind?.CodeSha256 !== undefined && { alias: { name: alias, version: behind.Version ?? "unknown", code: behind.CodeSha256 } }),
    ...(running.LastModified !== undefined && { since: moment(new Date(running.LastModified)) }),
  };
}

/** Of the stage that the edge runs. A function that was never published has none. */
async function edgeCode({ cloudfront }: Live, name: string, Name: string): Promise<DeployedCode> {
  const found = await ifPresent(() => cloudfront.send(new GetFunctionCommand({ Name, Stage: "LIVE" })));
  return { name, kind: "edge function", ...(found?.FunctionCode && { code: hashOf(found.FunctionCode) }) };
}

/** By the names of the files and their entity tags, which change with what is in them. Archives of functions that lie in the same bucket are no part of it. */
async function siteCode({ s3: client }: Live, name: string, { frontend, artifact }: Environment["storage"]): Promise<DeployedCode> {
  const all = await ifPresent(() => pages(paginateListObjectsV2({ client }, { Bucket: frontend.name }), (page) => page.Contents));
  const archives = `${posix.dirname(artifact.key)}/`;
  const files = (all ?? []).filter(({ Key = "" }) => artifact.bucket !== frontend.name || !Key.startsWith(archives));
  if (files.length === 0) return { name, kind: "site" };
  const last = files.flatMap(({ LastModified }) => LastModified ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  const listed = files
    .map(({ Key, ETag }) => `${Key} ${ETag}`)
    .sort()
    .join("\n");
  return { name, kind: "site", code: hashOf(listed), ...(last !== undefined && { since: moment(last) }) };
}

const hashOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Without fractions of a second, which services tell to different digits. */
const moment = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
