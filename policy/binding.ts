import type { Policies, ReportViolation, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";

type Rule = ResourceValidationPolicy | StackValidationPolicy;

type Validation<Args> = (args: Args, report: ReportViolation) => Promise<void> | void;

/**
 * Mandatory rules as an update needs them: what they find is an error of the pack, and not a report. The engine sets a report aside where a
 * configuration file lists it under `exceptions`, and tells neither pack nor program; an error it can't set aside. A preview changes
 * nothing and keeps the reports, which are shown all together.
 */
export const binding = (rules: Policies): Policies => rules.map((rule) => (rule.enforcementLevel === "mandatory" ? bound(rule) : rule));

function bound(rule: Rule): Rule {
  if ("validateStack" in rule) return { ...rule, validateStack: refusing(rule.name, rule.validateStack) };
  const { validateResource } = rule;
  if (typeof validateResource !== "function") throw new Error(`${rule.name} judges by none or several functions. Give it one: only that is made binding`);
  return { ...rule, validateResource: refusing(rule.name, validateResource) };
}

function refusing<Args>(name: string, validate: Validation<Args>): Validation<Args> {
  return async (args) => {
    const reports: string[] = [];
    await validate(args, (message) => void reports.push(message));
    if (reports.length === 0) return;
    const refusal = new Error(`[mandatory] ${name}: ${reports.join("\n")}`);
    // The SDK prints the trace of whatever a rule throws; a person needs what was found.
    refusal.stack = refusal.message;
    throw refusal;
  };
}
