import { types } from "../../aws";
import { propertyRule } from "../rule";

interface Origin {
  readonly originId: string;
  readonly originAccessControlId?: string;
  readonly s3OriginConfig?: { readonly originAccessIdentity?: string };
  readonly customOriginConfig?: unknown;
}

export const originsArePrivate = propertyRule({
  name: "origins-are-private",
  description: "Every bucket behind a CDN is reached by an origin access control or identity, by exactly one of the two.",
  types: [types.distribution.token],
  judge: ({ name, props }) => {
    const origins = (props["origins"] ?? []) as readonly Origin[];
    const faulty = origins.filter((origin) => (origin.customOriginConfig ?? null) === null && accesses(origin) !== 1);
    return faulty.length === 0
      ? undefined
      : `${name} reaches ${faulty.map(({ originId }) => originId).join(", ")} without origin access, or by two. Give each origin one of cdn.originAccess.`;
  },
});

const accesses = ({ originAccessControlId = "", s3OriginConfig }: Origin): number =>
  [originAccessControlId, s3OriginConfig?.originAccessIdentity ?? ""].filter((access) => access !== "").length;
