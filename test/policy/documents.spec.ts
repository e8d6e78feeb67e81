import assert from "node:assert/strict";
import { allowedBy, covers, permits } from "../../policy/documents";

describe("policy/documents", () => {
  it("reads single statements, actions and resources as lists, and leaves denials out", () => {
    const document = JSON.stringify({
      Statement: [
        { Effect: "Allow", Action: "a:B", Resource: ["r"] },
        { Effect: "Deny", Action: "c:D", Resource: "s" },
      ],
    });
    assert.deepEqual(allowedBy(document), [{ actions: ["a:B"], resources: ["r"] }]);
    assert.deepEqual(allowedBy('{"Statement":{"Effect":"Allow","NotAction":"a:B","NotResource":"r"}}'), [{ actions: ["*"], resources: ["*"] }]);
  });

  it("matches as IAM does: * and ? stand for anything, and nothing else does", () => {
    assert.ok(covers("s3:Delete*", "s3:DeleteObject") && covers("S3:getobject", "s3:GetObject") && covers("arn:?", "arn:x"));
    assert.ok(!covers("s3:Get", "s3:GetObject") && !covers("a.b", "axb") && !covers("a?", "a"));
    assert.ok(covers("*", "") && covers("*:*:x", "a:b:x") && covers("a??d", "abcd") && !covers("a?", "abc") && !covers("Get", "s3:Get"));
  });

  it("takes what a regular expression would read otherwise as it stands", () => {
    for (const character of ".+^${}()|[]\\") assert.ok(covers(`a${character}b`, `a${character}b`), character);
    for (const [pattern, value] of [
      ["a+", "aa"],
      ["a|b", "a"],
      ["[ab]", "a"],
      ["(a)", "a"],
      ["a{2}", "aa"],
      ["\\w", "a"],
    ] as const)
      assert.ok(!covers(pattern, value), pattern);
  });

  it("wants action and resource in one statement", () => {
    const apart = [
      { actions: ["a:B"], resources: ["x"] },
      { actions: ["a:C"], resources: ["y"] },
    ];
    assert.ok(permits(apart, "a:B", "x"));
    assert.ok(!permits(apart, "a:B", "y"));
    assert.ok(!permits([], "a:B", "x"));
    assert.ok(permits([{ actions: ["a:C", "a:B"], resources: ["y", "x"] }], "a:B", "x"));
  });
});
