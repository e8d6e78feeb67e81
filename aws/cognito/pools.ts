import type { Place } from "../rights";

/** A pool is known by an id that Cognito chooses, so a right reaches all of the account's. */
export const pools = ({ region, id }: Place): readonly string[] => [`arn:aws:cognito-idp:${region}:${id}:userpool/*`];
