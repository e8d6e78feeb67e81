import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { nameOf } from "../../environment/urn";
import { parsedJson } from "../pulumi";

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

/** What the engine needs to be told to write its log of events. The flag exists only with the variable. */
export const eventLog = (file: string) => ({ flags: ["--event-log", file], environment: { PULUMI_DEBUG_COMMANDS: "true" } }) as const;

/** What stands in a log of events; nothing of an engine that stopped before it wrote one. */
export const findingsOf = (file: string): PolicyFinding[] => (existsSync(file) ? findingsIn(readFileSync(file, "utf8")) : []);
