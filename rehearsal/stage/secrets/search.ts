import { constants, gunzipSync } from "node:zlib";

/** What is nobody's business -> its value. The name says where it comes from, so that a fault can be told without it. */
export type Secrets = ReadonlyMap<string, string>;

/** One thing that was searched, and the names of the secrets that can be read in it. */
export interface Betrayal {
  readonly place: string;
  readonly names: readonly string[];
}

/** The names of the secrets that stand in `content` in clear, whether compressed or not. Pure. */
export function readableIn(content: Uint8Array, secrets: Secrets): string[] {
  const text = uncompressed(Buffer.from(content)).toString("utf8");
  return [...secrets].filter(([, value]) => formsOf(value).some((form) => text.includes(form))).map(([name]) => name);
}

/** Whoever is killed leaves a compressed file without its end. */
const uncompressed = (content: Buffer): Buffer =>
  content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content, { finishFlush: constants.Z_SYNC_FLUSH }) : content;

/** As it is, as JSON writes it inside a text, once and twice, as Go's JSON does, and as base64. */
function formsOf(value: string): string[] {
  const json = inJson(value);
  return [...new Set([value, json, inJson(json), asGoWrites(json), Buffer.from(value).toString("base64")])];
}

const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);

/** Go writes these three as escapes, so that JSON can stand in HTML. */
const asGoWrites = (json: string): string => json.replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
