import * as pulumi from "@pulumi/pulumi";
import { secretSignature } from "./engine-marks";
import { isObject } from "./property-path";

/** Inputs as a hook gets them, with their secrets in clear: for comparing, never for telling. */
export interface Unwrapped {
  readonly plain: Readonly<Record<string, unknown>>;
  /** The properties that are, or hold, a secret. */
  readonly secrets: ReadonlySet<string>;
}

/** As the SDK would send them: a secret marked as one, and what a preview does not know yet by the engine's own marker. */
export async function unwrapped(inputs: object | undefined): Promise<Unwrapped> {
  const sent = (await pulumi.runtime.serializeProperties("hook", inputs ?? {})) as Record<string, unknown>;
  const secrets = new Set<string>();
  const open = (key: string, value: unknown): unknown => {
    if (!isObject(value)) return value;
    if (Array.isArray(value)) return value.map((element) => open(key, element));
    if (!(secretSignature in value)) return Object.fromEntries(Object.entries(value).map(([member, part]) => [member, open(key, part)]));
    secrets.add(key);
    return open(key, value["value"]);
  };
  return { plain: Object.fromEntries(Object.entries(sent).map(([key, value]) => [key, open(key, value)])), secrets };
}
