import type { Place } from "../rights";

/** Topics of the app, by its prefix. */
export const topics = ({ region, id }: Place) => [`arn:aws:sns:${region}:${id}:bluemoxon-*`];
