/** What gives something up, what does not, and the words. */
export type GivenUpCase = readonly [
  type: string,
  path: string,
  lost: readonly [unknown, unknown],
  kept: readonly (readonly [unknown, unknown])[],
  told: RegExp,
  /** Other inputs of the resource, before and after. */
  beside?: object,
];

/** A resource's inputs with one value at a path. */
export const at = (path: string, value: unknown): object => path.split(".").reduceRight<unknown>((part, key) => ({ [key]: part }), value) as object;
