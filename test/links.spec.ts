import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { execaSync } from "execa";
import { commands } from "../ops/commands";
import { withPage } from "../ops/command-error";
import { projectFolder } from "../ops/stack-file";

const files = execaSync("git", ["ls-files"], { cwd: projectFolder })
  .stdout.split("\n")
  .filter((file) => existsSync(join(projectFolder, file)));
const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");
const code = files.filter((file) => /\.(ts|js|mjs|yml|yaml|py|go)$/.test(file) && !file.startsWith("test/"));

/** A link as it is written, and from where. */
interface Link {
  readonly from: string;
  readonly page: string;
  readonly anchor: string | undefined;
}

const linksOfPages = (): Link[] =>
  files
    .filter((file) => file.endsWith(".md"))
    .flatMap((from) =>
      [...read(from).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, path = "", anchor]) => ({
        from,
        page: path === "" ? from : normalize(join(dirname(from), path)),
        anchor,
      })),
    );

const wordsOfCode = (): Link[] =>
  code.flatMap((from) =>
    [...read(from).matchAll(/(?<![\w./-])((?:docs|rehearsal|aws)\/[\w/-]+\.md)(?:#([\w-]+))?/g)].map(([, page = "", anchor]) => ({ from, page, anchor })),
  );

/** Where a page or a comment names a file of the project: from its top, or from beside the page. */
const filesNamed = (): { readonly from: string; readonly name: string }[] => {
  const tops = [...new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]?.replace(".", "\\.")))];
  const named = new RegExp(`(?<![\\w./-])(?:${tops.join("|")})/[\\w/.-]*\\.(?:ts|js|py|go|json|ya?ml)\\b`, "g");
  return [...code, ...files.filter((file) => file.endsWith(".md"))].flatMap((from) => [...read(from).matchAll(named)].map(([name]) => ({ from, name })));
};

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (page: string): string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );

// Proves that what is pointed to is there. Does not prove that it helps: whoever reads it shows.
describe("links", () => {
  it("of every page and of every message lead to a file, and to a heading where they name one", () => {
    const links = [...linksOfPages(), ...wordsOfCode()];
    assert.ok(links.length > 150, `only ${links.length} links were looked at`);
    const broken = links.filter(
      ({ page, anchor }) => !existsSync(join(projectFolder, page)) || (anchor !== undefined && page.endsWith(".md") && !anchorsOf(page).includes(anchor)),
    );
    assert.deepEqual(
      broken.map(({ from, page, anchor }) => `${from}: ${page}${anchor === undefined ? "" : `#${anchor}`}`),
      [],
    );
  });

  it("of words alone, to a file of the project, lead to one that is there", () => {
    const named = filesNamed();
    assert.ok(named.length > 100, `only ${named.length} names were looked at`);
    const there = ({ from, name }: (typeof named)[number]) => [name, join(dirname(from), name)].some((path) => existsSync(join(projectFolder, path)));
    assert.deepEqual(
      named.filter((one) => !there(one)).map(({ from, name }) => `${from}: ${name}`),
      [],
    );
  });

  it("stand at the end of every command's error, unless the message names a page itself", () => {
    for (const { name, page } of commands) assert.ok(existsSync(join(projectFolder, page)), `${name}: ${page}`);
    assert.equal(withPage("error: no", "docs/refusals.md"), "error: no\nmore: docs/refusals.md");
    for (const message of [
      "error: retire it as docs/retire.md says",
      "error: one at a time: docs/retire.md",
      "error: 3 fault(s); nothing was changed (docs/refusals.md).",
    ])
      assert.equal(withPage(message, "docs/refusals.md"), message);
    for (const typed of ["/nope/report.md", "README.md", "docs/mine.md", "1.md"])
      assert.match(withPage(`error: "${typed}" can't be written`, "docs/refusals.md"), /\nmore: docs\/refusals\.md$/);
  });
});

/** A line and a half of a wide window. */
const longestCell = 240;

describe("pages", () => {
  it("have no cell in a table that one would have to read twice", () => {
    const cells = files
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        read(file)
          .split("\n")
          .filter((line) => line.startsWith("|"))
          .flatMap((line) => line.split("|"))
          .map((cell) => ({ file, cell: cell.trim().replaceAll(/\]\([^)]*\)/g, "]") })),
      );
    assert.ok(cells.length > 500);
    assert.deepEqual(
      cells.filter(({ cell }) => cell.length > longestCell),
      [],
    );
  });

  it("have a README of five minutes", () => assert.ok(read("README.md").trimEnd().split("\n").length <= 120));
});
