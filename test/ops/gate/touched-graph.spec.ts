import assert from "node:assert/strict";
import { touchedBy, touchedGraph } from "../../../ops/gate/touched-graph";
import { verdictMarkdown } from "../../../ops/gate/verdict-markdown";
import { noVerdict } from "../../support/gate";

const change = { path: "timeout", from: "1", to: "2" };
const references = new Map([
  ["app-http-api-integration", ["app-api-function"]],
  ["app-worker-function", ["app-api-function", "app-network-vpc"]],
  ["app-cdn-frontend", ["app-storage-frontend"]],
]);

describe("ops/gate/touched-graph", () => {
  it("draws what is touched by what becomes of it, and what takes something from that directly", () => {
    const verdict = { names: { "delete, AWS loses it": ["app-old"], import: ["app-cdn-frontend"] }, changes: { "app-api-function": [change] } };
    assert.deepEqual(touchedGraph(verdict, references)?.split("\n"), [
      "```mermaid",
      "graph LR",
      '  n0["app-http-api-integration"]',
      '  n1["app-worker-function"]',
      '  n2["app-api-function<br>update"]:::touched',
      '  n3["app-old<br>delete#44; AWS loses it"]:::touched',
      "  n0 --> n2",
      "  n1 --> n2",
      "  classDef touched stroke-width:3px",
      "```",
    ]);
  });

  it("draws nothing where nothing is touched: an import only reads", () => {
    assert.equal(touchedGraph({ names: { import: ["app-cdn-frontend"] }, changes: {} }, references), undefined);
    assert.ok(!verdictMarkdown(noVerdict, { references }).includes("mermaid"));
  });

  it("draws rooms where single resources could not be told apart", () => {
    const many = Array.from({ length: 20 }, (_, index) => `app-network-route-${index}`);
    const graph = touchedGraph({ names: { create: many }, changes: { "app-api-function": [change] } }, references);
    assert.deepEqual(graph?.split("\n").slice(1, -1), [
      "graph LR",
      '  n0["http-api"]',
      '  n1["worker"]',
      '  n2["api<br>1 touched"]:::touched',
      '  n3["network<br>20 touched"]:::touched',
      "  n0 --> n2",
      "  n1 --> n2",
      "  classDef touched stroke-width:3px",
    ]);
    assert.match(touchedGraph({ names: { create: many }, changes: {} }, references) ?? "", /app-network-route-19<br>create/);
  });

  it("takes a name for a name, whatever is in it", () => {
    const graph = touchedGraph({ names: { create: ['a"]\n<script>#`%{'] }, changes: {} }, new Map());
    assert.equal(graph?.split("\n")[2], '  n0["a#34;#93;#10;#60;script#62;#35;#96;#37;#123;<br>create"]:::touched');
  });

  it("is what a resource comes to that is changed and goes: it goes", () => {
    const verdict = { names: { replace: ["app-x"] }, changes: { "app-x": [change], "app-y": [change] } };
    assert.deepEqual(
      [...touchedBy(verdict)],
      [
        ["app-x", "replace"],
        ["app-y", "update"],
      ],
    );
  });

  it("is folded up at the end of what a pull request is told", () => {
    const text = verdictMarkdown({ ...noVerdict, counts: { update: 1 }, changes: { "app-api-function": [change] } }, { references });
    assert.match(text, /<details><summary>what it touches, and what takes something from that<\/summary>\n\n```mermaid\n[^]*```\n\n<\/details>$/);
  });
});
