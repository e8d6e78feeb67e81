import assert from "node:assert/strict";
import { namedLike } from "../../rehearsal/stage/command-line";
import { withBlock } from "../../rehearsal/report/documents";

const block = { name: "figures", writtenBy: "npm run x" };
const page = "# Page\n\n<!-- figures: begin, written by npm run x -->\n\nold\n\n<!-- figures: end -->\n\nrest\n";

describe("a page that a command writes into", () => {
  it("gets the text between its two lines, and nothing else of it changes", () => {
    assert.equal(withBlock(page, block, "new"), page.replace("old", "new"));
    assert.equal(withBlock(withBlock(page, block, "new"), block, "new"), withBlock(page, block, "new"));
  });

  it("is refused without both lines, with what has to stand there", () => {
    const end = "<!-- figures: end -->";
    for (const broken of ["", page.replace(end, ""), page.replace("begin", "began"), `${end}${page.replace(end, "")}`])
      assert.throws(() => withBlock(broken, block, "new"), /no lines "<!-- figures: begin, written by npm run x -->" and "<!-- figures: end -->"/);
  });
});

describe("--only", () => {
  const all = [{ name: "survived: Destroy is run" }, { name: "drift is found" }];

  it("takes those whose name has the words, in whatever case", () => {
    assert.deepEqual(namedLike("destroy", all), [all[0]]);
    assert.deepEqual(namedLike("i", all), all);
  });

  it("is refused with all names when none has them", () => {
    for (const none of ["", " "]) assert.throws(() => namedLike(none, all), /Known:\n {2}survived/);
    assert.throws(() => namedLike("kill", all), /^Error: no name has "kill" in it\. Known:\n {2}survived: Destroy is run\n {2}drift is found$/);
  });
});
