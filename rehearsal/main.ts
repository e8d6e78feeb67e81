import { tellingLines } from "./accidents/telling-lines";
import { type Census, compareCensuses } from "./census";
import type { Engine } from "./engine/engine";
import { ensureEngine } from "./engine/ensure-engine";
import { reportFolder } from "./folders";
import { writeReport } from "./report";
import { type Stage, setStage } from "./stage";
import { type Lane, acts } from "./stories";
import { type Rehearsal, type Story, stacksOf } from "./story";
import { type StoryResult, type Summary, noFigures, writeSummary } from "./summary";

/** The whole main job on the embedded engine and the emulated accounts. @returns how many stories failed. */
async function rehearse(): Promise<number> {
  const engine = await ensureEngine(tell);
  tell("Bringing up both AWS accounts");
  const stage = await setStage(engine);
  try {
    const rehearsal: Rehearsal = { ...stage, figures: { staging: noFigures(), prod: noFigures() }, accidents: [] };
    const before = await censusOf(stage);
    const results = await tellAll(rehearsal);
    const summary = summarize(engine, rehearsal, results, before, await censusOf(stage));
    writeSummary(summary);
    writeReport(summary, reportFolder);
    const failed = results.filter(({ passed }) => !passed).length;
    tell("Summary: .rehearsal/summary.json. Report: report/index.html");
    tell(`${results.length - failed} passed, ${failed} failed`);
    return failed;
  } finally {
    await stage.strike();
  }
}

const tell = (line: string): void => console.log(line);

/** Runs the acts in order. A story builds on those before it, so after a failure the rest count as failed, unrun. */
async function tellAll(rehearsal: Rehearsal): Promise<StoryResult[]> {
  const results: StoryResult[] = [];
  let broken: Story | undefined;
  for (const lanes of acts) {
    const told = await Promise.all(lanes.map((lane) => tellLane(lane, rehearsal, broken)));
    broken ??= told.find((lane) => lane.broken !== undefined)?.broken;
    results.push(...told.flatMap((lane) => lane.results));
  }
  return results;
}

async function tellLane(lane: Lane, rehearsal: Rehearsal, brokenBefore: Story | undefined): Promise<{ results: StoryResult[]; broken: Story | undefined }> {
  const results: StoryResult[] = [];
  let broken = brokenBefore;
  for (const story of lane) {
    const result =
      broken === undefined ? await tellOne(story, rehearsal) : { name: story.name, passed: false, seconds: 0, message: `not run: "${broken.name}" failed` };
    tell(`${result.passed ? "ok  " : "FAIL"} ${result.name} (${result.seconds.toFixed(1)} s)${result.message === undefined ? "" : `\n${result.message}`}`);
    results.push(result);
    if (!result.passed && story.isAside !== true) broken ??= story;
  }
  return { results, broken };
}

async function tellOne(story: Story, rehearsal: Rehearsal): Promise<StoryResult> {
  const started = performance.now();
  const seconds = () => Math.round(performance.now() - started) / 1000;
  try {
    await story.run(rehearsal);
    return { name: story.name, passed: true, seconds: seconds() };
  } catch (error) {
    return { name: story.name, passed: false, seconds: seconds(), message: whyOf(error as Error, rehearsal) };
  }
}

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

rehearse().then(
  (failed) => process.exit(failed === 0 ? 0 : 1),
  (error: Error) => {
    console.error(`error: ${error.message}`);
    console.log("0 passed, 1 failed");
    process.exit(1);
  },
);
