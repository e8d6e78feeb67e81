/**
 * Mutation testing of what judges and refuses: each run changes one thing in policy/, environment/, aws/, ops/gate, ops/update or
 * ops/held, thousands of times, and asks the tests beside that code whether they notice.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  // What starts a process of its own, which no mutant reaches, is left out.
  mutate: [
    "policy/**/*.ts",
    "!policy/index.ts",
    "environment/**/*.ts",
    "aws/**/*.ts",
    "!aws/**/*.live.ts",
    "!aws/clients.ts",
    "!aws/asked.ts",
    "!aws/finding.ts",
    "!aws/listing.ts",
    "!aws/live.ts",
    "ops/gate/**/*.ts",
    "ops/update/**/*.ts",
    "ops/held/**/*.ts",
    "!ops/*/run-*.ts",
  ],
  testRunner: "mocha",
  mochaOptions: {
    // The quick ones first: a mutant that is in force while a file loads is shown to every test, until one notices. Folders and
    // no lists in braces: Stryker cuts a pattern at its commas.
    spec: [
      "test/environment/formats.spec.ts",
      "test/environment/values.spec.ts",
      "test/environment/read.spec.ts",
      "test/environment/**/*.spec.ts",
      "test/aws/**/*.spec.ts",
      "test/policy/**/*.spec.ts",
      "test/ops/gate/**/*.spec.ts",
      "test/ops/update/**/*.spec.ts",
      "test/ops/held/**/*.spec.ts",
    ],
    // It starts the pack as a process, which no mutant reaches either.
    ignore: ["test/policy/server.spec.ts"],
  },
  coverageAnalysis: "perTest",
  // A constant (a rule's name, its description, a table of values) is set while its file loads: no test can be told from another, and each
  // of its mutants, three in ten, costs the whole suite. Without them half an hour is enough; with them it takes more than an hour.
  ignoreStatic: true,
  thresholds: { high: 97, low: 95, break: 95 },
  concurrency: 2,
  // A machine that does other things as well would else count what is only slow as noticed.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 15,
  ignorePatterns: [".rehearsal", "report"],
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  htmlReporter: { fileName: "report/mutation.html" },
  jsonReporter: { fileName: "report/mutation.json" },
  // For `npm run test:mutation -- --incremental`, while one works on tests. It does not see a change in test/support.
  incrementalFile: "report/mutation-incremental.json",
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
