import type { PolicyResource } from "@pulumi/policy";

/** A stack's resources, found by name, by type, or by what depends on them, without searching. */
export class StackIndex {
  private readonly byName = new Map<string, PolicyResource>();
  private readonly byType = new Map<string, PolicyResource[]>();

  constructor(resources: readonly PolicyResource[]) {
    for (const resource of resources) {
      this.byName.set(resource.name, resource);
      const alike = this.byType.get(resource.type);
      if (alike === undefined) this.byType.set(resource.type, [resource]);
      else alike.push(resource);
    }
  }

  named(name: string): PolicyResource | undefined {
    return this.byName.get(name);
  }

  ofType(type: string): readonly PolicyResource[] {
    return this.byType.get(type) ?? [];
  }
}

/** The resource that a property was taken from. A preview knows it also while the value is unknown. */
export const sourceOf = (resource: PolicyResource, property: string): PolicyResource | undefined => resource.propertyDependencies[property]?.[0];
