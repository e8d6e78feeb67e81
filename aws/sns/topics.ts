import type { Place } from "../rights";

/** Topics of the app, by its prefix: the program's, and as hands have named its alarms and dashboards. */
export const topics = ({ region, id }: Place) => ["bluemoxon-*", "BlueMoxon-*"].map((name) => `arn:aws:sns:${region}:${id}:${name}`);
