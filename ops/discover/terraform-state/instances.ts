import { filled, namesIn } from "../../../aws/import-id";
import { type ResourcePlace, instanceAddress } from "./address";
import type { StateFile, StateInstance, StateResource } from "./format";
import { legacyRule, legacyRuleAttributes, parts, terraformTypes } from "./types";

/** One object that Terraform manages, by what may be known of it: no attribute is kept but those that tell which one it is. */
export interface TerraformInstance extends ResourcePlace {
  readonly address: string;
  /** `registry.terraform.io/hashicorp/aws`. */
  readonly provider: string;
  /** Which configuration of the provider made it, where that is not the default one: it may be of another account or region. */
  readonly alias: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Terraform would replace it at its next apply. */
  readonly tainted: boolean;
  /** An old object that Terraform has replaced and still means to destroy. */
  readonly deposed: boolean;
}

/** Data sources are left aside: they are lookups, and Terraform holds nothing by them. */
export const managedInstances = ({ resources }: StateFile): TerraformInstance[] =>
  resources.filter(({ mode }) => mode === "managed").flatMap((resource) => resource.instances.map((instance) => taken(resource, instance)));

/** The addresses of data sources. They hold nothing, but they stand in the state. */
export const dataAddresses = ({ resources }: StateFile): string[] =>
  resources.filter(({ mode }) => mode === "data").flatMap((resource) => resource.instances.map(({ index_key }) => instanceAddress(resource, index_key)));

function taken(resource: StateResource, instance: StateInstance): TerraformInstance {
  const { module, mode, type, name } = resource;
  const written = instance.instance_provider ?? resource.provider ?? "";
  const provider = /provider\["([^"]+)"\]/.exec(written)?.[1] ?? written;
  return {
    module,
    mode,
    type,
    name,
    provider,
    alias: /\]\.(.+)$/.exec(written)?.[1],
    address: instanceAddress(resource, instance.index_key),
    // What other providers call an id can be the secret itself, as of random_string.
    attributes: isAws(provider) ? tellingAttributes(type, instance) : {},
    tainted: instance.status === "tainted",
    deposed: instance.deposed !== undefined,
  };
}

/** Whether the provider is HashiCorp's AWS provider, from Terraform's registry or OpenTofu's. */
export const isAws = (provider: string): boolean => provider.endsWith("/hashicorp/aws");

function tellingAttributes(type: string, { attributes, sensitive_attributes }: StateInstance): Record<string, unknown> {
  const sensitive = (sensitive_attributes ?? []).map(([first]) => first?.value);
  const kept = tellingNames(type).filter((name) => Object.hasOwn(attributes, name) && !sensitive.includes(name));
  return Object.fromEntries(kept.map((name) => [name, name === "function_name" ? functionName(attributes[name]) : attributes[name]]));
}

/** A function may be named by its ARN. */
const functionName = (value: unknown): unknown =>
  typeof value === "string" ? (/^arn:[^:]+:lambda:[^:]+:\d+:function:([^:]+)/.exec(value)?.[1] ?? value) : value;

/** An `id` tells a person which one it is; an `arn`, in whose account. */
function tellingNames(type: string): readonly string[] {
  if (type === legacyRule) return legacyRuleAttributes;
  const part = parts[type];
  const known = terraformTypes[type];
  if (known === undefined) return ["id", "arn", ...(part === undefined ? [] : [part])];
  const composing = namesIn(`${known.importId} ${known.unlike?.importId ?? ""}`);
  return [...new Set(["id", "arn", ...Object.values(known.key), ...composing, ...(known.also ?? [])])];
}

/** The id that imports it, or undefined where the state does not tell it. */
export function importIdOf({ type, attributes }: TerraformInstance): string | undefined {
  if (type === legacyRule) return textOr(attributes["security_group_rule_id"]);
  const form = formOf(type, attributes);
  return form && filled(form, (name) => textOr(attributes[name]));
}

function formOf(type: string, attributes: TerraformInstance["attributes"]): string | undefined {
  const { importId, unlike } = terraformTypes[type] ?? {};
  return (isUnlike({ type, attributes }) ? unlike?.importId : undefined) ?? importId;
}

/** Whether an attribute makes it another thing than the program's of that type. */
export function isUnlike({ type, attributes }: Pick<TerraformInstance, "type" | "attributes">): boolean {
  const unlike = terraformTypes[type]?.unlike;
  const value = unlike && textOr(attributes[unlike.attribute]);
  return value !== undefined && value !== unlike?.plain;
}

const textOr = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
