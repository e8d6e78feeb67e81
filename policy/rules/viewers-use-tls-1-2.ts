import { propertyRule } from "../rule";

interface Certificate {
  readonly acmCertificateArn?: string;
  readonly iamCertificateId?: string;
  readonly minimumProtocolVersion?: string;
}

/** CloudFront's own certificate, for its own host names, takes the version with it; nobody can set it. */
export const viewersUseTls12 = propertyRule({
  name: "viewers-use-tls-1-2",
  description: "A CDN with host names of its own speaks TLS 1.2 or newer with its viewers.",
  types: ["aws:cloudfront/distribution:Distribution"],
  judge: ({ name, props }) => {
    const { acmCertificateArn = "", iamCertificateId = "", minimumProtocolVersion = "SSLv3" } = (props["viewerCertificate"] ?? {}) as Certificate;
    if (acmCertificateArn === "" && iamCertificateId === "") return undefined;
    return /^TLSv1\.[23](_|$)/.test(minimumProtocolVersion)
      ? undefined
      : `${name} accepts ${minimumProtocolVersion}. Set minimumProtocolVersion to TLSv1.2_2021.`;
  },
});
