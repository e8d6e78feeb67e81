import assert from "node:assert/strict";
import { mock } from "node:test";
import { stillGoing } from "../../ops/still-going";

describe("a command that waits for long", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"] }));
  afterEach(() => mock.timers.reset());

  const watched = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, output: { isTTY, write: (text: unknown) => (written.push(String(text)), true) } };
  };
  const seconds = (count: number) => mock.timers.tick(count * 1_000);

  it("says in a log after 5 seconds, and then every 30, what it waits for, and nothing once it has it", async () => {
    const { written, output } = watched(false);
    let resolve = (_plan: string): void => undefined;
    const ended = stillGoing(() => "Previewing prod", new Promise<string>((found) => (resolve = found)), output);
    seconds(4);
    assert.deepEqual(written, []);
    seconds(1);
    seconds(29);
    assert.deepEqual(written, ["Previewing prod: 5 s\n"]);
    seconds(1);
    assert.deepEqual(written, ["Previewing prod: 5 s\n", "Previewing prod: 35 s\n"]);
    resolve("a plan");
    assert.equal(await ended, "a plan");
    seconds(60);
    assert.equal(written.length, 2);
  });

  it("keeps one line where a person watches, and leaves none", async () => {
    const { written, output } = watched(true);
    let reject = (_error: Error): void => undefined;
    const ended = stillGoing(() => "Previewing prod", new Promise<string>((_, failed) => (reject = failed)), output);
    seconds(1);
    seconds(1);
    const lines = written.filter((text) => text.startsWith("Previewing"));
    assert.deepEqual(lines, ["Previewing prod: 1 s", "Previewing prod: 2 s"]);
    reject(new Error("no engine"));
    await assert.rejects(ended, /no engine/);
    const [home, cleared] = ["\u001b[1G", "\u001b[2K"];
    assert.deepEqual(written.slice(-2), [home, cleared]);
    seconds(60);
    assert.deepEqual(written.slice(-2), [home, cleared]);
  });
});
