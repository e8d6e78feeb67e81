import assert from "node:assert/strict";
import { constants, getPriority } from "node:os";
import { givingWay } from "../../rehearsal/stage/giving-way";
import { run } from "../../rehearsal/stage/command";

/** As the command itself sees it, once it runs, and as what it starts does. */
const seen = async (): Promise<number[]> => {
  const script = "console.log(os.getPriority(), child_process.execFileSync(process.execPath, ['-p', 'os.getPriority()'], { encoding: 'utf8' }))";
  const { stdout } = await run(process.execPath, ["-e", script], {});
  return stdout.trim().split(/\s+/).map(Number);
};

describe("rehearsal/stage/giving-way", () => {
  it("starts commands behind others, with all that they start, and those of others as they are", async () => {
    const own = getPriority();
    const behind = Math.max(own, constants.priority.PRIORITY_BELOW_NORMAL);
    const [given, plain] = await Promise.all([givingWay(seen), seen()]);
    assert.deepEqual(
      [given, plain],
      [
        [behind, behind],
        [own, own],
      ],
    );
  });
});
