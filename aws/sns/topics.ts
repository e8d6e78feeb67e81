import type { Place } from "../rights";

/** How a topic of the app is named: as the program's are, and as hands have named its alarms and dashboards. */
export const topicPrefixes = ["bluemoxon-", "BlueMoxon-"] as const;

/** Topics of the app, by its prefix. */
export const topics = ({ region, id }: Place) => topicPrefixes.map((prefix) => `arn:aws:sns:${region}:${id}:${prefix}*`);
