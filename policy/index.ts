import { PolicyPack } from "@pulumi/policy";
import * as pulumi from "@pulumi/pulumi";
import { binding } from "./binding";
import { enforcedRules, mandatoryRules, whenConfigured } from "./enforcement";
import { packRules } from "./pack";
import { announcePack, restored } from "./presence";

const rules = packRules();
const isPreview = pulumi.runtime.isDryRun();

/** The program refuses the update, with these words or its own; a preview goes on, and the engine shows what the pack prints. */
const warn = (fault: string): void => {
  if (isPreview) console.error(`warning: an update would be refused. ${fault}`);
};

whenConfigured((levels) => {
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
