import { type Account, type Finding, isWrong } from "./account";
import type { Change } from "./history";
import type { LedgerCounts, LedgerRow } from "./ledger-rows";
import { type Both, type DifferingFact, type Parity, type RoomParity, inBoth } from "./parity";

/** A text that is empty, or holds what a terminal or a page would act on (control characters, and those that turn the writing round), stands in quotes. */
export const shown = (value: unknown): string => {
  if (value === undefined) return "(absent)";
  if (typeof value === "string" && value !== "" && !acted.test(value)) return value;
  return JSON.stringify(value).replaceAll(new RegExp(acted, "gu"), (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
};

/** Controls, formats such as those of direction, and separators of lines. */
const acted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** `1 fact differs`, `2 facts differ`. */
export const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const headline = ({ here, there, ledgers, rooms, unlike }: Parity): string => {
  const facts = rooms.flatMap((room) => room.facts).length;
  const shared = rooms.flatMap(inBoth).length;
  return `${here} and ${there}: ${total(ledgers.here)} and ${total(ledgers.there)} resources, ${shared} in both; ${counted(facts, "fact differs", "facts differ")}, ${unlike.length} of them without leave`;
};

const total = ({ adopt, create, retire }: LedgerCounts): number => adopt + create + retire;

/** What is wrong comes first, and what to do about it. */
export const complaints = ({ unlike, ended, conflicts }: Pick<Parity, "unlike" | "ended" | "conflicts">): string[] => [
  ...conflicts,
  ...(unlike.length === 0
    ? []
    : [`without leave: ${unlike.join(", ")}. Bring both together, or list the path with a reason and an owner in environment/differences.yaml`]),
  ...ended,
];

/** How each stack stands, as `prod: phase steady; its ledger lists 120 to adopt, 14 to create, 0 to retire, 9 external; nobody has looked in its account`. */
export const statusLines = ({ here, there, ledgers, accounts }: Parity): Both<string> => ({
  here: `${here}: ${countsText(ledgers.here)}; ${lookedText(accounts.here, ledgers.here)}`,
  there: `${there}: ${countsText(ledgers.there)}; ${lookedText(accounts.there, ledgers.there)}`,
});

export const countsText = ({ phase, adopt, create, retire, external }: LedgerCounts): string =>
  `phase ${phase}; its ledger lists ${adopt} to adopt, ${create} to create, ${retire} to retire, ${external} external`;

export function lookedText({ looks, findings }: Account, ledger: LedgerCounts): string {
  if (looks.length === 0) return "nobody has looked in its account";
  const wrong = findings.filter(isWrong).length;
  const unknown = findings.filter(({ kind }) => kind === "not known").length;
  return `${looks.map(({ by, at }) => `${by} (${at.slice(0, 16).replace("T", " ")} UTC)`).join(" and ")} found ${wrong === 0 ? "nothing wrong" : `${wrong} wrong`}${unknown === 0 ? "" : `, and could not tell of ${unknown}`}${looks.some(({ by }) => by === "discover") ? `; ${coveredText(findings, ledger)}` : ""}`;
}

/** How much of what is the app's in the account stands in a list of the ledger, as one number. */
function coveredText(findings: readonly Finding[], ledger: LedgerCounts): string {
  const listed = total(ledger) + ledger.external;
  const unlisted = findings.filter(({ kind }) => kind === "in no list").length;
  return `covers ${Math.floor((100 * listed) / Math.max(1, listed + unlisted))} % of what is the app's (${unlisted} in no list)`;
}

export const leaveOf = ({ allowed }: DifferingFact): string =>
  allowed === undefined ? "WITHOUT LEAVE" : `${allowed.reason} (${allowed.owner}${allowed.until === undefined ? "" : `, until ${allowed.until}`})`;

/** What may differ for one reason stands together, in the order of the facts. */
export const byLeave = (facts: readonly DifferingFact[]): (readonly [string, readonly DifferingFact[]])[] =>
  [...new Set(facts.map(leaveOf))].map((leave) => [leave, facts.filter((fact) => leaveOf(fact) === leave)] as const);

export const changeText = ({ commit, day, subject }: Change): string =>
  `${day} (${commit === undefined ? "not committed yet" : `${commit} ${shown(subject)}`})`;

/** What each side's account and ledger say of a room, a line each, beginning with the stack's name. */
export const furtherLines = ({ findings, rows }: RoomParity, { here, there }: Pick<Parity, "here" | "there">): string[] => [
  ...[...findings.here.map(findingText), ...rows.here.map(rowText)].map((line) => `${here}: ${line}`),
  ...[...findings.there.map(findingText), ...rows.there.map(rowText)].map((line) => `${there}: ${line}`),
];

const findingText = ({ kind, name, text }: Finding): string => [kind, ...(name === "" ? [] : [shown(name)]), shown(text)].join(": ");

const rowText = ({ list, name, text }: LedgerRow): string => `${list}: ${name}: ${shown(text)}`;
