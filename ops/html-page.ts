import { Marked } from "marked";

/** HTML within the Markdown is somebody's text, and shown as such. */
const renderer = new Marked({ renderer: { html: ({ text }) => escaped(text) } });

/** A page of its own from Markdown: no network, no script, whatever stands in it. @param title as plain text. */
export const htmlPage = (title: string, markdown: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
  body { font: 16px/1.55 system-ui, sans-serif; max-width: 66rem; margin: 3rem auto; padding: 0 1.5rem; color: #1c2430; background: #fbfbfa; }
  h1, h2 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
  table { border-collapse: collapse; width: 100%; } th, td { padding: .45rem .75rem; border-bottom: 1px solid #dcdfe3; text-align: left; vertical-align: top; }
  td[align=right], th[align=right] { text-align: right; font-variant-numeric: tabular-nums; }
  code, pre { font-size: .875em; background: #eef0f2; border-radius: 4px; overflow-wrap: anywhere; } code { padding: .1em .3em; } pre { padding: 1rem; overflow-x: auto; }
</style>
${renderer.parse(markdown, { async: false })}
</html>
`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
