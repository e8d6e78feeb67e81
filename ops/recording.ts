import * as pulumi from "@pulumi/pulumi";
import { BlueMoxon } from "../components/blue-moxon";
import type { Environment } from "../environment/environment";
import { project } from "../environment/read";
import { withoutStackTracesIn } from "../environment/stack-traces";
import { statedOnly } from "../environment/stated-only";
import type { References } from "./references";
import { type StateOf, recordedState, referredState } from "./recorded-state";

/** One resource as the program would register it, with no engine behind. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  /** A property that another resource gives reads `{{logical-name.property}}`. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Builds the program against a recorder instead of an engine: what it wants is then known by exactly the code that will
 * ask for it. Nothing is read or changed.
 */
export const recordProgram = (environment: Environment): Promise<readonly Registration[]> => record(environment, recordedState);

/**
 * What each resource takes from others, a property that the other states itself included: of a resource that is left out of a run
 * the engine knows nothing, not even the name that the program gives it.
 */
export async function recordReferences(environment: Environment): Promise<References> {
  const registrations = await record(environment, referredState);
  return new Map(registrations.map(({ name, inputs }) => [name, referencesIn(inputs)]));
}

/** Also where a reference stands inside a text, such as a policy document. */
const referencesIn = (inputs: Registration["inputs"]): string[] => [
  ...new Set([...JSON.stringify(inputs).matchAll(/\{\{([\w-]+)\.\w+\}\}/g)].map(([, name = ""]) => name)),
];

/** The SDK makes thousands of promises, and half of the work would be their stack traces. */
const record = (environment: Environment, stateOf: StateOf): Promise<readonly Registration[]> =>
  withoutStackTracesIn(() => registrationsOf(environment, stateOf));

async function registrationsOf(environment: Environment, stateOf: StateOf): Promise<readonly Registration[]> {
  const registrations: Registration[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        if (type.startsWith("aws:")) registrations.push({ type, name, inputs: inputs as Record<string, unknown> });
        return { id: reference(name, "id"), state: stateOf({ type, name, inputs: inputs as Record<string, unknown> }, reference) };
      },
      call: ({ inputs }) => inputs as Record<string, unknown>,
    },
    project,
    "recording",
    false,
  );
  const app = new BlueMoxon("app", { ...environment, declared: [] }, { transformations: [statedOnly] });
  await settled(app);
  return registrations;
}

/** How a recording writes a property that another resource gives. */
export const reference = (name: string, property: string): string => `{{${name}.${property}}}`;

/** The logical name and property that a value refers to, or undefined when it is a plain value. */
export function referenceOf(value: unknown): { readonly name: string; readonly property: string } | undefined {
  const match = typeof value === "string" ? /^\{\{([^.]+)\.(\w+)\}\}$/.exec(value) : null;
  return match?.[1] !== undefined && match[2] !== undefined ? { name: match[1], property: match[2] } : undefined;
}

/** Registration is asynchronous and follows references: once every output is known, every resource is registered. */
async function settled(app: BlueMoxon): Promise<void> {
  await new Promise<void>((done) => pulumi.all(Object.values(app.outputs)).apply(() => done()));
  await pulumi.runtime.disconnect();
}
