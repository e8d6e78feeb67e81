import type { Place } from "../rights";

/** The app's image repositories. */
export const repositories = ({ region, id }: Place): readonly string[] => [`arn:aws:ecr:${region}:${id}:repository/bluemoxon-*`];
