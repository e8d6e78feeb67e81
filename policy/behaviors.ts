/** What leads to where on a distribution, the default first. An absent default is one that says nothing. Pure. */
export const behaviorsOf = <Behavior>(props: Readonly<Record<string, unknown>>): readonly Partial<Behavior>[] =>
  [props["defaultCacheBehavior"] ?? {}, props["orderedCacheBehaviors"] ?? []].flat();
