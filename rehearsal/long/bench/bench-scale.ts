import { join } from "node:path";
import { readStackFile } from "../../../ops/stack-file";
import { accountPlaces } from "../../accounts/account";
import { type Engine } from "../../engine/engine";
import { ensureEngine } from "../../engine/ensure-engine";
import { type CommandResult, type Environment, run } from "../../stage/command";
import { projectFolder, stackFolder, workFolder } from "../../stage/folders";
import type { RehearsedStack } from "../../stage/stack";
import { inAccountApart, prepareWorkFolder } from "../../stage/stage";
import { bareEnvironment, bareFolder, prepareBareProgram } from "./bare-program";
import { runBench } from "./bench-command";
import { asTyped, emptied, peaksMb, probeMark, withProbe } from "./node-probe";
import { watchMemory } from "./scale/engine-memory";
import { additions, estate } from "./scale/estate";
import { writeEstate } from "./scale/estate-files";
import { layEstate } from "./scale/lay-estate";
import { type Cost, type Sized, costLine, targetsOf } from "./scale/measured";
import type { Target } from "./targets";

/** How many resources the ledger holds; figures of the second are held against those of the first. BENCH_SCALE_SIZES names others, for a try. */
const sizes = (process.env["BENCH_SCALE_SIZES"] ?? "1000,4000").split(",").map(Number);

/** An adoption of thousands takes its time on two cores: more than what a rehearsal grants a command. */
const longestSeconds = 7200;

/** What every command costs in an estate of production's own and generated facts: it is laid by direct calls, found, adopted, and held. */
async function bench(say: (line: string) => void): Promise<readonly Target[]> {
  const engine = await ensureEngine(console.log);
  const measured: Sized[] = [];
  for (const resources of sizes) measured.push(await costsAt(resources, engine, say));
  const [small, large] = measured;
  return small === undefined || large === undefined ? [] : targetsOf(small, large);
}

async function costsAt(resources: number, engine: Engine, say: (line: string) => void): Promise<Sized> {
  const place = accountPlaces.find(({ stack }) => stack === "prod");
  if (place === undefined) throw new Error("there is no emulated account of prod");
  prepareWorkFolder();
  const production = readStackFile(join(projectFolder, "Pulumi.prod.yaml"));
  const { adopt, create } = production.config["bluemoxon:ledger"] as { adopt: object; create: readonly string[] };
  const wide = additions(resources - Object.keys(adopt).length - create.length);
  const file = writeEstate(join(workFolder, `estate-${resources}`), "prod", estate(production.config, wide));
  return inAccountApart(place, file, engine, async (stack) => {
    const started = performance.now();
    await layEstate(place, stack.facts(), wide);
    console.log(`${resources} resources laid in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const costs: Cost[] = [];
    const measure = async (command: string, type: (environment: Environment) => Promise<CommandResult>) => {
      const cost = await costOf(command, stack, type);
      costs.push(cost);
      say(costLine(resources, cost));
    };
    await adopted(stack, measure);
    await held(stack, measure);
    const bare = await bareCost(stack);
    say(costLine(resources, bare));
    return { resources, costs, bare };
  });
}

type Measure = (command: string, type: (environment: Environment) => Promise<CommandResult>) => Promise<void>;

/** Runs one command with its processes looked at. @throws Error when it does not end well: its time would mean nothing. */
async function costOf(
  command: string,
  stack: { readonly environment: Environment },
  type: (environment: Environment) => Promise<CommandResult>,
): Promise<Cost> {
  emptied("memory");
  const engine = watchMemory(probeMark("memory"));
  const { exitCode, stdout, stderr, seconds } = await type(withProbe("memory", asTyped(stack.environment)));
  const peaks = new Map([...peaksMb(), ...engine()]);
  if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode}, so its time means nothing:\n${ends(`${stdout}${stderr}`)}`);
  return { command, seconds, peaks };
}

/** Of a text that names thousands of resources what it begins and ends with. */
const ends = (text: string): string => (text.length < 4000 ? text : `${text.slice(0, 2000)}\n…\n${text.slice(-2000)}`);

const script = (stack: RehearsedStack, name: string, environment: Environment, ...args: readonly string[]): Promise<CommandResult> =>
  run("npm", ["run", "--silent", name, "--", "--stack", stack.name, ...args], { ...environment, ...stack.sessions.reader }, projectFolder, longestSeconds);

/** The way in, as docs/adopt.md goes it. What reconcile and create change is production's own, and measured nowhere here. */
async function adopted(stack: RehearsedStack, measure: Measure): Promise<void> {
  await measure("discover", (environment) => script(stack, "discover", environment, "--write"));
  await measure("gate adopt", (environment) => script(stack, "gate", environment, "--save-plan", stack.planFile));
  await measure("update (adopts)", (environment) =>
    run("npm", ["run", "--silent", "update", "--", "--stack", stack.name, "--plan", stack.planFile], environment, projectFolder, longestSeconds),
  );
  for (const phase of ["reconcile", "create"] as const) {
    const { exitCode, stdout, stderr } = await stack.update(phase);
    if (exitCode !== 0) throw new Error(`phase ${phase} failed:\n${ends(`${stdout}${stderr}`)}`);
  }
  stack.enter("steady");
}

/** Everything adopted, nothing to change. */
async function held(stack: RehearsedStack, measure: Measure): Promise<void> {
  const preview = (environment: Environment, ...args: readonly string[]) =>
    run("pulumi", ["preview", "--stack", stack.name, "--expect-no-changes", "--non-interactive", ...args], environment, projectFolder, longestSeconds);
  await measure("preview", (environment) => preview(environment));
  await measure("preview --refresh", (environment) => preview(environment, "--refresh"));
  await measure("gate", (environment) => script(stack, "gate", environment));
  await measure("drift", (environment) => script(stack, "drift", environment));
  await measure("parity", (environment) => run("npm", ["run", "--silent", "parity", "--", "--folder", stackFolder, "staging", stack.name], environment));
}

/** The same resources, named by a program that does nothing else, without the pack: what the engine and its SDK need for so many. */
async function bareCost(stack: RehearsedStack): Promise<Cost> {
  await prepareBareProgram(stack, longestSeconds);
  const args = ["preview", "--stack", "bare", "--expect-no-changes", "--non-interactive"];
  return costOf("preview of the bare program", { environment: bareEnvironment(stack.environment) }, (environment) =>
    run("pulumi", args, environment, bareFolder, longestSeconds),
  );
}

runBench({ script: "bench:scale", description: "What every command costs in an estate of 1,000 and of 4,000 resources.", block: "scale" }, bench);
