import assert from "node:assert/strict";
import { isOfAccount, nameOf, principalsOf } from "../../../policy/iam/principal";

const everybody = { kind: "everybody" } as const;
const id = "266672885920";

describe("policy/iam/principal", () => {
  it("reads names of each kind, single or as a list", () =>
    assert.deepEqual(principalsOf({ AWS: ["a", "b"], Service: "c", Federated: "d", CanonicalUser: "e" }), [
      { kind: "AWS", name: "a" },
      { kind: "AWS", name: "b" },
      { kind: "Service", name: "c" },
      { kind: "Federated", name: "d" },
      { kind: "CanonicalUser", name: "e" },
    ]));

  it("reads everything else as everybody", () => {
    for (const principal of [
      "*",
      "arn",
      undefined,
      null,
      {},
      [],
      { AWS: "*" },
      { AWS: [] },
      { aws: "x" },
      { AWS: 1 },
      { AWS: "arn:aws:iam::*:root" },
      { Service: "?" },
    ])
      assert.ok(principalsOf(principal).every(({ kind }) => kind === "everybody") && principalsOf(principal).length > 0, JSON.stringify(principal));
    assert.deepEqual(principalsOf({ AWS: ["a", "*"] }), [{ kind: "AWS", name: "a" }, everybody]);
  });

  it("tells the account's own identities and identity providers from all others", () => {
    for (const name of [id, `arn:aws:iam::${id}:root`, `arn:aws:iam::${id}:role/app`, `arn:aws:sts::${id}:assumed-role/app/session`])
      assert.ok(isOfAccount({ kind: "AWS", name }, id) && !isOfAccount({ kind: "Federated", name }, id), name);
    for (const name of [`arn:aws:iam::${id}:oidc-provider/a`, `arn:aws:iam::${id}:saml-provider/a`])
      assert.ok(isOfAccount({ kind: "Federated", name }, id), name);
    for (const name of ["652617421195", "arn:aws:iam::652617421195:root", "arn:aws:iam::cloudfront:user/x", `x${id}`, "AIDAEXAMPLE", "accounts.google.com"])
      for (const kind of ["AWS", "Federated"] as const) assert.ok(!isOfAccount({ kind, name }, id), name);
    for (const principal of [everybody, { kind: "Service", name: id }, { kind: "CanonicalUser", name: id }] as const) assert.ok(!isOfAccount(principal, id));
  });

  it("names each for a reader", () => assert.deepEqual([nameOf(everybody), nameOf({ kind: "AWS", name: "a" })], ["everybody", "a"]));
});
