import { auroraEnvironment } from "./aurora";
import { program } from "./recorder";
import { committed } from "./stacks";
import { watchedEnvironment } from "./watched";

/** Every AWS type that the program can register, whatever the facts: both committed stacks, and what neither has. */
export async function everyRegisteredType(): Promise<readonly string[]> {
  const types = new Set<string>();
  for (const environment of [committed("staging"), committed("prod"), auroraEnvironment(), watchedEnvironment()]) {
    for (const { type } of await program(environment)) if (type.startsWith("aws:")) types.add(type);
  }
  return [...types].sort();
}
