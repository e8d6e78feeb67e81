import assert from "node:assert/strict";
import type { Asked } from "./policies";

/** What a person might do to the program, as the rules would see it. */
export type Edit = (resources: readonly Asked[]) => readonly Asked[];

/** The committed program with one property of one resource set; a dotted path goes into maps and lists. */
export const set =
  (name: string, path: string, value: unknown) =>
  (resources: readonly Asked[]): readonly Asked[] => {
    assert.ok(
      resources.some((resource) => resource.name === name),
      `${name} is not in the program`,
    );
    return resources.map((resource) =>
      resource.name === name ? { ...resource, props: withValue(resource.props, path.split("."), value) as Record<string, unknown> } : resource,
    );
  };

function withValue(at: unknown, [step = "", ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(at))
    return at.map((each, index) => (String(index) === step ? (rest.length === 0 ? value : withValue(each, rest, value)) : (each as unknown)));
  const map = (at ?? {}) as Record<string, unknown>;
  return { ...map, [step]: rest.length === 0 ? value : withValue(map[step], rest, value) };
}

export const without = (name: string) => (resources: readonly Asked[]) => resources.filter((resource) => resource.name !== name);
export const also = (resource: Partial<Asked>) => (resources: readonly Asked[]) => [
  ...resources,
  { type: "", name: "app-other", props: {}, protect: true, ...resource },
];
export const linked = (name: string, property: string, source: string) => (resources: readonly Asked[]) =>
  resources.map((resource) => (resource.name === name ? { ...resource, links: { ...resource.links, [property]: source } } : resource));
export const policy = (...statements: readonly object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
export const allow = (Action: unknown, Resource: unknown) => ({ Effect: "Allow", Action, Resource });
