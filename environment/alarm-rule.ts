/** Words of a composite alarm's rule that name no alarm (API reference, PutCompositeAlarm, AlarmRule; user guide, Create_Composite_Alarm: AT_LEAST). */
const words: ReadonlySet<string> = new Set(["AND", "OR", "NOT", "TRUE", "FALSE", "ALARM", "OK", "INSUFFICIENT_DATA", "AT_LEAST"]);

/** A name in quotes, which may hold anything but quotes, or whatever stands between blanks, commas and parentheses. */
const token = /"([^"]*)"|[^\s(),"]+/g;

/** The part of an alarm's ARN before its name. */
const arnPrefix = /^arn:aws:cloudwatch:[a-z0-9-]+:\d{12}:alarm:/;

/** How many of some have to ring: `AT_LEAST(2, …)` or `AT_LEAST(50%, …)`. */
const count = /^\d+%?$/;

/** The names of the alarms on whose states a rule depends, each once. An alarm that is named by its ARN is told by its name. Pure. */
export function alarmsIn(rule: string): string[] {
  const named = [...rule.matchAll(token)].flatMap(([bare, quoted]) => {
    if (quoted !== undefined) return [quoted];
    return words.has(bare.toUpperCase()) || count.test(bare) ? [] : [bare];
  });
  return [...new Set(named.map((name) => name.replace(arnPrefix, "")))];
}

/** What of a composite alarm decides on which others it depends. */
interface Composite {
  readonly name: string;
  readonly rule: string;
}

/** Each after those that its own rule names; of those that go round in a circle the first that is met. Pure. */
export function lowestFirst<Facts extends Composite>(composites: Readonly<Record<string, Facts>>): (readonly [key: string, facts: Facts])[] {
  const byName = new Map(Object.entries(composites).map((entry) => [entry[1].name, entry]));
  const ordered = new Set<readonly [string, Facts]>();
  const open = new Set<string>();
  const add = (name: string) => {
    const entry = byName.get(name);
    if (entry === undefined || open.has(name)) return;
    open.add(name);
    alarmsIn(entry[1].rule).forEach(add);
    ordered.add(entry);
  };
  [...byName.keys()].forEach(add);
  return [...ordered];
}

/** Keys of those whose rule comes back to themselves: CloudWatch evaluates none of them, and lets none be deleted. Pure. */
export function inCircles(composites: Readonly<Record<string, Composite>>): string[] {
  const named = new Map(Object.values(composites).map(({ name, rule }) => [name, alarmsIn(rule)]));
  const below = (name: string, seen: Set<string>): Set<string> => {
    for (const each of named.get(name) ?? []) {
      if (seen.has(each)) continue;
      seen.add(each);
      below(each, seen);
    }
    return seen;
  };
  return Object.entries(composites).flatMap(([key, { name }]) => (below(name, new Set()).has(name) ? [key] : []));
}
