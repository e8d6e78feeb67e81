import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { InvocationFacts, InvokedFunction, ScheduleFacts } from "../environment/invocations";

export interface InvocationArgs {
  readonly facts: InvocationFacts;
  readonly functions: Readonly<Record<InvokedFunction, aws.lambda.Function>>;
}

/** What invokes the functions besides the HTTP API and the queue: schedules that keep them warm, and permissions alone. */
export class Invocations extends pulumi.ComponentResource {
  constructor(name: string, { facts, functions }: InvocationArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Invocations", name, {}, opts);
    const child = { parent: this };

    for (const [key, schedule] of Object.entries(facts.schedules)) scheduled(`${name}-schedule-${key}`, schedule, functions[schedule.function], child);
    for (const [key, { function: invoked, permissionId, principal, sourceArn }] of Object.entries(facts.permissions)) {
      permission(`${name}-permission-${key}`, functions[invoked], { statementId: permissionId, principal, sourceArn }, child);
    }

    this.registerOutputs({});
  }
}

/** Children: the rule itself, `<name>-target`, `<name>-permission`. */
function scheduled(name: string, facts: ScheduleFacts, lambda: aws.lambda.Function, opts: pulumi.CustomResourceOptions): void {
  const rule = new aws.cloudwatch.EventRule(
    name,
    { name: facts.ruleName, description: facts.description, scheduleExpression: facts.expression, state: "ENABLED" },
    opts,
  );
  new aws.cloudwatch.EventTarget(
    `${name}-target`,
    { rule: rule.name, targetId: facts.targetId, arn: lambda.arn, ...(facts.input !== undefined && { input: JSON.stringify(facts.input) }) },
    opts,
  );
  permission(`${name}-permission`, lambda, { statementId: facts.permissionId, principal: "events.amazonaws.com", sourceArn: rule.arn }, opts);
}

interface PermissionArgs {
  readonly statementId: string;
  readonly principal: string;
  /** For whom the service may invoke the function. */
  readonly sourceArn: pulumi.Input<string>;
}

function permission(name: string, lambda: aws.lambda.Function, args: PermissionArgs, opts: pulumi.CustomResourceOptions): void {
  new aws.lambda.Permission(name, { ...args, action: "lambda:InvokeFunction", function: lambda.name }, opts);
}
