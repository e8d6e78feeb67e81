import { commandLine } from "../../ops/command-line";
import { ensureEngine } from "../engine/ensure-engine";
import { sayError } from "../stage/command-line";
import { setStage } from "../stage/stage";

/** Keeps both emulated accounts up, ids filled in, for a person who wants to type `pulumi preview` against them. */
async function serve(): Promise<void> {
  const stage = await setStage(await ensureEngine(console.log));
  for (const stack of [stage.staging, stage.prod]) await stack.completeLedger();
  console.log(
    'Both accounts are up, nothing is adopted yet. In another terminal:\n  eval "$(npm run --silent rehearse:env -- --stack prod)"\n  pulumi preview --stack prod\nCtrl-C ends them.',
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stage.strike().then(() => process.exit(0)));
}

commandLine("rehearse:serve").description("Keeps both emulated accounts up, to type commands against. Ctrl-C ends them.").parse();
serve().catch((error: Error) => {
  sayError(error);
  process.exit(1);
});
