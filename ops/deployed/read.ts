import { createHash } from "node:crypto";
import { posix } from "node:path";
import { GetFunctionCommand } from "@aws-sdk/client-cloudfront";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { types } from "../../aws";
import { type Live, ifPresent, pages } from "../../aws/clients";
import type { Environment } from "../../environment/environment";
import type { Registration } from "../recording";
import type { DeployedCode } from "./deployed";

/** The bucket that the site is synced to. Whatever else lies in a bucket is people's. */
const site = "app-storage-frontend";

/**
 * What runs of all that the program registers and the deploy workflow fills. Metadata alone: neither an archive nor a file of the site is read.
 * What does not live, or holds nothing yet, is left out. @throws what the SDK throws, naming the call.
 */
export async function deployedIn({ storage }: Pick<Environment, "storage">, registrations: readonly Registration[], live: Live): Promise<DeployedCode[]> {
  const aliases = new Map(
    registrations.filter(({ type }) => type === types.alias.token).map(({ inputs }) => [String(inputs["functionName"]), String(inputs["name"])] as const),
  );
  const read = registrations.map(({ type, name, inputs }): Promise<DeployedCode | undefined> => {
    if (type === types.lambdaFunction.token) return functionCode(live, name, String(inputs["name"]), aliases.get(String(inputs["name"])));
    if (type === types.edgeFunction.token) return edgeCode(live, name, String(inputs["name"]));
    return name === site ? siteCode(live, name, storage) : Promise.resolve(undefined);
  });
  return (await Promise.all(read)).filter((one) => one !== undefined);
}

/** @param alias by which the function is called; without one its newest code runs. */
async function functionCode({ lambda }: Live, name: string, FunctionName: string, alias: string | undefined): Promise<DeployedCode | undefined> {
  const found = await ifPresent(() => lambda.send(new GetFunctionConfigurationCommand({ FunctionName, ...(alias !== undefined && { Qualifier: alias }) })));
  if (found?.CodeSha256 === undefined) return undefined;
  const { CodeSha256, LastModified, PackageType, Version } = found;
  return {
    name,
    kind: PackageType === "Image" ? "image" : "function",
    code: CodeSha256,
    ...(alias !== undefined && Version !== undefined && { version: Version }),
    ...(LastModified !== undefined && { since: moment(new Date(LastModified)) }),
  };
}

/** Of the stage that the edge runs. A function that was never published has none. */
async function edgeCode({ cloudfront }: Live, name: string, Name: string): Promise<DeployedCode | undefined> {
  const found = await ifPresent(() => cloudfront.send(new GetFunctionCommand({ Name, Stage: "LIVE" })));
  return found?.FunctionCode && { name, kind: "edge function", code: hashOf(found.FunctionCode) };
}

/** By the names of the files and their entity tags, which change with what is in them. Archives of functions that lie in the same bucket are no part of it. */
async function siteCode({ s3: client }: Live, name: string, { frontend, artifact }: Environment["storage"]): Promise<DeployedCode | undefined> {
  const all = await ifPresent(() => pages(paginateListObjectsV2({ client }, { Bucket: frontend.name }), (page) => page.Contents));
  const archives = `${posix.dirname(artifact.key)}/`;
  const files = (all ?? []).filter(({ Key = "" }) => artifact.bucket !== frontend.name || !Key.startsWith(archives));
  if (files.length === 0) return undefined;
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
