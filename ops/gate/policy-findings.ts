import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { parsedJson } from "../pulumi";
import { nameOf } from "./plan";

/** What the policy pack said of one resource, or of the stack. */
export interface PolicyFinding {
  readonly rule: string;
  /** True when the rule is mandatory: the engine then refuses the update as well. */
  readonly isMandatory: boolean;
  readonly name: string;
  readonly message: string;
}

const event = z.looseObject({
  policyEvent: z.looseObject({ resourceUrn: z.string().default(""), message: z.string(), policyName: z.string(), enforcementLevel: z.string() }).optional(),
});

/**
 * The engine leaves the pack's findings out of a preview's JSON, and tells them in its log of events, one JSON object a line.
 * A line that is none is passed over: the preview's exit code stands in for what is not understood.
 */
export const findingsIn = (log: string): PolicyFinding[] =>
  log.split("\n").flatMap((line) => {
    const { policyEvent } = event.safeParse(parsedJson(line)).data ?? {};
    if (policyEvent === undefined) return [];
    const { policyName, resourceUrn, message, enforcementLevel } = policyEvent;
    const said = withoutColours(message).trim();
    return [{ rule: policyName, isMandatory: enforcementLevel !== "advisory", name: subjectOf(resourceUrn), message: said }];
  });

/** A finding of the whole stack has the stack's own urn, or none. */
const subjectOf = (urn: string): string => (urn === "" || urn.includes("::pulumi:pulumi:Stack::") ? "the stack" : nameOf(urn));

/** The engine marks colours as `<{%bold%}>`. */
const withoutColours = (text: string): string => text.replaceAll(/<\{%[^%]*%\}>/g, "");

/** A log of events in a folder of its own, that nobody else may read and that is gone afterwards: it holds values of resources. */
export class EventLog {
  private readonly folder = mkdtempSync(join(tmpdir(), "bluemoxon-events-"));
  private readonly file = join(this.folder, "events.json");

  /** The flag exists only with this variable. */
  readonly environment: Readonly<Record<string, string>> = { PULUMI_DEBUG_COMMANDS: "true" };

  get flags(): readonly string[] {
    return ["--event-log", this.file];
  }

  /** Reads the findings and removes the log. */
  take(): PolicyFinding[] {
    try {
      return findingsIn(readFileSync(this.file, "utf8"));
    } catch {
      // An engine that stopped early has written none.
      return [];
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}
