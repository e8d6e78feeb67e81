import assert from "node:assert/strict";
import { EnvironmentError } from "../../environment/fault";
import { parseStackYaml } from "../../environment/stack-yaml";
import { factsIn } from "../../ops/stack-facts";

describe("ops/stack-facts", () => {
  it("name the file whose facts have faults: a command may read two", () => {
    const path = "/somewhere/Pulumi.one.yaml";
    assert.throws(
      () => factsIn("one", { path, text: "", ...parseStackYaml(path, "") }),
      (error) =>
        error instanceof EnvironmentError &&
        /^\/somewhere\/Pulumi\.one\.yaml has \d+ fault\(s\); nothing was changed \(docs\/refusals\.md\)\.\n {2}account: is missing/.test(error.message),
    );
  });
});
