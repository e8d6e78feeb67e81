import { types } from "../../aws";
import { propertyRule } from "../rule";

interface Certificate {
  readonly acmCertificateArn?: string;
  readonly iamCertificateId?: string;
  readonly minimumProtocolVersion?: string;
}

/** CloudFront's own certificate, for its own host names, takes the version with it; nobody can set it. */
export const viewersUseTls12 = propertyRule({
  name: "viewers-use-tls-1-2",
  description: "A CDN or an API with host names of its own speaks TLS 1.2 or newer.",
  types: [types.distribution.token, types.domainName.token],
  judge: ({ name, type, props }) => {
    if (type.endsWith(":DomainName")) {
      const { securityPolicy = "TLS_1_0" } = (props["domainNameConfiguration"] ?? {}) as { readonly securityPolicy?: string };
      return /^TLS_1_[23]$/.test(securityPolicy) ? undefined : `${name} accepts ${securityPolicy}. Set securityPolicy to TLS_1_2.`;
    }
    const { acmCertificateArn = "", iamCertificateId = "", minimumProtocolVersion = "SSLv3" } = (props["viewerCertificate"] ?? {}) as Certificate;
    if (acmCertificateArn === "" && iamCertificateId === "") return undefined;
    return /^TLSv1\.[23](_|$)/.test(minimumProtocolVersion)
      ? undefined
      : `${name} accepts ${minimumProtocolVersion}. Set minimumProtocolVersion to TLSv1.2_2021.`;
  },
});
