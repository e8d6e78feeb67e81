// Over 150 lines: one rehearsal from beginning to end, read from top to bottom.
import { commandLine } from "../ops/command-line";
import { tellingLines } from "./accidents/telling-lines";
import { type Census, compareCensuses } from "./accounts/census";
import { endWith, namedLike } from "./stage/command-line";
import { givingWay } from "./stage/giving-way";
import { writeMeasured } from "./report/documents";
import type { Engine } from "./engine/engine";
import { ensureEngine } from "./engine/ensure-engine";
import { reportFolder } from "./stage/folders";
import { type Searched, assertSecretsKept, copyOf } from "./stage/secrets/assert-kept";
import { runCostLines, watchRun } from "./report/run-costs";
import { removePages } from "./report/pages";
import { writeReport } from "./report/report";
import { inLanes } from "./stage/lanes";
import { type Stage, setStage } from "./stage/stage";
import { acts as all } from "./stories";
import { type Act, type Lane, type Rehearsal, type Story, stacksOf } from "./stories/story";
import { type StoryResult, type Summary, noFigures, writeSummary } from "./report/summary";

const command = commandLine("rehearse")
  .description("The whole main job on the real engine and the emulated accounts.")
  .option("--only <words>", "of the stories on copies, those whose name has these words; what they build on is told first")
  .option("--docs", "write what was shown into docs/stories.md, and what it cost into docs/performance.md: on Linux alone", false);

/** @returns how many stories failed. */
async function rehearse(acts: readonly Act[], docs: boolean): Promise<number> {
  if (docs && process.platform !== "linux") throw new Error("--docs tells what each process costs, and only Linux says it. Rehearse without it");
  const engine = await ensureEngine(tell);
  removePages();
  // From here on: the accounts are processes too.
  const costs = docs ? watchRun() : undefined;
  tell("Bringing up both AWS accounts");
  const stage = await setStage(engine);
  try {
    const rehearsal: Rehearsal = {
      staging: stage.staging,
      prod: stage.prod,
      figures: { staging: noFigures(), prod: noFigures(), actual: noFigures(), hands: noFigures() },
      accidents: [],
    };
    const before = await censusOf(stage);
    const results = await tellAll(acts, rehearsal, stage);
    const summary = summarize(engine, rehearsal, results, before, await censusOf(stage));
    writeSummary(summary);
    writeReport(summary, reportFolder);
    await assertSecretsKept(stacksOf(rehearsal), searched);
    const failed = results.filter(({ passed }) => !passed).length;
    tell("Summary: .rehearsal/summary.json. Report: report/index.html");
    const closing = `${results.length - failed} passed, ${failed} failed`;
    if (costs !== undefined) writeDocs([...results.map(lineOf), closing], runCostLines(results.length, costs()));
    tell(closing);
    return failed;
  } finally {
    await stage.strike();
  }
}

const writtenBy = "npm run rehearse -- --docs";

function writeDocs(stories: readonly string[], costs: readonly string[]): void {
  writeMeasured("docs/performance.md", { name: "rehearsal", writtenBy }, costs);
  writeMeasured("docs/stories.md", { name: "stories", writtenBy }, stories);
}

const tell = (line: string): void => console.log(line);

/** Runs the acts in order. What is done to the accounts builds on what was done before: after a failure the rest counts as failed, unrun. */
async function tellAll(acts: readonly Act[], rehearsal: Rehearsal, stage: Stage): Promise<StoryResult[]> {
  const results: StoryResult[] = [];
  let broken: Story | undefined;
  for (const act of acts) {
    const told = await tellAct(act, rehearsal, stage, broken);
    broken ??= told.find((lane) => lane.broken !== undefined)?.broken;
    results.push(...told.flatMap((lane) => lane.results));
  }
  return results;
}

/** What a lane has come to; `broken` is the story after which nothing more can be told of it. */
interface LaneResult {
  readonly results: readonly StoryResult[];
  readonly broken: Story | undefined;
}

