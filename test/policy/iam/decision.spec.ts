import assert from "node:assert/strict";
import { decide, patternsOf, speaksOf } from "../../../policy/iam/decision";
import { statementsOf } from "../../../policy/iam/document";
import { allow } from "../../support/edits";

const bucket = "arn:aws:s3:::b/c";
const deny = (Action: unknown, Resource: unknown) => ({ ...allow(Action, Resource), Effect: "Deny" });
const answer = (...statements: readonly object[]) => decide(statementsOf({ Statement: statements }), "s3:GetObject", bucket);
const when = (statement: object) => ({ ...statement, Condition: { Bool: { "aws:SecureTransport": "true" } } });

describe("policy/iam/decision", () => {
  it("allows what a statement names, action and resource in one, by its wildcards", () => {
    for (const statement of [allow("s3:GetObject", bucket), allow("S3:get*", "arn:aws:s3:::?/*"), allow(["a:B", "*"], ["x", "*"])])
      assert.equal(answer(statement), "always");
    assert.equal(answer(allow("s3:GetObject", "x"), allow("s3:PutObject", bucket)), "never");
    assert.equal(answer(allow("s3:GetObject", "arn:aws:s3:::B/c")), "never");
    assert.equal(answer(), "never");
  });

  it("reads NotAction and NotResource as everything else", () => {
    assert.equal(answer({ Effect: "Allow", NotAction: "iam:*", NotResource: "arn:aws:s3:::other/*" }), "always");
    assert.equal(answer({ Effect: "Allow", NotAction: "s3:Get*", Resource: "*" }), "never");
    assert.equal(answer({ Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::b/*" }), "never");
    assert.equal(answer({ Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::b/${aws:username}" }), "sometimes");
  });

  it("lets an explicit Deny outweigh every Allow", () => {
    assert.equal(answer(allow("*", "*"), deny("s3:*", "*")), "never");
    assert.equal(answer(allow("*", "*"), deny("s3:PutObject", "*")), "always");
  });

  it("answers sometimes where a condition decides, either way", () => {
    assert.equal(answer(when(allow("*", "*"))), "sometimes");
    assert.equal(answer(allow("*", "*"), when(deny("*", "*"))), "sometimes");
    assert.equal(answer(when(allow("*", "*")), allow("s3:GetObject", bucket)), "always");
    assert.equal(answer(when(allow("*", "*")), deny("*", bucket)), "never");
    assert.equal(answer(allow("s3:GetObject", "arn:aws:s3:::b/${aws:username}")), "sometimes");
    assert.equal(decide(statementsOf("no document"), "s3:GetObject", bucket), "sometimes");
  });

  it("says of a pattern of actions whether a statement may speak of one that it covers", () => {
    const [except] = statementsOf({ Statement: { Effect: "Allow", NotAction: ["s3:Delete*", "lambda:DeleteFunction"], Resource: "r" } });
    assert.ok(except);
    assert.ok(!speaksOf(except, "s3:DeleteObject*") && speaksOf(except, "s3:D*"));
    assert.ok(speaksOf(except, "*:Delete*") && !speaksOf(except, "lambda:DeleteFunction") && !speaksOf(except, "sqs:DeleteQueue", "s"));
  });

  it("shows what is not named as *", () => {
    assert.deepEqual(patternsOf({ kind: "these", patterns: ["a"] }), ["a"]);
    assert.deepEqual(patternsOf({ kind: "all-but", patterns: ["a"] }), ["*"]);
  });
});
