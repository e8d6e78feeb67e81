import assert from "node:assert/strict";
import { join } from "node:path";
import { execa } from "execa";
import { requirePython } from "../../rehearsal/engine/prerequisites";
import { projectFolder } from "../../ops/stack-file";

interface Question {
  readonly statements: readonly object[];
  readonly action?: string;
  readonly resource?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

const judge = `
import json, sys
from authorization.documents import statements_in
from authorization.evaluation import decide
from authorization.refusal import Refusal
for asked in json.load(sys.stdin):
    try:
        statements = statements_in([json.dumps({"Statement": asked["statements"]})])
        print(decide(statements, asked.get("action", "sqs:SendMessage"), asked.get("resource", "arn:aws:sqs:r:1:jobs"), asked.get("context", {})))
    except Refusal as refusal:
        print(refusal)
`;

/** What the emulated account itself decides, question by question. */
async function decided(questions: readonly Question[]): Promise<readonly string[]> {
  const { path } = await requirePython();
  const { stdout } = await execa(path, ["-c", judge], {
    input: JSON.stringify(questions),
    env: { PYTHONPATH: join(projectFolder, "rehearsal/world"), PYTHONDONTWRITEBYTECODE: "1" },
  });
  return stdout.split("\n");
}

const statement = (effect: "Allow" | "Deny", action = "sqs:SendMessage", more: object = { Resource: "*" }) => ({ Effect: effect, Action: action, ...more });
const when = (operator: string, key: string, ...values: string[]) =>
  statement("Allow", "sqs:*", { Resource: "*", Condition: { [operator]: { [key]: values } } });

const cases: readonly (readonly [what: string, question: Question, answer: string])[] = [
  ["nothing said", { statements: [] }, "not allowed"],
  ["allowed", { statements: [statement("Allow")] }, "allowed"],
  ["allowed and denied", { statements: [statement("Allow"), statement("Deny", "sqs:*")] }, "denied"],
  ["another action", { statements: [statement("Allow", "sqs:SendMessages")] }, "not allowed"],
  ["an action in other letters", { statements: [statement("Allow", "SQS:sendmessage")] }, "allowed"],
  ["another resource", { statements: [statement("Allow", "sqs:*", { Resource: ["arn:aws:sqs:r:1:job", "arn:aws:sqs:r:1:j?b*"] })] }, "allowed"],
  ["no such resource", { statements: [statement("Allow", "sqs:*", { Resource: "arn:aws:sqs:r:1:job" })] }, "not allowed"],
  ["a bracket is no wildcard", { statements: [statement("Allow", "sqs:*", { Resource: "arn:aws:sqs:r:1:[j]obs" })] }, "not allowed"],
  ["a resource that is left out", { statements: [statement("Allow"), statement("Deny", "sqs:*", { NotResource: "*:jobs" })] }, "allowed"],
  ["a resource that is not left out", { statements: [statement("Allow"), statement("Deny", "sqs:*", { NotResource: "*:job" })] }, "denied"],
  ["no resource, and a right to one", { statements: [statement("Allow", "sqs:*", { Resource: "arn:*" })], resource: "*" }, "not allowed"],
  ["no resource, and a right to all", { statements: [statement("Allow")], resource: "*" }, "allowed"],
  ["a condition holds", { statements: [when("StringEquals", "aws:ResourceAccount", "1")], context: { "aws:ResourceAccount": ["1"] } }, "allowed"],
  ["a condition fails", { statements: [when("StringEquals", "aws:ResourceAccount", "1")], context: { "aws:ResourceAccount": ["2"] } }, "not allowed"],
  ["a condition on what is absent", { statements: [when("StringEquals", "aws:ResourceAccount", "1")] }, "not allowed"],
  [
    "an ARN is alike as a text only",
    { statements: [when("ArnLike", "lambda:FunctionArn", "arn:aws:*:f-*")], context: { "lambda:FunctionArn": ["arn:aws:lambda:r:1:f-1"] } },
    "not allowed",
  ],
  [
    "an ARN is alike, part by part",
    { statements: [when("ArnLike", "lambda:FunctionArn", "arn:aws:lambda:*:1:f-*")], context: { "lambda:FunctionArn": ["arn:aws:lambda:r:1:f-1"] } },
    "allowed",
  ],
  [
    "one of several",
    { statements: [when("ForAnyValue:StringEquals", "kms:ResourceAliases", "alias/b")], context: { "kms:ResourceAliases": ["alias/a", "alias/b"] } },
    "allowed",
  ],
];

describe("the emulated account", () => {
  it("decides as IAM does", async () => {
    const answers = await decided(cases.map(([, question]) => question));
    assert.deepEqual(
      cases.map(([what], index) => [what, answers[index]]),
      cases.map(([what, , answer]) => [what, answer]),
    );
  });

  it("lets nothing pass that it does not understand", async () => {
    const notAction = { Effect: "Allow", Action: "sqs:*", NotAction: "iam:*", Resource: "*" };
    const unknown = [when("StringLike", "aws:ResourceAccount", "1"), when("StringEquals", "aws:PrincipalTag/team", "1"), notAction];
    const [operator = "", key = "", element = ""] = await decided(unknown.map((one) => ({ statements: [one] })));
    assert.match(operator, /does not know the condition operator StringLike/);
    assert.match(key, /does not know the condition key aws:PrincipalTag\/team/);
    assert.match(element, /does not know the element NotAction/);
  });
});
