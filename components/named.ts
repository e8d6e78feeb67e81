/** The value under `key`. The reader has checked every reference, so a miss is a fault of the program, not of the stack file. */
export function named<T>(values: Readonly<Record<string, T | undefined>>, key: string): T {
  const value = values[key];
  if (value === undefined)
    throw new Error(`nothing is named "${key}" among ${Object.keys(values).join(", ")}; environment/checks should have refused the stack file`);
  return value;
}

/** The same keys with other values, in the same order. */
export function mapValues<T, U>(values: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]));
}
