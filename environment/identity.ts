import { z } from "zod";
import { text } from "./values";

/** Cognito by id. Pool and client are never replaced: their ids are in every session and in the deploy config. */
export const identity = z.strictObject({
  userPoolId: text.regex(/^[a-z]{2}(-[a-z]+)+-\d_\w+$/, { error: "expected a user pool id such as us-west-2_AbCdEfGhI" }),
  appClientId: text.regex(/^[a-z0-9]{1,128}$/, { error: "expected an app client id of lower-case letters and digits" }),
  /** First part of the sign-in host name, which AWS ends with `.auth.<region>.amazoncognito.com`. */
  domainPrefix: text.regex(/^[a-z0-9](-?[a-z0-9])*$/, { error: "expected a sign-in domain prefix of lower-case letters, digits and dashes" }).max(63),
});

export type IdentityFacts = z.infer<typeof identity>;
