import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser";

/** How a page is looked at. */
export interface Seen {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly scripts?: boolean;
}

/** A browser for the tests of a suite. @returns what opens a page in it: one that asks for anything fails. */
export function useBrowser(): (html: string, seen?: Seen) => Promise<Page> {
  let browser: Browser | undefined;
  before(async () => {
    browser = await openBrowser();
  });
  afterEach(() => Promise.all((browser?.contexts() ?? []).map((context) => context.close())));
  after(() => browser?.close());
  return async (html, { width = 1280, height = 900, scheme = "light", scripts = true } = {}) => {
    assert.ok(browser);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: scripts, bypassCSP: true });
    const page = await context.newPage();
    page.on("request", (request) => assert.fail(`the page asks for ${request.url()}`));
    await page.setContent(html);
    return page;
  };
}

/** Opens all that is folded up. */
export const unfold = (page: Page): Promise<void> => page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const told =
  "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`)))";

/** What keeps somebody from reading the page, as axe judges it. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(told);
}
