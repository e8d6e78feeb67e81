import { runCommand } from "../../ops/command-error";
import { ensureEngine } from "./ensure-engine";

void runCommand("rehearse", async () => {
  const engine = await ensureEngine((line) => console.error(line));
  console.log(JSON.stringify(engine, undefined, 2));
  return 0;
});
