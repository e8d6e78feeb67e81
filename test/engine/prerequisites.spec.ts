import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireGo, requirePython } from "../../rehearsal/engine/prerequisites";
import { goVersion } from "../../rehearsal/engine/versions";

// Proves what is said of a tool that is missing or too old. The tools are stand-ins that print what such a tool prints.
describe("rehearsal/engine: prerequisites", () => {
  let folder: string;
  let path: string | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tools-"));
    path = process.env["PATH"];
    process.env["PATH"] = folder;
  });
  afterEach(() => {
    process.env["PATH"] = path;
    rmSync(folder, { recursive: true });
  });

  function tool(name: string, script: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }

  it("names the Go that is needed, and what to do instead, where there is none", async () => {
    assert.match(goVersion(), /^1\.\d+\.\d+$/);
    await assert.rejects(requireGo(), {
      name: "CommandError",
      message: `Go ${goVersion()} or newer is needed to build the Pulumi engine, found none on the PATH. Install Go, or put the official pulumi CLI on the PATH`,
    });
  });

  it("tells in Go's own words why one will not do", async () => {
    tool("go", "echo 'go: go.mod requires go >= 1.99.0 (running go 1.22.0; GOTOOLCHAIN=local)' >&2; exit 1");
    await assert.rejects(
      requireGo(),
      /or newer is needed to build the Pulumi engine, but: go: go\.mod requires go >= 1\.99\.0 \(running go 1\.22\.0; GOTOOLCHAIN=local\)\. Install Go/,
    );
    tool("go", "exit 0");
    await requireGo();
  });

  it("says what else than the engine is to be built, where that is asked for", async () => {
    await assert.rejects(requireGo({ modules: [folder], version: "1.26.6", toBuild: "OpenTofu" }), {
      message: "Go 1.26.6 or newer is needed to build OpenTofu, found none on the PATH. Install Go",
    });
  });

  it("takes the first Python that is new enough, a release candidate too", async () => {
    tool("python3", "echo /old/python3; echo 3.9.2");
    tool("python3.12", "echo /new/python3.12; echo 3.12.0rc1");
    assert.deepEqual(await requirePython(), { path: "/new/python3.12", version: "3.12.0rc1" });
  });

  it("says of one that is new enough when it lacks what makes an environment", async () => {
    tool("python3", "echo /bare/python3; echo 3.12.3; exit 1");
    await assert.rejects(requirePython(), /found 3\.12\.3 at \/bare\/python3 without its venv module\. Install it, with its venv module$/);
  });

  it("names every Python that is too old, and says so where there is none", async () => {
    await assert.rejects(
      requirePython(),
      /^CommandError: Python 3\.11 or newer is needed to serve the emulated AWS, found none on the PATH\. Install it, with its venv module$/,
    );
    tool("python3", "echo /old/python3; echo 3.9.2");
    tool("python", "echo /older/python; echo 2.7.18");
    await assert.rejects(requirePython(), /found 3\.9\.2 at \/old\/python3, 2\.7\.18 at \/older\/python\./);
  });
});
