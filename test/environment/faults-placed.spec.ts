import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { EnvironmentError } from "../../environment/fault";
import { isSourceOf, placed } from "../../environment/faults-placed";
import { placedInRun } from "../../environment/running-source";
import { parseStackYaml } from "../../environment/stack-yaml";
import { projectFolder, readStackFile } from "../../ops/stack-file";
import { mutate, stackFiles } from "../support/stacks";

const text = "config:\n  bluemoxon:urls:\n    baseDomain: x\n  bluemoxon:ledger:\n    retire:\n      app-old: { until: 2026-01-31 }\n";
const source = (path: string) => ({ path, ...parseStackYaml(path, text) });
const faults = [
  { path: "urls.baseDomain", message: "is none" },
  { path: "ledger.retire.app-old.until", message: "is over" },
  { path: "network", message: "is missing" },
];
const message = (error: unknown): string => (error as Error).message;

describe("the faults of a stack file", () => {
  it("stand with their line and column, as an editor opens them; what the file does not have stands without", () =>
    assert.equal(
      message(placed(new EnvironmentError(faults), source(resolve("Pulumi.test.yaml")))),
      [
        `${resolve("Pulumi.test.yaml")} has 3 fault(s); nothing was changed (docs/refusals.md).`,
        "  Pulumi.test.yaml:3:5 urls.baseDomain: is none",
        "  Pulumi.test.yaml:6:18 ledger.retire.app-old.until: is over",
        "  network: is missing",
      ].join("\n"),
    ));

  it("name a file that lies elsewhere by its whole path", () =>
    assert.match(message(placed(new EnvironmentError(faults), source("/elsewhere/Pulumi.test.yaml"))), /^ {2}\/elsewhere\/Pulumi\.test\.yaml:3:5 urls/m));

  it("are all that gets a place: another error stays what it is", () => {
    const error = new Error("another");
    assert.equal(placed(error, source("f")), error);
    assert.equal(
      placedInRun(error, "prod", () => ({})),
      error,
    );
  });

  it("are of the file that says what the engine has handed over, which puts a time behind a day", () => {
    const stated = source("f");
    const day = (until: string) => ({ "bluemoxon:urls": { baseDomain: "x" }, "bluemoxon:ledger": { retire: { "app-old": { until } } } });
    for (const until of ["2026-01-31", "2026-01-31 00:00:00 +0000 UTC"]) assert.ok(isSourceOf(stated, day(until)), until);
    for (const other of [day("2026-02-01"), { ...day("2026-01-31"), "bluemoxon:account": {} }, {}]) assert.ok(!isSourceOf(stated, other));
  });
});

describe("the faults of a run", () => {
  const fault = new EnvironmentError([{ path: "network.nat.subnet", message: "is none" }]);
  const handedOver = readStackFile(join(projectFolder, stackFiles.prod)).config;
  let named: string | undefined;
  beforeEach(() => {
    named = process.env["PULUMI_OPTION_CONFIG_FILE"];
    delete process.env["PULUMI_OPTION_CONFIG_FILE"];
  });
  afterEach(() => {
    if (named === undefined) delete process.env["PULUMI_OPTION_CONFIG_FILE"];
    else process.env["PULUMI_OPTION_CONFIG_FILE"] = named;
  });

  it("have the lines of the committed file, or of the one that the engine is told of", () => {
    const told = /^ {2}Pulumi\.prod\.yaml:\d+:\d+ network\.nat\.subnet: is none$/m;
    assert.match(message(placedInRun(fault, "prod", () => handedOver)), told);
    process.env["PULUMI_OPTION_CONFIG_FILE"] = join(projectFolder, stackFiles.prod);
    assert.match(message(placedInRun(fault, "another", () => handedOver)), told);
  });

  it("have none where the file says something else, is not there, or is no YAML: a line of it would mislead", () => {
    assert.equal(
      placedInRun(fault, "prod", () => mutate(handedOver, "api.timeoutSeconds", 7)),
      fault,
    );
    assert.equal(
      placedInRun(fault, "nobody", () => handedOver),
      fault,
    );
    process.env["PULUMI_OPTION_CONFIG_FILE"] = join(projectFolder, "README.md");
    assert.equal(
      placedInRun(fault, "prod", () => handedOver),
      fault,
    );
  });
});
