import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nameOf } from "../../../ops/gate/plan";
import type { ProjectStack } from "../../accounts/account";

/** The @pulumi/aws that wrote the recorded states. README.md says how, and by what else. */
export const recordedVersion = "6.66.2";

interface Resource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
  readonly importID?: string;
  readonly resourceHooks?: Readonly<Record<string, readonly string[]>>;
}

/** What `pulumi stack export` prints, as far as it is read here. */
export interface Deployment {
  readonly deployment: { readonly resources: readonly Resource[]; readonly secrets_providers?: unknown };
}

/** The state of a stack as the versions named in README.md wrote it. */
export const recordedText = (stack: ProjectStack): string => readFileSync(join(__dirname, `${stack}.json`), "utf8");

/**
 * The recorded state, as this account would hold it: AWS has given what a stack creates other ids than on the day of the recording, and the
 * account's own key encrypts the secrets, which the recording has in clear. Pure.
 * @throws Error when the two states don't hold the same resources: the story would prove less than it says.
 */
export function asThisAccountWouldHoldIt(recorded: string, current: Deployment): Deployment {
  const ids = (state: Deployment) => new Map(state.deployment.resources.map(({ urn, id }) => [nameOf(urn), id]));
  const [before, now] = [ids(JSON.parse(recorded) as Deployment), ids(current)];
  const others = [...before.keys(), ...now.keys()].filter((name) => !before.has(name) || !now.has(name));
  if (others.length > 0) throw new Error(`the recorded state and today's differ in ${others.join(", ")}`);
  const text = [...before].reduce((text, [name, id]) => {
    const today = now.get(name);
    return id === undefined || today === undefined || id === today ? text : text.replaceAll(id, today);
  }, recorded);
  const state = JSON.parse(text) as Deployment;
  return { ...state, deployment: { ...state.deployment, secrets_providers: current.deployment.secrets_providers } };
}
