import assert from "node:assert/strict";
import fc from "fast-check";
import { actionCovers, actionsOverlap, covers, isExact, overlap } from "../../../policy/iam/pattern";

describe("policy/iam/pattern", () => {
  it("matches as IAM does: * is any text, ? any one character, and nothing else is special", () => {
    for (const [pattern, text] of [
      ["*", ""],
      ["a*", "a"],
      ["a*c", "abbc"],
      ["*:*:x", "a:b:x"],
      ["a??d", "abcd"],
      ["**", "a"],
      ["?*", "a"],
      ["arn:aws:s3:::b/*", "arn:aws:s3:::b/c/d"],
      ["user/${aws:username}", "user/anybody"],
      ["a.b+(c)|[d]^$\\{", "a.b+(c)|[d]^$\\{"],
    ] as const)
      assert.ok(overlap(pattern, text) && overlap(text, pattern), `${pattern} and ${text}`);
    for (const [pattern, text] of [
      ["a?", "a"],
      ["?", ""],
      ["?*", ""],
      ["a*c", "ab"],
      ["a.b", "axb"],
      ["a+", "aa"],
      ["a|b", "a"],
      ["[ab]", "a"],
      ["a", "A"],
      ["", "a"],
    ] as const)
      assert.ok(!overlap(pattern, text) && !overlap(text, pattern), `${pattern} and ${text}`);
  });

  it("says whether two patterns have a text in common", () => {
    for (const [one, other] of [
      ["a*", "*b"],
      ["*x*", "a?b*x"],
      ["arn:aws:s3:::b*", "arn:aws:s3:::*/*"],
      ["*", "?"],
      ["a*b*c", "ab?c"],
    ] as const)
      assert.ok(overlap(one, other) && overlap(other, one), `${one} and ${other}`);
    for (const [one, other] of [
      ["a*", "b*"],
      ["*a", "*b"],
      ["a?", "a"],
      ["arn:aws:s3:::b", "arn:aws:s3:::*/*"],
    ] as const)
      assert.ok(!overlap(one, other) && !overlap(other, one), `${one} and ${other}`);
  });

  it("agrees with a regular expression on every text and pattern", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
    fc.assert(
      fc.property(letters, text, (pattern, value) => {
        const expression = new RegExp(`^${pattern.replaceAll("*", "[ab]*").replaceAll("?", "[ab]")}$`);
        assert.equal(overlap(pattern, value), expression.test(value));
      }),
    );
  });

  it("compares actions without their case, service by service", () => {
    for (const [one, other] of [
      ["S3:getobject", "s3:GetObject"],
      ["lambda:D*", "*:Delete*"],
      ["lambda:?elete*", "*:Delete*"],
      ["*", "*:Delete*"],
      ["l*:*", "lambda:DeleteFunction"],
      ["lambda", "sqs:DeleteQueue"],
    ] as const)
      assert.ok(actionsOverlap(one, other) && actionsOverlap(other, one), `${one} and ${other}`);
    for (const [one, other] of [
      ["lambda:Get*", "*:Delete*"],
      ["s3:GetObject", "sqs:GetObject"],
      ["Get:s3", "s3:Get"],
      ["a:b:c", "a:b"],
    ] as const)
      assert.ok(!actionsOverlap(one, other) && !actionsOverlap(other, one), `${one} and ${other}`);
  });

  it("says whether a pattern covers all of another, and no to what it can't tell", () => {
    for (const [pattern, part] of [
      ["a*", "ab*"],
      ["a*", "a*"],
      ["a?", "a?"],
      ["a?", "ab"],
      ["*", "a?c"],
      ["arn:aws:s3:::b-*/locks/*", "arn:aws:s3:::b-*/locks/*"],
      ["user/*", "user/${aws:username}"],
    ] as const)
      assert.ok(covers(pattern, part), `${pattern} and ${part}`);
    for (const [pattern, part] of [
      ["ab*", "a*"],
      ["a?", "a*"],
      ["a??*", "a*"],
      ["ab", "a?"],
      ["a", "b"],
    ] as const)
      assert.ok(!covers(pattern, part), `${pattern} and ${part}`);
    assert.ok(actionCovers("S3:*", "s3:Get*") && !actionCovers("s3:Get*", "s3:*") && !actionCovers("s3:*", "*"));
  });

  it("knows what stands for itself alone", () => {
    assert.ok(isExact("arn:aws:s3:::b/c") && isExact("a$b"));
    for (const pattern of ["a*", "?", "${aws:username}"]) assert.ok(!isExact(pattern), pattern);
  });
});