async function tellAct(act: Act, rehearsal: Rehearsal, stage: Stage, broken: Story | undefined): Promise<LaneResult[]> {
  const telling = (lane: Lane) => tellLane(lane, rehearsal, broken);
  switch (act.kind) {
    case "accounts":
      return Promise.all(act.lanes.map((lane, place) => (place === 0 ? telling(lane) : givingWay(() => telling(lane)))));
    case "copies": {
      if (broken !== undefined) return [{ results: act.stories.map((story) => unrun(story, broken)), broken }];
      await stage.still();
      const results = await inLanes(copiesAtOnce, act.stories, (story, lane) =>
        stage.inCopies(lane, (copies) => tellOne(story, { ...rehearsal, ...copies }, copyOf(searched))),
      );
      return [{ results, broken: undefined }];
    }
  }
}

/** What of the accounts' own states is known to hold no secret. */
const searched: Searched = {};

/** A story on a copy waits about a third of its time: three keep two cores busy. */
const copiesAtOnce = 3;

async function tellLane(lane: Lane, rehearsal: Rehearsal, brokenBefore: Story | undefined): Promise<LaneResult> {
  const results: StoryResult[] = [];
  let broken = brokenBefore;
  for (const story of lane) {
    const result = broken === undefined ? await tellOne(story, rehearsal, searched) : unrun(story, broken);
    results.push(result);
    if (!result.passed) broken ??= story;
  }
  return { results, broken };
}

function unrun({ name }: Story, broken: Story): StoryResult {
  return told({ name, passed: false, seconds: 0, message: `not run: "${broken.name}" failed` });
}

/** After each story, in its own words: no secret has come to stand anywhere in clear. */
async function tellOne(story: Story, rehearsal: Rehearsal, searched: Searched): Promise<StoryResult> {
  const started = performance.now();
  const seconds = () => Math.round(performance.now() - started) / 1000;
  try {
    await story.run(rehearsal);
    await assertSecretsKept(stacksOf(rehearsal), searched);
    return told({ name: story.name, passed: true, seconds: seconds() });
  } catch (error) {
    return told({ name: story.name, passed: false, seconds: seconds(), message: whyOf(error as Error, rehearsal) });
  }
}

/** Said as soon as it is known, not when its act has ended. */
function told(result: StoryResult): StoryResult {
  tell(`${lineOf(result)}${result.message === undefined ? "" : `\n${result.message}`}`);
  return result;
}

const lineOf = ({ name, passed, seconds }: StoryResult): string => `${passed ? "ok  " : "FAIL"} ${name} (${seconds.toFixed(1)} s)`;

/** An account that has ended explains whatever a story then stumbles over. */
function whyOf(error: Error, rehearsal: Rehearsal): string {
  try {
    for (const { account } of stacksOf(rehearsal)) account.assertAlive();
    return error.message;
  } catch (gone) {
    return (gone as Error).message;
  }
}

/** Both accounts in one, keys told apart by the stack's name. */
async function censusOf({ staging, prod }: Stage): Promise<Census> {
  const parts = await Promise.all(
    [staging, prod].map(async (stack) => Object.entries(await stack.census()).map(([key, value]) => [`${stack.name}:${key}`, value] as const)),
  );
  return Object.fromEntries(parts.flat());
}

function summarize({ versions }: Engine, { figures, accidents }: Rehearsal, results: readonly StoryResult[], before: Census, after: Census): Summary {
  const { lost, changed } = compareCensuses(before, after);
  return {
    engine: versions,
    stacks: figures,
    stories: results,
    accidents: accidents.map(({ name, locks, survived, message }) => ({ name, locks, survived, message: tellingLines(message) })),
    census: { before: Object.keys(before).length, after: Object.keys(after).length, lost, changed: Object.keys(changed) },
  };
}

/** Of the stories on copies those with such a name; the others are always told. @throws Error when no story has it. */
function actsWith(only: string | undefined): readonly Act[] {
  if (only === undefined) return all;
  const asked = new Set(
    namedLike(
      only,
      all.flatMap((act) => (act.kind === "copies" ? act.stories : act.lanes.flat())),
    ),
  );
  return all.map((act) => (act.kind === "copies" ? { ...act, stories: act.stories.filter((story) => asked.has(story)) } : act));
}

const { only, docs } = command.parse().opts<{ only?: string; docs: boolean }>();

endWith(Promise.resolve().then(() => rehearse(actsWith(only), docs)));
