import { together } from "../hands";
import { adoptByHand } from "../hands/adopt";
import type { Story } from "./story";

/** A careful call leaves other values than a console: what nobody has met before the day would be met on it. */
export const handsMakeIt: Story = {
  name: "as hands make it: what consoles and quick commands leave behind is told before the gate with both values, refused by name, stated or held, and adopted by imports alone; then no changes",
  run: ({ prod }) => adoptByHand(together, prod.engine),
};
