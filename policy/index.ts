import { PolicyPack } from "@pulumi/policy";
import * as pulumi from "@pulumi/pulumi";
import { binding } from "./binding";
import { runningConfig } from "../environment/running-source";
import { stackConfig } from "../environment/stack-config";
import { contextFrom } from "./context";
import { enforcedRules, mandatoryRules, whenConfigured } from "./enforcement";
import { packRules } from "./pack";
import { announcePack, restored } from "./presence";
import { unlikeOthers } from "./unlike-others";

/** The name finds the sections that lie beside the stack file; no rule hears of it. */
const context = contextFrom(() => runningConfig(pulumi.getStack(), stackConfig()));
const unlike = unlikeOthers(context);
const rules = packRules(context, unlike);
const isPreview = pulumi.runtime.isDryRun();

/** The program refuses the update, with these words or its own; a preview goes on, and the engine shows what the pack prints. */
const warn = (fault: string): void => {
  if (isPreview) console.error(`warning: an update would be refused. ${fault}`);
};

/** By then the engine has its answer, and goes on to start the program. */
const answeredMs = 50;

/** Reads the facts of all stacks while the program starts, when nothing is asked of the pack: the first resource would wait for them. */
function readAhead(): void {
  try {
    unlike();
  } catch {
    // The rules ask again, and what it throws is told as theirs.
  }
}

whenConfigured((levels) => {
  setTimeout(readAhead, answeredMs).unref();
  const enforced = enforcedRules(rules, levels);
  const missing = mandatoryRules(rules).filter((name) => !enforced.includes(name));
  if (missing.length > 0) warn(restored(missing));
  try {
    announcePack(enforced);
  } catch (error) {
    // Without a note the update ends in the program, which meets the same obstacle; the protocol would only say that something failed.
    warn((error as Error).message);
  }
});

new PolicyPack("bluemoxon", { policies: isPreview ? rules : binding(rules) });
