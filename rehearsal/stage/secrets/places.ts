import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { GetObjectCommand, ListObjectVersionsCommand, type ListObjectVersionsCommandOutput, type ObjectVersion, S3Client } from "@aws-sdk/client-s3";
import type { AnyStack, ServedAccount } from "../../accounts/account";
import { bucketsSeen } from "../../accounts/aws-clients";
import { projectFolder, reportFolder, workFolder } from "../folders";
import { inLanes } from "../lanes";
import { type Betrayal, type Secrets, readableIn } from "./search";

/** Requests that one account answers at once without keeping the others waiting. */
const readers = 6;

/**
 * Every version of every object in the state's bucket: what was overwritten can still be read there.
 * @param searched versions that need not be read once more, since a version never changes; those that were read are added.
 */
export async function readableInBucket(account: ServedAccount<AnyStack>, secrets: Secrets, searched: Set<string>): Promise<Betrayal[]> {
  const s3 = bucketsSeen(account);
  const Bucket = `bluemoxon-pulumi-state-${account.stack}`;
  const unread = (await versionsIn(s3, Bucket)).filter((version) => !searched.has(keyOf(version)));
  const betrayals = await inLanes(readers, unread, async (version) => {
    const { Key, VersionId } = version;
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    const content = (await Body?.transformToByteArray()) ?? new Uint8Array();
    searched.add(keyOf(version));
    return { place: `s3://${Bucket}/${Key} (version ${VersionId})`, names: readableIn(content, secrets) };
  });
  return betrayals.filter(({ names }) => names.length > 0);
}

const keyOf = ({ Key, VersionId }: ObjectVersion): string => `${Key} ${VersionId}`;

/** Every version of every object in a bucket, the newest of each first. */
export async function versionsIn(s3: S3Client, Bucket: string): Promise<readonly ObjectVersion[]> {
  const versions: ObjectVersion[] = [];
  for (let KeyMarker, VersionIdMarker, more = true; more;) {
    const page: ListObjectVersionsCommandOutput = await s3.send(new ListObjectVersionsCommand({ Bucket, KeyMarker, VersionIdMarker }));
    versions.push(...(page.Versions ?? []));
    more = page.IsTruncated === true;
    [KeyMarker, VersionIdMarker] = [page.NextKeyMarker, page.NextVersionIdMarker];
  }
  return versions;
}

/** What the commands have said, and what they have left: plans, verdicts, stack files, reports. */
export function readableInFiles(secrets: Secrets, work = workFolder, report = reportFolder): Betrayal[] {
  const left = globSync(["*.*", "said/*", "stacks/**/*.yaml", "workspace-*/*.json"], { cwd: work }).map((file) => join(work, file));
  const reported = existsSync(report) ? globSync("**/*.*", { cwd: report }).map((file) => join(report, file)) : [];
  return searchedOnce([...left, ...reported], secrets);
}

/**
 * The engine's logs, one a run, which it keeps unasked: compressed until it has the stack's key, then encrypted.
 * @param since milliseconds since 1970: older ones are of others.
 */
export function readableInLogs(secrets: Secrets, pulumiHome: string, since = performance.timeOrigin): Betrayal[] {
  const logs = globSync("logs/*.log", { cwd: pulumiHome }).map((file) => join(pulumiHome, file));
  return searchedOnce(
    logs.filter((file) => (statSync(file, gone)?.mtimeMs ?? 0) >= since),
    secrets,
    (content) => (isEncrypted(content) ? [] : readableIn(content, secrets)),
  );
}

/** By the mark with which the engine begins such a log (pkg/engine/encryptedlog/format.go). */
const isEncrypted = (content: Buffer): boolean => content.subarray(0, 4).toString("latin1") === "PLOG";

/** What was found, by file, what that was when it was searched, and for what: most files never change again. */
const found = new Map<string, readonly string[]>();

function searchedOnce(files: readonly string[], secrets: Secrets, search = (content: Buffer) => readableIn(content, secrets)): Betrayal[] {
  const known = createHash("sha256")
    .update([...secrets].flat().join("\n"))
    .digest("hex");
  return files.flatMap((file) => {
    const now = statSync(file, gone);
    if (now === undefined) return [];
    const as = [file, now.mtimeMs, now.size, known].join(" ");
    const names = found.get(as) ?? search(contentOf(file));
    found.set(as, names);
    return names.length === 0 ? [] : [{ place: relative(projectFolder, file), names }];
  });
}

/** A file may go while it is searched: a run under way gives its log another name once it can encrypt it. Under that one the next search finds it. */
const gone = { throwIfNoEntry: false } as const;

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}
