import assert from "node:assert/strict";
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { execa } from "execa";
import { filesIn } from "../../../ops/parity/files";
import { historyIn } from "../../../ops/parity/history";
import { projectFolder } from "../../../ops/stack-file";
import { withSectionsApart } from "../../support/section-files";

describe("parity of stacks whose sections stand in files of their own", () => {
  it("reads them as a commit had them, and tells the line and the commit in the section's own file", () =>
    withSectionsApart("prod", ["ledger", "urls"], async (path) => {
      const folder = dirname(path);
      const git = (...args: readonly string[]) =>
        execa("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], { cwd: folder, env: { GIT_CONFIG_GLOBAL: "/dev/null" } });
      copyFileSync(join(projectFolder, "Pulumi.staging.yaml"), join(folder, "Pulumi.staging.yaml"));
      await git("init", "--quiet");
      await git("add", ".");
      await git("commit", "--quiet", "-m", "First");
      const urls = join(folder, "urls.prod.yaml");
      writeFileSync(urls, readFileSync(urls, "utf8").replace("certificate/85f33a7f", "certificate/95f33a7f"));
      await git("commit", "--quiet", "-am", "A new certificate");

      const first = await historyIn(folder).commitAt("HEAD~1");
      const [, then] = await filesIn(folder, first).read("staging", "prod", false);
      assert.match(then.facts.urls.apiCertificateArn, /certificate\/85f33a7f/);
      const [, now] = await filesIn(folder, undefined).read("staging", "prod", true);
      assert.match(now.facts.urls.apiCertificateArn, /certificate\/95f33a7f/);
      const line = now.lineOf("urls.apiCertificateArn") ?? 0;
      assert.match(readFileSync(urls, "utf8").split("\n")[line - 1] ?? "", /^apiCertificateArn: /);
      assert.equal(now.changesAt?.("urls.apiCertificateArn").get(line)?.subject, "A new certificate");
      assert.equal(now.changesAt?.("account.id").get(now.lineOf("account.id") ?? 0)?.subject, "First");
      await git("rm", "--quiet", "urls.prod.yaml");
      await git("commit", "--quiet", "-m", "Lost");
      const lost = await historyIn(folder).commitAt("HEAD");
      await assert.rejects(filesIn(folder, lost).read("staging", "prod", false), /urls\.prod\.yaml is not in commit [0-9a-f]{7}/);
      assert.ok(readdirSync(folder).includes(basename(path)));
      rmSync(join(folder, ".git"), { recursive: true });
    }));
});
