import assert from "node:assert/strict";
import { roleDifferences } from "../../ops/ci-roles/compare-roles";
import { type RoleInAccount, type RolesInAccount, expectedRoles } from "../../ops/ci-roles/expected";
import { managedPolicies } from "../../ops/ci-roles/roles";
import { repositoryTrusted } from "../../ops/ci-roles/trust";
import { committed } from "../support/stacks";

const { account } = committed("prod");
const expected = expectedRoles(account, "prod", () => "someone/bluemoxon");
const reader = "ci-bluemoxon-reader";

/** As IAM would give it back, with one thing changed. */
function live(change: (role: { -readonly [Key in keyof RoleInAccount]: RoleInAccount[Key] }) => void): RolesInAccount {
  const copy = structuredClone(expected);
  change(copy.roles[reader] as RoleInAccount);
  return copy;
}

describe("CI's roles compared with an account", () => {
  it("are the same when they are, in whatever order statements, actions and policies stand", () => {
    const shuffled = live((role) => {
      role.attached = [...role.attached].reverse();
      const { Version, Statement } = role.inline["ci"] as { Version: string; Statement: { Action: string[]; Resource: string[] }[] };
      const texts = Statement.map((statement) => ({
        ...statement,
        Action: [...statement.Action].reverse(),
        Resource: statement.Resource.length === 1 ? statement.Resource[0] : [...statement.Resource].reverse(),
      }));
      role.inline = { ci: { Version, Statement: texts.reverse() } };
    });
    assert.deepEqual(roleDifferences(shuffled, expected), []);
  });

  it("differ where a role or a policy is missing", () => {
    const { [reader]: _, ...roles } = expected.roles;
    assert.deepEqual(roleDifferences({ ...expected, roles }, expected), [`role ${reader}: is missing`]);
    const { "ci-bluemoxon-lose-nothing": __, ...policies } = expected.policies;
    assert.deepEqual(roleDifferences({ ...expected, policies }, expected), ["policy ci-bluemoxon-lose-nothing: is missing"]);
  });

  it("differ where somebody gave a role more, or took a lock off it", () => {
    const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
    const loseNothing = `arn:aws:iam::${account.id}:policy/ci-bluemoxon-lose-nothing`;
    const changed = live((role) => {
      role.attached = [...role.attached.filter((arn) => arn !== loseNothing), administrator];
      role.inline = { ...role.inline, more: { Version: "2012-10-17", Statement: [] } };
      role.boundary = administrator;
    });
    assert.deepEqual(
      roleDifferences(changed, expected).sort(),
      [
        `role ${reader}, attached ${loseNothing}: is missing`,
        `role ${reader}, attached ${administrator}: lives, and no document says so`,
        `role ${reader}, inline policy more: lives, and no document says so`,
        `role ${reader}, permissions boundary: lives, and no document says so`,
      ].sort(),
    );
  });

  it("differ where a document grants another right, and say which", () => {
    const document = structuredClone(managedPolicies["ci-bluemoxon-look-around"](account));
    const [first] = document.Statement as unknown as { Sid: string; Action: string[] }[];
    assert.ok(first);
    first.Action = [...first.Action.filter((action) => action !== "acm:ListCertificates"), "iam:CreateUser"];
    const policies = { ...expected.policies, "ci-bluemoxon-look-around": document };
    assert.deepEqual(roleDifferences({ ...expected, policies }, expected), [
      `policy ci-bluemoxon-look-around, ${first.Sid}.Action: lacks acm:ListCertificates, has iam:CreateUser besides`,
    ]);
  });

  it("differ where another repository is let in, and name the one that is", () => {
    const other = expectedRoles(account, "prod", () => "nobody/bluemoxon");
    assert.match(roleDifferences(other, expected).join(), /sub: lacks repo:someone\/bluemoxon:environment:prod-preview, has repo:nobody\/bluemoxon/);
    assert.equal(repositoryTrusted(other.roles[reader]?.trust), "nobody/bluemoxon");
    assert.equal(repositoryTrusted({ Condition: { StringLike: { sub: "repo:*:environment:prod" } } }), undefined);
    assert.equal(repositoryTrusted(undefined), undefined);
  });
});
