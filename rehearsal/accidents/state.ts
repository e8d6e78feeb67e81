/** A resource as the engine's state lists it. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  /** What it was imported by, where it was. */
  readonly importID?: string;
  readonly protect?: boolean;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** What `pulumi stack export` prints, as far as anything here reads it. */
export interface State {
  readonly deployment: { readonly resources?: readonly StateResource[]; readonly pending_operations?: unknown };
}

/** The resources of an exported state; an empty state lists none. */
export const resourcesOf = (exported: string): readonly StateResource[] => (JSON.parse(exported) as State).deployment.resources ?? [];
