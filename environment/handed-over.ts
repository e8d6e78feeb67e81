import { basename } from "node:path";
import type { Fault } from "./fault";
import { project } from "./read";

/**
 * The longest text that Linux lets a process be given as one variable, in bytes, its name and the zero at its end counted: MAX_ARG_STRLEN, 32 pages of 4 KiB
 * (https://man7.org/linux/man-pages/man2/execve.2.html). The engine gives the program and the policy pack the whole configuration as one,
 * PULUMI_CONFIG (https://github.com/pulumi/pulumi/issues/8680, https://github.com/pulumi/pulumi/issues/20402). Elsewhere the limit is another one; CI runs on Linux.
 */
export const wall = 131_072;

/** From here on the commands speak of it: the next rooms would not fit. */
const nearWall = 0.8 * wall;

/** Bytes of `PULUMI_CONFIG=…` with its end, as {@link wall} counts them. A day without quotes is counted without the hours that the engine puts behind it. Pure. */
export const handedOverBytes = (stated: Readonly<Record<string, unknown>>): number =>
  Buffer.byteLength(`PULUMI_CONFIG=${inGo(Object.fromEntries(Object.entries(stated).map(([key, value]) => [longKey(key), textOf(value)])))}\0`);

/** The longer of the two forms that the SDK looks up (`cleanKey` in @pulumi/pulumi/runtime/config.js): a language host may write either, the pack is given the shorter. */
const longKey = (key: string): string => key.replace(/^([^:]+):(?!config:)/, "$1:config:");

/** A value that is no text is handed over as JSON, in a text of the JSON around it. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : inGo(value));

/** JSON as Go's encoding/json writes it: these signs stand as escapes, so that JSON can stand in HTML (https://pkg.go.dev/encoding/json#Marshal). */
const inGo = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A stack file that the engine could hand over to nobody. Pure. */
export function sizeFaults(path: string, stated: Readonly<Record<string, unknown>>): readonly Fault[] {
  const bytes = handedOverBytes(stated);
  if (bytes <= wall) return [];
  const message = `${sizes(stated, bytes)}: it would start neither the program nor the pack. ${next(path, stated)}`;
  return [{ path: biggest(stated)[0]?.section ?? "", message }];
}

/** What a command says while the file still fits; undefined while there is room. Pure. */
export function sizeWarning(path: string, stated: Readonly<Record<string, unknown>>): string | undefined {
  const bytes = handedOverBytes(stated);
  return bytes <= nearWall || bytes > wall ? undefined : `${path}: ${sizes(stated, bytes)}: it is nearly full. ${next(path, stated)}`;
}

const sizes = (stated: Readonly<Record<string, unknown>>, bytes: number): string =>
  `the engine hands over what this file states as one variable, of ${counted(bytes)} bytes now, of which Linux takes ${counted(wall)} (the biggest: ${biggest(
    stated,
  )
    .map((one) => `${one.section} ${counted(one.bytes)}`)
    .join(", ")})`;

/** The biggest section leaves; its name and the stack's make the name of its file. */
function next(path: string, stated: Readonly<Record<string, unknown>>): string {
  const section = biggest(stated)[0]?.section ?? "ledger";
  const [, stack] = /^Pulumi\.(.+)\.yaml$/.exec(basename(path)) ?? [];
  const file = [section, ...(stack === undefined ? [] : [stack]), "yaml"].join(".");
  return `Move the value of ${project}:${section} into ${file} beside it, and state ${project}:${section}: { file: ${file} } (docs/adopt.md)`;
}

/** The three sections that take most, in bytes of the variable. */
const biggest = (stated: Readonly<Record<string, unknown>>): readonly { readonly section: string; readonly bytes: number }[] =>
  Object.entries(stated)
    .map(([key, value]) => ({ section: key.replace(`${project}:`, ""), bytes: Buffer.byteLength(inGo({ [longKey(key)]: textOf(value) })) - 2 }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 3);

const counted = (bytes: number): string => bytes.toLocaleString("en-US");
