import * as sdk from "@pulumi/policy/proxy";
import type { PolicyResource, PolicyResourceOptions, ResourceValidationArgs, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import type { Environment } from "../../environment/environment";
import type { Phase } from "../../environment/phase";
import type { RuleContext } from "../../policy/context";
import { recordedState } from "../../ops/recorded-state";
import { type Registered, outputOf } from "./recorder";
import { built } from "./rooms";
import { type StackName, committed } from "./stacks";

/** The SDK hands every rule its properties behind this proxy; its declarations leave it out. */
const { unknownCheckingProxy, UnknownValueError, unknownStringValue, unknownObjectValue, unknownBooleanValue } = sdk as unknown as {
  unknownCheckingProxy: <T extends object>(props: T) => T;
  UnknownValueError: new (...args: never[]) => Error;
  unknownStringValue: string;
  unknownObjectValue: string;
  unknownBooleanValue: string;
};

/** What stands for a value that a preview can't know yet. */
export const unknownValues = { text: unknownStringValue, object: unknownObjectValue, boolean: unknownBooleanValue };
export { UnknownValueError };

export interface Asked {
  readonly type: string;
  readonly name: string;
  readonly props: Record<string, unknown>;
  readonly protect: boolean;
  /** Property -> logical name of the resource that it was taken from. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A resource of the program as the engine shows it to a rule. */
export const asked = ({ type, name, inputs, protect, sources }: Registered): Asked => ({
  type,
  name,
  props: JSON.parse(JSON.stringify(inputs)) as Record<string, unknown>,
  protect,
  links: Object.fromEntries(Object.entries(sources).flatMap(([property, [first]]) => (first === undefined ? [] : [[property, first]]))),
});

/** The whole of a stack as it is committed, with the ids that its rows name. */
export async function askedOf(stack: StackName): Promise<readonly Asked[]> {
  const { adopt } = committed(stack).ledger;
  const living = (text: string) => text.replace(/<([\w-]+)\.id>/g, (reference, name: string) => adopt[name] ?? reference);
  return (await built(stack)).map(asked).map((resource) => ({ ...resource, props: JSON.parse(living(JSON.stringify(resource.props))) as Asked["props"] }));
}

const options = (protect: boolean): PolicyResourceOptions => ({
  protect,
  ignoreChanges: [],
  aliases: [],
  customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
  additionalSecretOutputs: [],
});

function resourceArgs({ type, name, props, protect }: Asked): ResourceValidationArgs {
  return {
    type,
    name,
    props: unknownCheckingProxy(props),
    urn: `urn:pulumi:test::bluemoxon::${type}::${name}`,
    opts: options(protect),
    stackTags: new Map(),
    isType: (resourceClass) => (resourceClass as unknown as { isInstance(value: unknown): boolean }).isInstance({ __pulumiType: type }),
    asType: () => undefined,
    getConfig: <T extends object>() => ({}) as T,
    notApplicable: () => {
      throw new Error("not applicable");
    },
  };
}

/** What a rule reports of one resource. @throws UnknownValueError as the rule does. */
export function violations({ validateResource }: ResourceValidationPolicy, resource: Asked): readonly string[] {
  const reports: string[] = [];
  for (const validate of [validateResource ?? []].flat()) void validate(resourceArgs(resource), (message) => reports.push(message));
  return reports;
}

/** A resource as the engine shows it to a stack rule: with what AWS has given it. */
export const known = (resource: Asked): Asked => ({
  ...resource,
  props: { ...recordedState({ type: resource.type, name: resource.name, inputs: resource.props }, outputOf) },
});

/** What a rule reports of a whole stack. @throws UnknownValueError as the rule does. */
export function stackViolations({ validateStack }: StackValidationPolicy, resources: readonly Asked[]): readonly string[] {
  const reports: string[] = [];
  const all = resources.map((resource): PolicyResource => ({ ...resourceArgs(known(resource)), dependencies: [], propertyDependencies: {} }));
  const byName = new Map(all.map((resource) => [resource.name, resource]));
  for (const [index, { links = {} }] of resources.entries()) {
    const sources = Object.entries(links).map(([property, name]) => [property, [byName.get(name)].filter((source) => source !== undefined)]);
    Object.assign(all[index]?.propertyDependencies ?? {}, Object.fromEntries(sources));
  }
  const args = {
    resources: all,
    stackTags: new Map<string, string>(),
    getConfig: <T extends object>() => ({}) as T,
    notApplicable: () => raise("not applicable"),
  };
  void validateStack(args, (message) => reports.push(message));
  return reports;
}

function raise(message: string): never {
  throw new Error(message);
}

export const contextOf = (facts: Environment, phase: Phase = "steady", today = "2026-01-15"): (() => RuleContext) => {
  const context = { facts, ledger: facts.ledger, exceptions: facts.exceptions, phase, today };
  return () => context;
};
