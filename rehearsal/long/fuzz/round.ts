import * as fc from "fast-check";
import { readFileSync, writeFileSync } from "node:fs";
import { type Phase, phases } from "../../../environment/phase";
import { locks } from "../../accidents/lock";
import { Scene } from "../../accidents/scene";
import type { Stacks } from "../../stage/stage";
import { editable } from "../../stage/stack-files";
import { type FileEdit, fileEdits } from "./edits-of-the-file";
import { type ProgramEdit, programEdits } from "./edits-of-the-program";

/** What befalls one copy of production: some edits, and a way to bring them in. */
export interface Round {
  readonly ofTheFile: readonly { readonly edit: FileEdit; readonly ordinary: boolean }[];
  readonly ofTheProgram: readonly ProgramEdit[];
  readonly phase: Phase;
  /** `gated`: as CI does it. `bare`: an update that nobody looked at before. `destroy`: the command of that name. */
  readonly way: "gated" | "bare" | "destroy";
  readonly flags: readonly string[];
}

export const rounds: fc.Arbitrary<Round> = fc.record({
  ofTheFile: fc.array(fileEdits, { minLength: 0, maxLength: 2 }),
  ofTheProgram: fc.uniqueArray(programEdits, { minLength: 0, maxLength: 2, selector: ({ what }) => what }),
  phase: fc.constantFrom(...phases),
  way: fc.oneof(
    { weight: 5, arbitrary: fc.constant("gated" as const) },
    { weight: 4, arbitrary: fc.constant("bare" as const) },
    fc.constant("destroy" as const),
  ),
  flags: fc.subarray(["--ignore-protect", "--refresh"]),
});

export interface Outcome {
  /** The edits and the way, in words. */
  readonly what: string;
  readonly refused: boolean;
  /** What no row and no ordinary edit allows. */
  readonly violations: readonly string[];
}

export async function play(round: Round, { prod, staging }: Stacks): Promise<Outcome> {
  const scene = await Scene.set(prod, staging, new Set(locks));
  const words = [...round.ofTheProgram.map((edit) => editProgram(scene, edit)), ...editFile(scene.workspace.stackFile, round)];
  await bringIn(scene, round);
  await scene.count();
  const mayChange = round.phase === "steady" && round.ofTheFile.some(({ ordinary }) => ordinary);
  return {
    what: [...words, `${round.way} in phase ${round.phase}`, ...round.flags].join(", "),
    refused: scene.commands.some(({ exitCode }) => exitCode !== 0),
    violations: scene.harms.filter((harm) => !(mayChange && harm.startsWith("changed "))),
  };
}

async function bringIn(scene: Scene, { way, phase, flags }: Round): Promise<void> {
  switch (way) {
    case "gated":
      return scene.attempt(phase, ...flags);
    case "bare":
      await scene.phaseUpdate(phase, ...flags);
      return;
    case "destroy":
      await scene.pulumi(["destroy", "--yes", "--skip-preview", ...flags]);
      return;
  }
}

function editProgram(scene: Scene, { what, file, before, after }: ProgramEdit): string {
  scene.editWhereItFits(file, before, after);
  return what;
}

function editFile(file: string, { ofTheFile }: Round): string[] {
  const document = editable(readFileSync(file, "utf8"));
  const words = ofTheFile.map(({ edit }) => edit(document));
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  return words;
}
