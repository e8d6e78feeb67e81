import { isSeq } from "yaml";
import { editable } from "../stage/stack-files";
import type { Habit } from "./habit";

/** A stack file's text with these facts in the place of its own. What is adopted is created no longer. Pure. */
export function edited(text: string, facts: Habit["facts"]): string {
  const document = editable(text);
  for (const [path, value] of Object.entries(facts)) {
    const [section = "", ...keys] = stepsOf(path);
    const place = ["config", `bluemoxon:${section}`, ...keys];
    if (value === undefined) document.deleteIn(place);
    else document.setIn(place, document.createNode(value));
    if (path.startsWith("ledger.adopt.")) withoutRow(document.getIn(["config", "bluemoxon:ledger", "create"]), keys.at(-1) ?? "");
  }
  return document.toString({ lineWidth: 0 });
}

/** `ledger.external.<id>`: an id may hold dots. */
const stepsOf = (path: string): string[] => {
  const [, external] = /^ledger\.external\.(.*)$/.exec(path) ?? [];
  return external === undefined ? path.split(".") : ["ledger", "external", external];
};

function withoutRow(create: unknown, name: string): void {
  if (!isSeq(create)) return;
  const index = (create.toJSON() as string[]).indexOf(name);
  if (index >= 0) create.delete(index);
}
