import { Marked } from "marked";
import { pageOf } from "./document";

/** HTML within the Markdown is somebody's text, and shown as such. */
const renderer = new Marked({ renderer: { html: ({ text }) => escaped(text) } });

/** A page of its own from Markdown, whatever stands in it. @param title as plain text. */
export const markdownPage = (title: string, markdown: string): string =>
  pageOf({ title }, <main class="prose" dangerouslySetInnerHTML={{ __html: renderer.parse(markdown, { async: false }) }} />);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
