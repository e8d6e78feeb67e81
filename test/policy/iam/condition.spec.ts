import assert from "node:assert/strict";
import { confinedToAccount, confines, isArnIn } from "../../../policy/iam/condition";
import { statementsOf } from "../../../policy/iam/document";

const id = "266672885920";
const under = (Condition: unknown) => statementsOf({ Statement: { Effect: "Allow", Condition } })[0] ?? assert.fail("no statement");
const isA = (value: string) => value === "a";
const confinesToA = (operator: string, values: unknown) => confines(under({ [operator]: { "AWS:SourceArn": values } }), ["aws:sourcearn"], isA);

describe("policy/iam/condition", () => {
  it("confines by an operator that names values, if all of them are the own", () => {
    for (const operator of ["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike"])
      assert.ok(confinesToA(operator, ["a", "a"]), operator);
    for (const values of ["b", ["a", "b"], "*", [], true]) assert.ok(!confinesToA("StringEquals", values), String(values));
  });

  it("does not confine by an operator that lets in what it does not name, or that nobody knows", () => {
    for (const operator of [
      "StringNotEquals",
      "StringNotLike",
      "ArnNotLike",
      "StringEqualsIfExists",
      "ArnLikeIfExists",
      "ForAllValues:StringEquals",
      "ForAnyValue:StringLike",
    ])
      assert.ok(!confinesToA(operator, "a"), operator);
    for (const operator of ["Null", "Bool", "IpAddress", "stringequals", ""]) assert.ok(!confinesToA(operator, "a"), operator);
  });

  it("does not confine by another key, and is content with one test of several", () => {
    assert.ok(!confines(under({ StringEquals: { "aws:SourceVpce": "a" } }), ["aws:sourcearn"], isA));
    assert.ok(confines(under({ Bool: { x: "true" }, ArnLike: { "aws:SourceArn": "b" }, StringEquals: { "aws:SourceArn": "a" } }), ["aws:sourcearn"], isA));
    assert.ok(!confines(under(undefined), ["aws:sourcearn"], isA));
  });

  it("confines to an account by its number, or by an ARN that has it before any wildcard", () => {
    for (const key of ["aws:SourceAccount", "AWS:PrincipalAccount", "kms:CallerAccount", "aws:SourceOwner"]) {
      assert.ok(confinedToAccount(under({ StringEquals: { [key]: id } }), id), key);
      assert.ok(!confinedToAccount(under({ StringEquals: { [key]: [id, "652617421195"] } }), id), key);
    }
    for (const key of ["aws:SourceArn", "aws:PrincipalArn"]) {
      assert.ok(confinedToAccount(under({ ArnLike: { [key]: `arn:aws:events:us-west-2:${id}:rule/*` } }), id), key);
      assert.ok(!confinedToAccount(under({ ArnLike: { [key]: "arn:aws:events:us-west-2:*:rule/*" } }), id), key);
    }
  });

  it("finds the account in an ARN where it has to stand", () => {
    assert.ok(isArnIn(id, `arn:aws:iam::${id}:role/a`) && isArnIn(id, `arn:aws:lambda:us-west-2:${id}:function:a*`));
    for (const arn of [
      "*",
      `arn:aws:*:us-west-2:${id}:a`,
      `arn:aws:sqs:*:${id}:a`,
      "arn:aws:s3:::b",
      `x:arn:aws:iam::${id}:a`,
      `arn:aws:sns:us-west-2:1:${id}:a`,
    ])
      assert.ok(!isArnIn(id, arn), arn);
  });
});
