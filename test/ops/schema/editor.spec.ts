import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, getLanguageService } from "yaml-language-server";
import { projectFolder } from "../../../ops/stack-file";
import { stackFiles, stackNames } from "../../support/stacks";

/** The language server's own code, which editors run: it finds the schema by the file's first line, and reads it from the disk. */
const service = getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(readFileSync(fileURLToPath(uri), "utf8")),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
});
service.configure({ validate: true, hover: true, completion: true });

/** Each text is a version of its own: the server keeps what it has read of one. */
let version = 0;
const documentOf = (file: string, text: string) => TextDocument.create(pathToFileURL(join(projectFolder, file)).href, "yaml", (version += 1), text);
const textOf = (file: string) => readFileSync(join(projectFolder, file), "utf8");
const diagnose = (file: string, text: string): Promise<Diagnostic[]> => service.doValidation(documentOf(file, text), false);

/** What the editor says of prod's file with one edit, by the text of the line that it points at. */
async function faultsAfter(before: string, after: string): Promise<readonly string[]> {
  const text = textOf(stackFiles.prod);
  assert.ok(text.includes(before), `prod's file does not hold "${before}"`);
  const edited = text.replace(before, after);
  const found = await diagnose(stackFiles.prod, edited);
  return found.map(
    ({ message, range: { start, end } }) =>
      `${edited.split("\n")[start.line]?.slice(start.character, end.character)}: ${typeof message === "string" ? message : message.value}`,
  );
}

describe("an editor", () => {
  for (const stack of stackNames)
    it(`finds nothing wrong with ${stack}'s file`, async () => assert.deepEqual(await diagnose(stackFiles[stack], textOf(stackFiles[stack])), []));

  const slips: readonly (readonly [what: string, before: string, after: string, ...faults: readonly string[]])[] = [
    ["a number beyond AWS's limit", "timeoutSeconds: 600\n", "timeoutSeconds: 6000\n", "6000: Value is above the maximum of 900."],
    [
      "a misspelt key, and what is then missing",
      "    memoryMb: 512\n",
      "    memoryMB: 512\n",
      'bluemoxon:api: Missing property "memoryMb".',
      "memoryMB: Property memoryMB is not allowed.",
    ],
    [
      "a section that there is not",
      "  bluemoxon:urls:\n",
      "  bluemoxon:url:\n",
      'config: Missing property "bluemoxon:urls".',
      "bluemoxon:url: Property bluemoxon:url is not allowed.",
    ],
    [
      "a text of another form, in the program's words",
      "vpc: { cidr: 10.0.0.0/16,",
      "vpc: { cidr: 10.0.0.0,",
      "10.0.0.0: Expected an IPv4 CIDR such as 10.0.0.0/16.",
    ],
    ["a number that is a text", "memoryMb: 512", 'memoryMb: "512"', '"512": Expected a whole number from 128 to 10240 (MB).'],
    [
      "a retention that CloudWatch does not have",
      "bluemoxon-api, retentionDays: 30 }",
      "bluemoxon-api, retentionDays: 31 }",
      "31: Expected a retention that CloudWatch Logs has, in days: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.",
    ],
    ["a kind that is none", "kind: hosted-zone", "kind: zone", 'zone: Value must be "hosted-zone".'],
    ["a key of another form", "      public-a: {", "      publicA: {", "publicA: Expected a key in kebab-case."],
    [
      "a reason left out",
      "        reason: CloudFront writes each log file once, and a lost one costs a look into the past, no data.\n",
      "",
      'app-storage-logs: Missing property "reason".',
    ],
  ];
  for (const [what, before, after, ...faults] of slips) it(`marks ${what}`, async () => assert.deepEqual(await faultsAfter(before, after), faults));

  it("tells of a fact what it is about, and its limits", async () => {
    const text = textOf(stackFiles.prod);
    const document = documentOf(stackFiles.prod, text);
    const hover = await service.doHover(document, document.positionAt(text.indexOf("maximumConcurrency:") + 3));
    assert.match(JSON.stringify(hover?.contents), /Invocations that the queue may have under way at once\..* A whole number from 2 to 1000 \(invocations\)\./);
  });

  it("takes the name of a section's file, and a file of a section by the schema of that section alone", async () => {
    const text = textOf(stackFiles.prod);
    const at = text.indexOf("  bluemoxon:ledger:\n");
    const [before, ledger = ""] = [text.slice(0, at), text.slice(at).split("  # Policy rule")[0]];
    const rest = text.slice(at + ledger.length);
    assert.deepEqual(await diagnose(stackFiles.prod, `${before}  bluemoxon:ledger: { file: ledger.prod.yaml }\n${rest}`), []);
    const own = `# yaml-language-server: $schema=./stack-file.schema.json#/definitions/ledger\n${ledger.replace(/^.*\n/, "").replaceAll(/^ {4}/gm, "")}`;
    assert.deepEqual(await diagnose("ledger.prod.yaml", own), []);
    const [fault] = await diagnose("ledger.prod.yaml", own.replace(/^phase: \w+$/m, "phase: gone"));
    assert.match(JSON.stringify(fault?.message), /Value is not accepted/);
  });
});
