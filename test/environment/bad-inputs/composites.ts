import { type BadInput, at, bad } from "./bad-input";

/** Alarms over other alarms. */
export const composites: readonly BadInput[] = [
  bad(
    "prod",
    "an alarm over others that is named as one of them",
    "monitoring.composites",
    { unwell: { name: "BlueMoxon-API-5xxErrors", rule: "ALARM(BlueMoxon-API-HighLatency)", actions: [] } },
    at("monitoring.composites.unwell.name", 'alarm name "BlueMoxon-API-5xxErrors" is also at monitoring.alarms.api-errors.name'),
  ),
  bad(
    "prod",
    "an alarm over one that there is not",
    "monitoring.composites",
    { unwell: { name: "BlueMoxon-API-Unwell", rule: 'ALARM("BlueMoxon-API-HighLatency") AND NOT OK("BlueMoxon-API-Slow")', actions: [] } },
    at(
      "monitoring.composites.unwell.rule",
      'names "BlueMoxon-API-Slow", which is no alarm that this file states. State it under monitoring.alarms, or list it under ledger.external by its name or ARN, with the reason',
    ),
  ),
  bad(
    "prod",
    "two alarms over each other",
    "monitoring.composites",
    { one: { name: "One", rule: "ALARM(Other)", actions: [] }, other: { name: "Other", rule: 'ALARM("One") OR TRUE', actions: [] } },
    ...["one", "other"].map((key) =>
      at(`monitoring.composites.${key}.rule`, "comes back to the alarm itself; CloudWatch then evaluates neither. Take one of them out of the other's rule"),
    ),
  ),
  bad(
    "prod",
    "an alarm over others whose rule nobody can read, and that an alarm silences which there is not",
    "monitoring.composites",
    { unwell: { name: "Unwell", rule: "ALARM('constructor'", actions: [], suppressor: { alarm: "Deploying", waitSeconds: 60, extensionSeconds: -1 } } },
    at("monitoring.composites.unwell.suppressor.extensionSeconds", "expected a whole number from 0 to 2147483647 (s)"),
  ),
  bad(
    "prod",
    "the same, with numbers that are some",
    "monitoring.composites",
    { unwell: { name: "Unwell", rule: "ALARM(constructor", actions: [], suppressor: { alarm: "Deploying", waitSeconds: 60, extensionSeconds: 0 } } },
    at("monitoring.composites.unwell.rule", 'can\'t be read: expected ")" after ALARM ( constructor, found its end'),
    at(
      "monitoring.composites.unwell.rule",
      'names "constructor", which is no alarm that this file states. State it under monitoring.alarms, or list it under ledger.external by its name or ARN, with the reason',
    ),
    at(
      "monitoring.composites.unwell.suppressor.alarm",
      'names "Deploying", which is no alarm that this file states. State it under monitoring.alarms, or list it under ledger.external by its name or ARN, with the reason',
    ),
  ),
];
