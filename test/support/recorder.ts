// Over 150 lines: one recorder, whose parts know one another.
import * as pulumi from "@pulumi/pulumi";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { setTimeout as wait } from "node:timers/promises";
import { BlueMoxon } from "../../components/blue-moxon";
import { adopting } from "../../environment/adoption";
import type { Environment } from "../../environment/environment";
import { withoutStackTracesIn } from "../../environment/stack-traces";
import { guards } from "../../environment/guard";
import type { Phase } from "../../environment/phase";
import { project } from "../../environment/read";
import { nameOf } from "../../environment/urn";
import { recordedState } from "../../ops/recorded-state";

/** One resource as the engine would be asked for it, options included. */
export interface Registered {
  readonly type: string;
  readonly name: string;
  /** Logical name of the component above; empty for the root. */
  readonly parent: string;
  /** Values that other resources give read as `outputOf` writes them. Secrets are unwrapped here and named in `secretInputs`. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secretInputs: readonly string[];
  readonly importId: string;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly ignoreChanges: readonly string[];
  /** Names of the hooks that run before a delete. */
  readonly beforeDelete: readonly string[];
  /** The same before a create. */
  readonly beforeCreate: readonly string[];
  /** The same before an update. */
  readonly beforeUpdate: readonly string[];
  readonly secretOutputs: readonly string[];
  /** Property -> logical names of the resources that it was taken from. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** Logical names of what it waits for, by reference or by `dependsOn`. */
  readonly dependencies: readonly string[];
}

/** How a property that another resource gives reads in the recorded inputs. */
export const outputOf = (logicalName: string, property = "id"): string => `<${logicalName}.${property}>`;

/** The part of the engine's request that is looked at. The SDK's own declaration of it is generated and not exported. */
interface Request {
  getType(): string;
  getName(): string;
  getParent(): string;
  getImportid(): string;
  getProtect(): boolean;
  getRetainondelete(): boolean;
  getIgnorechangesList(): string[];
  getAdditionalsecretoutputsList(): string[];
  getDependenciesList(): string[];
  getPropertydependenciesMap(): { forEach(each: (dependencies: { getUrnsList(): string[] }, property: string) => void): void };
  getHooks(): { getBeforeDeleteList(): string[]; getBeforeCreateList(): string[]; getBeforeUpdateList(): string[] } | undefined;
}
type Answer = (error: unknown, response: unknown) => void;

/** Mocks see a resource's inputs but not its options; the request has both. One recording runs at a time. */
const requests = new Map<string, Request>();
const monitor = MockMonitor.prototype as MockMonitor & { registerResourceHook?: (request: unknown, callback: Answer) => void };
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the monitor as `this` below
const registerResource = monitor.registerResource;
monitor.registerResource = function (this: MockMonitor, request: Request, callback: Answer) {
  requests.set(request.getName(), request);
  return registerResource.call(this, request, callback);
};
// Without an answer a hook's registration never ends, and neither does any resource that has the hook.
monitor.registerResourceHook = (_request, callback) => callback(null, new Empty());

/** A registration that waits for nothing reaches the monitor within a few milliseconds. */
const watchMs = 50;

/**
 * Everything that `build` registers, in the order of registration. A build that ends in a refusal says so: its resources wait
 * for a ledger that never settles, so it is only watched for a while.
 */
export async function recorded(build: () => "refused" | void, isPreview = false): Promise<readonly Registered[]> {
  const resources: { type: string; name: string; inputs: Record<string, unknown> }[] = [];
  requests.clear();
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        resources.push({ type, name, inputs: inputs as Record<string, unknown> });
        return { id: outputOf(name), state: recordedState({ type, name, inputs: inputs as Record<string, unknown> }, outputOf) };
      },
      call: ({ inputs }) => inputs as Record<string, unknown>,
    },
    project,
    "recorded",
    isPreview,
  );
  await withoutStackTracesIn(() => (build() === "refused" ? wait(watchMs) : pulumi.runtime.disconnect()));
  return resources.map(({ type, name, inputs }) => registered(type, name, inputs, requests.get(name)));
}

function registered(type: string, name: string, inputs: Record<string, unknown>, request: Request | undefined): Registered {
  if (request === undefined) throw new Error(`recorder: ${name} was registered without a request`);
  const plain = Object.entries(inputs).map(([property, value]) => [property, secretValue(value) ?? value] as const);
  return {
    type,
    name,
    parent: nameOf(request.getParent()),
    inputs: Object.fromEntries(plain),
    secretInputs: Object.keys(inputs).filter((property) => secretValue(inputs[property]) !== undefined),
    importId: request.getImportid(),
    protect: request.getProtect(),
    retainOnDelete: request.getRetainondelete(),
    ignoreChanges: request.getIgnorechangesList(),
    beforeDelete: request.getHooks()?.getBeforeDeleteList() ?? [],
    beforeCreate: request.getHooks()?.getBeforeCreateList() ?? [],
    beforeUpdate: request.getHooks()?.getBeforeUpdateList() ?? [],
    secretOutputs: request.getAdditionalsecretoutputsList(),
    sources: sourcesIn(request),
    dependencies: request.getDependenciesList().map(nameOf).sort(),
  };
}

function sourcesIn(request: Request): Record<string, readonly string[]> {
  const sources: Record<string, readonly string[]> = {};
  request.getPropertydependenciesMap().forEach((dependencies, property) => {
    const names = dependencies.getUrnsList().map(nameOf);
    if (names.length > 0) sources[property] = names;
  });
  return sources;
}

/** Pulumi's wire form of a secret is an object with this signature. */
function secretValue(value: unknown): unknown {
  const wrapped = value as { readonly [key: string]: unknown } | null;
  return typeof wrapped === "object" && wrapped?.["4dabf18193072939515e22adb298388d"] === "1b47061264138c4ac30d75fd1eb44270" ? wrapped["value"] : undefined;
}

/** No retire row of the committed files has passed its date on this day. */
const today = "2026-01-15";

/** The whole program as `index.ts` builds it, under the ledger. */
export async function program(environment: Environment, phase: Phase = "steady"): Promise<readonly Registered[]> {
  return recorded(() => {
    const { ledger } = environment;
    const adoption = adopting(
      ledger,
      { phase },
      guards(ledger, { phase }, () => [], today),
      today,
    );
    new BlueMoxon("app", { ...environment, declared: adoption.declared }, adoption.options);
    adoption.settle();
  });
}
