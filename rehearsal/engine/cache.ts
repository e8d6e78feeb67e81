import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

/** Folder for what is built once. BLUEMOXON_CACHE moves it. */
export function cacheRoot(): string {
  const { BLUEMOXON_CACHE, XDG_CACHE_HOME } = process.env;
  return resolve(BLUEMOXON_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "bluemoxon"));
}

/** A short hash of the content of files and folders, and of what else decides about the result. */
export function contentKey(paths: readonly string[], ...also: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of also) hash.update(`${text}\0`);
  for (const path of paths) {
    for (const file of filesBelow(path))
      hash
        .update(`${relative(dirname(path), file)}\0`)
        .update(readFileSync(file))
        .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
