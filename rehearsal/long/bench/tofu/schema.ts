/** What `tofu providers schema -json` tells of the provider, as far as a configuration needs it. */
export interface ProvidersSchema {
  readonly provider_schemas: Readonly<Record<string, { readonly resource_schemas: Readonly<Record<string, { readonly block: BlockSchema }>> }>>;
}

/** A resource's body, or that of a block inside one. */
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, { readonly block: BlockSchema; readonly min_items?: number }>>;
}

export interface AttributeSchema {
  readonly required?: boolean;
  readonly deprecated?: boolean;
}

/** Terraform's type -> its body. @throws Error when the provider is not the one that is asked for */
export function resourceBodies({ provider_schemas: all }: ProvidersSchema): (type: string) => BlockSchema {
  const bodies = Object.assign({}, ...Object.values(all).map(({ resource_schemas }) => resource_schemas)) as Record<string, { block: BlockSchema }>;
  return (type) => {
    const body = bodies[type]?.block;
    if (body === undefined)
      throw new Error(`the provider has no resource type ${type}: it was built for other services than rehearsal/engine/bridged.ts names`);
    return body;
  };
}
