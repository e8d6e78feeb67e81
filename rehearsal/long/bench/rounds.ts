import { spread } from "./targets";

/** Rounds that count, after one that warms caches. */
const rounds = 5;

/** Takes one sample, in seconds. */
export type Figure = () => Promise<number>;

/**
 * Takes figures one after another, round by round, so that a slow moment hits all of them, and says the middle of each.
 *
 * @returns figure -> its median in seconds
 */
export async function inRounds<Name extends string>(
  figures: Readonly<Record<Name, Figure>>,
  say: (line: string) => void,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(figures) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const told: string[] = [];
    for (const name of names) {
      const seconds = await figures[name]();
      if (round > 0) samples.get(name)?.push(seconds);
      told.push(`${name} ${seconds.toFixed(2)} s`);
    }
    console.log(`round ${round}: ${told.join(", ")}`);
  }
  const medians = names.map((name) => {
    const { median, least, most } = spread(samples.get(name) ?? []);
    say(`${name}: ${median.toFixed(2)} s (${least.toFixed(2)} to ${most.toFixed(2)}, ${rounds} rounds)`);
    return [name, median] as const;
  });
  return Object.fromEntries(medians) as Record<Name, number>;
}
