import type { Place } from "../rights";

/** The app's alarms, of whatever kind. */
export const alarms = ({ region, id }: Place): readonly string[] => [`arn:aws:cloudwatch:${region}:${id}:alarm:BlueMoxon-*`];
