import type { PolicyResource, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { type ContextSource, type RuleContext, excused, leftOut } from "./context";
import { StackIndex } from "./stack-index";

type Properties = Readonly<Record<string, unknown>>;

/** Makes the rule from what it is told of the stack when it runs. */
export type RuleFor<Rule> = (context: ContextSource) => Rule;

interface PropertyRule {
  readonly name: string;
  /** What is true when the rule holds, in a sentence. */
  readonly description: string;
  readonly types: readonly string[];
  /** What is wrong with a resource of these types, and what to do; undefined when nothing is. Pure. */
  readonly judge: (resource: { readonly name: string; readonly type: string; readonly props: Properties }, context: RuleContext) => string | undefined;
}

/**
 * A mandatory rule over the properties of single resources. One that a phase leaves out is passed over: the engine shows it
 * without any property. So is one that the stack file excuses.
 */
export const propertyRule =
  ({ name: rule, description, types, judge }: PropertyRule): RuleFor<ResourceValidationPolicy> =>
  (context) => ({
    name: rule,
    description,
    enforcementLevel: "mandatory",
    validateResource: ({ type, name, props }, report) => {
      if (!types.includes(type) || leftOut(context(), name) || excused(context(), rule, name)) return;
      const fault = judge({ name, type, props }, context());
      if (fault !== undefined) report(`${fault}${orExcuse(rule, name)}`);
    },
  });

/** What is wrong with one resource of a stack, and what to do. */
export interface Finding {
  readonly name: string;
  readonly fault: string;
}

interface StackRule {
  readonly name: string;
  readonly description: string;
  /** Everything wrong in the stack. Pure, and one pass: looking up by name or type costs nothing. */
  readonly judge: (stack: StackIndex, context: RuleContext) => readonly Finding[];
}

/** A mandatory rule over resources that must fit one another. What a phase leaves out is not in the index. */
export const stackRule =
  ({ name: rule, description, judge }: StackRule): RuleFor<StackValidationPolicy> =>
  (context) => ({
    name: rule,
    description,
    enforcementLevel: "mandatory",
    validateStack: ({ resources }, report) => {
      const present = resources.filter(({ name }: PolicyResource) => !leftOut(context(), name));
      for (const { name, fault } of judge(new StackIndex(present), context())) {
        if (!excused(context(), rule, name)) report(`${fault}${orExcuse(rule, name)}`);
      }
    },
  });

interface TwofoldRule extends PropertyRule {
  /** What can be told only beside the rest of the stack. It passes over what `judge` objects to by itself. */
  readonly judgeStack: StackRule["judge"];
}

/**
 * A mandatory rule that speaks twice: of a resource alone before anything is done to it, and of how it fits the stack once all of that
 * is known. A stack rule alone would speak of an update only when it is done.
 */
export const twofoldRule =
  ({ judgeStack, ...rule }: TwofoldRule): RuleFor<ResourceValidationPolicy & StackValidationPolicy> =>
  (context) => ({ ...propertyRule(rule)(context), ...stackRule({ ...rule, judge: judgeStack })(context) });

const orExcuse = (rule: string, name: string): string => ` If it can't be otherwise, say why under exceptions.${rule}.${name}.`;
