import { PolicyPack } from "@pulumi/policy";
import * as pulumi from "@pulumi/pulumi";
import { binding } from "./binding";
import { enforcedRules, mandatoryRules, whenConfigured } from "./enforcement";
import { packRules } from "./pack";
import { announcePack, restored } from "./presence";

const rules = packRules();
const isPreview = pulumi.runtime.isDryRun();

whenConfigured((levels) => {
  const enforced = enforcedRules(rules, levels);
  const missing = mandatoryRules(rules).filter((name) => !enforced.includes(name));
  // The program refuses the update; a preview goes on, and the engine shows what the pack prints.
  if (isPreview && missing.length > 0)
    console.error(`warning: ${missing.length} mandatory rules do not bind in this run; an update would be refused. ${restored(missing)}`);
  announcePack(enforced);
});

new PolicyPack("bluemoxon", { policies: isPreview ? rules : binding(rules) });
