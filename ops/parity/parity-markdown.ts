import { code, plain, tableRow } from "../markdown";
import { type DifferingFact, type Parity, type RoomParity, alone, inBoth } from "./parity";
import { byLeave, changeText, complaints, furtherLines, headline, shown, statusLines } from "./parity-words";

/** For a job summary and a pull request. */
export function parityMarkdown(parity: Parity): string {
  const { here, there, rooms } = parity;
  const status = statusLines(parity);
  return [
    `# ${here} and ${there}, side by side`,
    "",
    headline(parity),
    "",
    ...complaints(parity).map((complaint) => `- **${plain(complaint)}**`),
    ...[status.here, status.there].map((line) => `- ${plain(line)}`),
    "",
    `| room | resources in both | in ${here} alone | in ${there} alone | facts that differ | without leave |`,
    "|---|---:|---:|---:|---:|---:|",
    ...rooms.map((room) => tableRow(room.room, ...counts(room).map(String))),
    ...rooms.flatMap((room) => roomMarkdown(room, parity)),
  ].join("\n");
}

const counts = (room: RoomParity): number[] =>
  [inBoth(room), alone(room, "here"), alone(room, "there"), room.facts, room.facts.filter(({ allowed }) => allowed === undefined)].map(({ length }) => length);

/** Nothing at all of a room of which there is nothing to tell but its counts. */
function roomMarkdown(room: RoomParity, parity: Parity): string[] {
  const { here, there } = parity;
  const further = furtherLines(room, parity).map((line) => `- ${plain(line)}`);
  const told = [
    ...byLeave(room.facts).flatMap(([leave, allowed]) => ["", plain(leave), "", ...factTable(here, there, allowed)]),
    ...aloneMarkdown(here, alone(room, "here")),
    ...aloneMarkdown(there, alone(room, "there")),
    ...(further.length === 0 ? [] : ["", ...further]),
  ];
  return told.length === 0 ? [] : ["", `## ${room.room}`, ...told];
}

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
