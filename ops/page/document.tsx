import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** What all pages look like. */
const style = readFileSync(join(__dirname, "page.css"), "utf8");

interface Page {
  /** As plain text. */
  readonly title: string;
  /** What this page looks like besides. */
  readonly style?: string;
}

/** A page of its own: no network, no script. Whatever text stands in it is text. */
export const pageOf = (page: Page, body: VNode): string => `<!doctype html>\n${renderToString(<Document {...page}>{body}</Document>)}\n`;

const Document = ({ title, style: own = "", children }: Page & { readonly children: ComponentChildren }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <style dangerouslySetInnerHTML={{ __html: `${style}${own}` }} />
    </head>
    <body>{children}</body>
  </html>
);
