import { types } from "../../aws";
import { propertyRule } from "../rule";

interface ErrorResponse {
  readonly errorCode: number;
  readonly responseCode?: number;
}

/** A single-page app answers every path with its page. Images do not: a missing one once came back as HTML with status 200. */
export const missingImagesStayMissing = propertyRule({
  name: "missing-images-stay-missing",
  description: "A CDN without a root page, which serves files and no app, rewrites no error to a success.",
  types: [types.distribution.token],
  judge: ({ name, props }) => {
    if ((props["defaultRootObject"] ?? "") !== "") return undefined;
    const rewritten = ((props["customErrorResponses"] ?? []) as readonly ErrorResponse[]).filter(
      ({ responseCode = 0 }) => responseCode >= 200 && responseCode < 300,
    );
    return rewritten.length === 0
      ? undefined
      : `${name} answers ${rewritten.map(({ errorCode }) => errorCode).join(" and ")} with a success. Remove its customErrors.`;
  },
});
