import { run } from "../../../stage/command";
import type { RehearsedStack } from "../../../stage/stack";
import { asTyped } from "../node-probe";
import { tofuEnvironment } from "./adopt-with-tofu";
import type { Tofu } from "./ensure-tofu";

/** What one plan has read and proposed, by OpenTofu's own account. */
export interface Told {
  readonly read: number;
  readonly proposed: number;
}

/** `tofu plan` in a folder that adoptWithTofu has filled, with the credentials of a preview. */
export class SteadyPlan {
  constructor(
    private readonly prod: RehearsedStack,
    private readonly tofu: Tofu,
    private readonly folder: string,
  ) {}

  /** @throws Error when it proposes something: its time would mean nothing. */
  async seconds(...args: readonly string[]): Promise<number> {
    return (await this.planned("-detailed-exitcode", ...args)).seconds;
  }

  async told(...args: readonly string[]): Promise<Told> {
    return toldIn((await this.planned("-json", ...args)).stdout);
  }

  private async planned(...args: readonly string[]) {
    const environment = tofuEnvironment(asTyped(this.prod.environment), this.folder);
    const result = await run(this.tofu.path, ["plan", "-input=false", "-no-color", ...args], environment, this.folder);
    if (result.exitCode !== 0) throw new Error(`tofu plan is not clean, so its time means nothing:\n${result.stdout}${result.stderr}`);
    return result;
  }
}

/** Of the lines of `tofu plan -json`. Pure. @throws Error when they have no summary */
export function toldIn(output: string): Told {
  const events = output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { type?: string; changes?: { add: number; change: number; remove: number; import?: number; forget?: number } });
  const summary = events.find(({ type }) => type === "change_summary")?.changes;
  if (summary === undefined) throw new Error("tofu plan -json has told no summary");
  const { add, change, remove, import: imported = 0, forget = 0 } = summary;
  return { read: events.filter(({ type }) => type === "refresh_complete").length, proposed: add + change + remove + imported + forget };
}
