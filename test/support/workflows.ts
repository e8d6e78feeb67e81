import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { projectFolder } from "../../ops/stack-file";

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
}

export interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  /** A reusable workflow, in place of steps. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly "timeout-minutes"?: number;
  readonly "runs-on"?: string;
}

interface Input {
  readonly required?: boolean;
  readonly options?: readonly string[];
  readonly default?: string;
}
type Inputs = Readonly<Record<string, Input>>;

export interface Workflow {
  /** From the project folder, as `.github/workflows/drift.yml`. */
  readonly path: string;
  readonly text: string;
  readonly on: Readonly<Record<string, { readonly inputs?: Inputs } | null>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** An action of the repository's own: steps that several jobs share. */
export interface Action {
  readonly path: string;
  readonly text: string;
  readonly inputs: Inputs;
  readonly runs: { readonly steps: readonly Step[] };
}

const read = <T extends object>(path: string): T & { path: string; text: string } => {
  const text = readFileSync(join(projectFolder, path), "utf8");
  return { ...(parse(text) as T), path, text };
};

const namesIn = (folder: string): string[] => readdirSync(join(projectFolder, folder)).sort();

export const workflows: readonly Workflow[] = namesIn(".github/workflows").map((name) => read<Omit<Workflow, "path" | "text">>(`.github/workflows/${name}`));
export const actions: readonly Action[] = namesIn(".github/actions").map((name) => read<Omit<Action, "path" | "text">>(`.github/actions/${name}/action.yml`));

/** Every job with the place that a failed assertion names. */
export const jobs = workflows.flatMap((workflow) => Object.entries(workflow.jobs).map(([name, job]) => ({ place: `${workflow.path} ${name}`, workflow, job })));

/** Every step of every job and action. */
export const steps = [
  ...jobs.flatMap(({ place, job }) => (job.steps ?? []).map((step) => ({ place, step }))),
  ...actions.flatMap(({ path, runs }) => runs.steps.map((step) => ({ place: path, step }))),
];

/** The commands that the steps run, one a line. */
export const lines = steps.flatMap(({ place, step }) =>
  (step.run ?? "").split("\n").flatMap((line) => (line.trim() === "" ? [] : [{ place, line: line.trim() }])),
);
