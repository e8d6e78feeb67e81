import { code, plain, tableRow } from "../markdown";
import type { Change } from "./history";
import type { DifferingFact, Parity, RoomParity } from "./parity";

/** A text that is empty, or holds what a terminal would act on, stands in quotes. */
const shown = (value: unknown): string => {
  if (value === undefined) return "(absent)";
  return typeof value === "string" && /^\P{Cc}+$/u.test(value) ? value : JSON.stringify(value);
};

const headline = ({ here, there, resources, rooms, unlike }: Parity): string => {
  const facts = rooms.flatMap((room) => room.facts).length;
  const shared = rooms.reduce((sum, room) => sum + room.shared, 0);
  return `${here} and ${there}: ${resources.here} and ${resources.there} resources, ${shared} in both; ${facts} facts differ, ${unlike.length} of them without leave`;
};

/** What is wrong comes first, and what to do about it. */
const complaints = ({ unlike, ended }: Parity): string[] => [
  ...(unlike.length === 0
    ? []
    : [`without leave: ${unlike.join(", ")}. Bring both together, or list the path with a reason and an owner in environment/differences.yaml`]),
  ...ended,
];

const differs = ({ facts, alone }: RoomParity): boolean => facts.length + alone.here.length + alone.there.length > 0;

const leaveOf = ({ allowed }: DifferingFact): string =>
  allowed === undefined ? "WITHOUT LEAVE" : `${allowed.reason} (${allowed.owner}${allowed.until === undefined ? "" : `, until ${allowed.until}`})`;

/** For a terminal. */
export function parityText(parity: Parity): string {
  const { here, there } = parity;
  return [
    headline(parity),
    ...complaints(parity).map((complaint) => `  x ${complaint}`),
    ...parity.rooms.flatMap((room) => [
      `${differs(room) ? "~" : "="} ${room.room}: ${room.shared} resources in both`,
      ...byLeave(room.facts).flatMap(([leave, facts]) => [
        `    ${leave}`,
        ...facts.map(
          (fact) =>
            `        ${fact.path}: ${side(here, fact.here, fact.lines.here)} | ${side(there, fact.there, fact.lines.there)}${fact.since === undefined ? "" : `, since ${changeText(fact.since)}`}`,
        ),
      ]),
      ...aloneLines(here, room.alone.here),
      ...aloneLines(there, room.alone.there),
    ]),
  ].join("\n");
}

const changeText = ({ commit, day, subject }: Change): string => `${day} (${commit === undefined ? "not committed yet" : `${commit} ${subject}`})`;

const side = (stack: string, value: unknown, line: number | undefined): string => `${stack} ${shown(value)}${line === undefined ? "" : ` (line ${line})`}`;

const aloneLines = (stack: string, names: readonly string[]): string[] => (names.length === 0 ? [] : [`    in ${stack} alone: ${names.join(", ")}`]);

/** For a job summary, a pull request, and as a page. */
export function parityMarkdown(parity: Parity): string {
  const { here, there } = parity;
  return [
    `# ${here} and ${there}, side by side`,
    "",
    headline(parity),
    "",
    ...complaints(parity).map((complaint) => `- **${plain(complaint)}**`),
    "",
    `| room | resources in both | in ${here} alone | in ${there} alone | facts that differ | without leave |`,
    "|---|---:|---:|---:|---:|---:|",
    ...parity.rooms.map(({ room, shared, alone, facts }) =>
      tableRow(room, ...[shared, alone.here.length, alone.there.length, facts.length, facts.filter(({ allowed }) => allowed === undefined).length].map(String)),
    ),
    ...parity.rooms.filter(differs).flatMap((room) => roomMarkdown(room, here, there)),
  ].join("\n");
}

const roomMarkdown = ({ room, facts, alone }: RoomParity, here: string, there: string): string[] => [
  "",
  `## ${room}`,
  ...byLeave(facts).flatMap(([leave, allowed]) => ["", plain(leave), "", ...factTable(here, there, allowed)]),
  ...aloneMarkdown(here, alone.here),
  ...aloneMarkdown(there, alone.there),
];

function factTable(here: string, there: string, facts: readonly DifferingFact[]): string[] {
  const asked = facts.some((fact) => fact.since !== undefined);
  return [
    `| fact | ${here} | ${there} |${asked ? " since |" : ""}`,
    `|---|---|---|${asked ? "---|" : ""}`,
    ...facts.map((fact) =>
      tableRow(
        code(fact.path),
        code(shown(fact.here)),
        code(shown(fact.there)),
        ...(asked ? [fact.since === undefined ? "" : plain(changeText(fact.since))] : []),
      ),
    ),
  ];
}

const aloneMarkdown = (stack: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : ["", `In ${stack} alone: ${names.map(code).join(", ")}`];

/** What may differ for one reason stands together, in the order of the facts. */
const byLeave = (facts: readonly DifferingFact[]): (readonly [string, readonly DifferingFact[]])[] =>
  [...new Set(facts.map(leaveOf))].map((leave) => [leave, facts.filter((fact) => leaveOf(fact) === leave)] as const);
