import { alarmName, readRule } from "../aws/cloudwatch/alarm-rule";

/** What of a composite alarm decides on which others it depends. */
interface Composite {
  readonly name: string;
  readonly rule: string;
  readonly suppressor?: { readonly alarm: string } | undefined;
}

/** The alarms that have to be there before it, by their names. Pure. */
export const alarmsOf = ({ rule, suppressor }: Omit<Composite, "name">): string[] => [
  ...readRule(rule).alarms,
  ...(suppressor === undefined ? [] : [alarmName(suppressor.alarm)]),
];

/** Each after those that it needs; of those that go round in a circle the first that is met. Pure. */
export function lowestFirst<Facts extends Composite>(composites: Readonly<Record<string, Facts>>): (readonly [key: string, facts: Facts])[] {
  const byName = new Map(Object.entries(composites).map((entry) => [entry[1].name, entry]));
  const ordered = new Set<readonly [string, Facts]>();
  const open = new Set<string>();
  const add = (name: string) => {
    const entry = byName.get(name);
    if (entry === undefined || open.has(name)) return;
    open.add(name);
    alarmsOf(entry[1]).forEach(add);
    ordered.add(entry);
  };
  [...byName.keys()].forEach(add);
  return [...ordered];
}

/** Keys of those whose rule comes back to themselves: CloudWatch evaluates none of them, and lets none be deleted. Pure. */
export function inCircles(composites: Readonly<Record<string, Composite>>): string[] {
  const named = new Map(Object.values(composites).map(({ name, rule }) => [name, readRule(rule).alarms]));
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
