import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as awsLambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import type { InvocationFacts, InvokedFunction, ScheduleFacts } from "../environment/invocations";

export interface InvocationArgs {
  readonly facts: InvocationFacts;
  readonly functions: Readonly<Record<InvokedFunction, awsLambda.Function>>;
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
function scheduled(name: string, facts: ScheduleFacts, lambda: awsLambda.Function, opts: pulumi.CustomResourceOptions): void {
  const rule = new cloudwatch.EventRule(
    name,
    { name: facts.ruleName, description: facts.description, scheduleExpression: facts.expression, state: "ENABLED" },
    opts,
  );
  new cloudwatch.EventTarget(
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

function permission(name: string, lambda: awsLambda.Function, args: PermissionArgs, opts: pulumi.CustomResourceOptions): void {
  new awsLambda.Permission(name, { ...args, action: "lambda:InvokeFunction", function: lambda.name }, opts);
}
