import assert from "node:assert/strict";
import * as fc from "fast-check";
import { marked } from "marked";
import { markdownPage } from "../../ops/page/markdown-page";
import { code, plain, tableRow } from "../../ops/markdown";

/** What a cell of a table shows, and how many cells its row has. */
const cells = (row: string): string[] =>
  [...marked.parse(`| a | b |\n|---|---|\n${row}`, { async: false }).matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = ""]) =>
    cell
      .replaceAll(/<\/?code>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&"),
  );
const hostile = ["a|b", "a\\|b", "`c` ``d``", "<script>alert(1)</script>", "[x](javascript:alert(1))", "**/*.name", "a_b_c &lt; <b>", "`", "a\n\n# b"];

describe("ops/markdown", () => {
  for (const text of hostile) {
    it(`keeps ${JSON.stringify(text)} in its cell, as a code span and as text`, () => {
      const shown = text.replaceAll(/\s*\n\s*/g, " ");
      assert.deepEqual(cells(tableRow(plain(text), "x")).slice(1), ["x"]);
      if (!text.includes("\\")) assert.deepEqual(cells(tableRow(code(text), plain(text))), [shown, shown]);
    });
  }

  it("ends a code span where the text ends, whatever backticks and pipes it holds", () => {
    const words = fc.string({ unit: fc.constantFrom("`", "|", "\\", "a", "<", "\n"), maxLength: 12 });
    fc.assert(
      fc.property(words, (text) => {
        const html = marked.parse(`| a | b |\n|---|---|\n${tableRow(code(text), "x")}`, { async: false });
        assert.match(html, /<td><code>[^\n]*<\/code><\/td>\n<td>x<\/td>/);
        assert.equal(html.match(/<code>/g)?.length, 1);
      }),
    );
  });
});

describe("ops/page", () => {
  it("shows HTML as text, runs no script and asks for nothing, whatever the Markdown holds", () => {
    const page = markdownPage("<a> & b", 'x <script>alert(1)</script> <img src=x onerror=alert(1)>\n\n<iframe src="//x"></iframe>\n');
    assert.match(page, /<title>&lt;a(>|&gt;) &amp; b<\/title>/);
    assert.match(page, /default-src 'none'; style-src 'unsafe-inline'/);
    assert.doesNotMatch(page, /<script|<img|<iframe/);
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });
});
