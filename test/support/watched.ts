import type { Environment } from "../../environment/environment";
import { topicsEnvironment } from "./topics";

/** Alarms over others, the upper one first, of which no stack of the project's has one. */
const composites = {
  unwell: {
    name: "BlueMoxon-Unwell",
    description: "For the screen in the office.",
    rule: 'ALARM("BlueMoxon-API-Unwell") OR ALARM(BlueMoxon-Lambda-Errors)',
    actions: [],
  },
  "api-unwell": { name: "BlueMoxon-API-Unwell", rule: 'ALARM("BlueMoxon-API-HighLatency") AND ALARM("BlueMoxon-API-5xxErrors")', actions: [] },
};

/** Production's facts with all that can watch it, in the ledger too. */
export function watchedEnvironment(): Environment {
  const environment = topicsEnvironment();
  const rows = Object.fromEntries(Object.entries(composites).map(([key, { name }]) => [`app-monitoring-composite-${key}`, name]));
  const { ledger, monitoring } = environment;
  return { ...environment, monitoring: { ...monitoring, composites }, ledger: { ...ledger, adopt: { ...ledger.adopt, ...rows } } };
}
