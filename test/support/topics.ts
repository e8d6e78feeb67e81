import type { Environment } from "../../environment/environment";
import { committed } from "./stacks";

const topic = "arn:aws:sns:us-west-2:266672885920:bluemoxon-alarms";

/** Where production's alarms would ring: no stack of the project's has a topic. */
export const topics = {
  alarms: {
    name: "bluemoxon-alarms",
    displayName: "BlueMoxon",
    nights: true,
    subscriptions: {
      team: { protocol: "email", endpoint: "team@example.com" },
      jobs: { protocol: "sqs", endpoint: "arn:aws:sqs:us-west-2:266672885920:bluemoxon-analysis-jobs" },
    },
  },
} as const;

/** Production's facts with them, in the ledger too. */
export function topicsEnvironment(): Environment {
  const environment = committed("prod");
  const rows = {
    "app-monitoring-topic-alarms": topic,
    "app-monitoring-topic-alarms-team": `${topic}:8a21d249-4329-4871-acc6-7be709c6ea7f`,
    "app-monitoring-topic-alarms-jobs": `${topic}:0a21d249-4329-4871-acc6-7be709c6ea70`,
  };
  const { ledger, monitoring } = environment;
  return { ...environment, monitoring: { ...monitoring, topics }, ledger: { ...ledger, adopt: { ...ledger.adopt, ...rows } } };
}
