import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { allowedDifferences } from "../../../environment/differences";
import { rooms } from "../../../environment/rooms";
import { filters } from "../../../ops/parity/page/filters";
import { parityPage } from "../../../ops/parity/page/parity-page";
import { parityOf } from "../../../ops/parity/parity";
import { projectFolder } from "../../../ops/stack-file";
import { markdownPage } from "../../../ops/page/markdown-page";
import { faultsOf, unfold, useBrowser } from "../../support/pages";
import { committedParity, exampleCode, exampleParity, pageOf, side, today } from "../../support/parity";
import { committed, committedConfig, environmentOf, mutate } from "../../support/stacks";

const example = async () => parityPage(await pageOf(exampleParity(), exampleCode));

// Proves the page in a real browser. It takes the pictures of docs/parity.md as well: SCREENSHOTS=docs npx mocha test/ops/parity/page.spec.ts
describe("the parity page", () => {
  const open = useBrowser();
  const shownItems = (page: Page): Promise<number> => page.locator(".item:visible").count();

  it("shows each room in the map and in a section of its own, without a script", async () => {
    const page = await open(parityPage(await pageOf(committedParity())), { scripts: false });
    for (const room of rooms) {
      assert.equal(await page.locator(`.map a[href="#room-${room}"]`).count(), 1, room);
      assert.equal(await page.locator(`section#room-${room} h2`).count(), 1, room);
    }
    assert.deepEqual(await page.locator(".checks strong").allInnerTexts(), ["= facts: alike", "? code: not known", "? accounts: not known"]);
  });

  it("tells at once what is wrong, and has it stand open", async () => {
    const page = await open(await example(), { scripts: false });
    assert.deepEqual(await page.locator(".checks strong").allInnerTexts(), ["≠ facts: not alike", "≠ code: not alike", "≠ accounts: not alike"]);
    assert.match(await page.locator(".complaints").innerText(), /^without leave: worker\.batchSize\. Bring both together/);
    assert.ok(await page.locator("#room-worker tr.without-leave").isVisible());
    assert.deepEqual(await page.locator("#room-worker tr.without-leave td > code").allInnerTexts(), ["2", "1"]);
    assert.match(await page.locator('.map a[href="#room-api"]').innerHTML(), /1 wrong in an account/);
    assert.match(await page.locator('.map a[href="#room-worker"]').innerHTML(), /1 without leave/);
  });

  it("shows by each filter what it counts and nothing else, by keyboard as well", async () => {
    const page = await open(await example(), { scripts: false });
    await unfold(page);
    const all = await shownItems(page);
    await page.locator("#show-everything").focus();
    for (const filter of filters.slice(1)) {
      await page.keyboard.press("ArrowRight");
      assert.ok(await page.locator(`#show-${filter}`).isChecked(), filter);
      const told = Number(/\((\d+)\)/.exec(await page.locator(`label:has(#show-${filter})`).innerText())?.[1]);
      assert.ok(told > 0 && told < all, filter);
      assert.equal(await shownItems(page), told, filter);
      assert.equal(await page.locator(`.item.${filter}:visible`).count(), told, filter);
      assert.equal(await page.locator(`.room:visible:not(:has(.item.${filter}))`).count(), 0, filter);
    }
  });

  const wide = `| ${"a".repeat(300)} | b |\n|---|---:|\n| \`${"c".repeat(300)}\` | 1 |\n\n\`\`\`\n${"d".repeat(300)}\n\`\`\`\n`;

  it("is never wider than its window, from a phone to a wall", async () => {
    for (const html of [await example(), markdownPage("report", wide)]) {
      const page = await open(html);
      await unfold(page);
      for (const width of [320, 390, 768, 1280, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await page.evaluate("document.documentElement.scrollWidth"), width);
      }
    }
  });

  it("can be read by everybody: contrast, roles, names and keys, as axe judges them", async () => {
    for (const html of [await example(), markdownPage("report", "# A report\n\n| a | b |\n|---|---|\n| `c` | d |\n")]) {
      const page = await open(html);
      await unfold(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await faultsOf(page), [], colorScheme);
      }
    }
  });

  it("prints whole: what is folded up is opened, what can only be clicked is left out", async () => {
    const page = await open(await example());
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("#room-network details tbody tr").first().isVisible());
    assert.equal(await page.locator(".filters").isVisible(), false);
  });

  it("shows whatever a fact, a name or a finding holds as text", async () => {
    const nasty = `<img src=x onerror=alert(1)></code><script>alert(1)</script>`;
    const tags = { ...committed("staging").account.tags, Owner: nasty };
    const staging = side("staging", environmentOf(mutate(committedConfig("staging"), "account.tags", tags)));
    const account = { looks: [], findings: [{ kind: "in no list" as const, name: nasty, text: nasty }] };
    const page = await open(parityPage(await pageOf(parityOf({ ...staging, account }, side("prod"), allowedDifferences(), today))));
    assert.equal(await page.locator("script, img").count(), 0);
    assert.equal((await page.locator("main").textContent())?.split(nasty).length, 1 + 3);
  });

  it("says of a room that something is not known in its account, and draws what is of no room too", async () => {
    const account = { looks: [], findings: [{ kind: "not known" as const, name: "", text: "no right to read" }] };
    const parity = parityOf({ ...side("staging"), account }, side("prod"), allowedDifferences(), today);
    const page = await open(parityPage(await pageOf(parity)));
    assert.match(await page.locator('.map a[href="#room-whole-stack"]').innerHTML(), /\? not known in an account/);
    assert.equal(await page.locator(".box", { hasText: "facts alike" }).count(), 0);
    assert.ok(await page.locator("#show-without-leave").isDisabled());
  });

  it("leads from the map to a whole room, whatever is asked for, and prints everything, dark on white", async () => {
    const page = await open(await example(), { scheme: "dark" });
    await page.locator("#show-held").check();
    await page.locator('.map a[href="#room-monitoring"]').click();
    assert.ok(await page.locator("#room-monitoring h2").isVisible());
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    assert.ok(await page.locator("#room-cdn tr.item").first().isVisible());
    assert.ok(await page.locator(".code").isVisible());
    assert.equal(await page.evaluate("getComputedStyle(document.body).color"), "rgb(27, 34, 48)");
  });

  it("stays below 3 MB with 4,000 resources", async () => {
    const parity = committedParity();
    const many = Array.from({ length: 4000 }, (_, index) => ({
      name: `app-network-route-${index}`,
      here: `rtb-0fa311c71ef94ad87_10.0.${index}.0/24`,
      there: undefined,
    }));
    const wide = { ...parity, rooms: parity.rooms.map((room) => (room.room === "network" ? { ...room, resources: [...room.resources, ...many] } : room)) };
    const html = parityPage(await pageOf(wide));
    assert.ok(html.includes("app-network-route-3999"));
    assert.ok(Buffer.byteLength(html) < 3_000_000, `${Buffer.byteLength(html)} bytes`);
  });

  it("looks as docs/parity.md shows it", async () => {
    const folder = join(projectFolder, process.env["SCREENSHOTS"] ?? ".rehearsal/screenshots");
    mkdirSync(folder, { recursive: true });
    for (const [name, seen] of [
      ["parity", { height: 1500 }],
      ["parity-phone", { width: 390, height: 1500, scheme: "dark" }],
    ] as const) {
      const picture = await (await open(await example(), seen)).screenshot({ path: join(folder, `${name}.png`) });
      assert.deepEqual([...picture.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    }
  });
});
