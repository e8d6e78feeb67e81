import { PolicyPack } from "@pulumi/policy";
import { packRules } from "./pack";
import { announcePack } from "./presence";

new PolicyPack("bluemoxon", { policies: packRules() });
announcePack();
