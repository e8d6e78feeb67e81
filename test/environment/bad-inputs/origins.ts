import { type BadInput, at, bad } from "./bad-input";

/** A server that is none of the stack's buckets. */
const server = {
  domain: "example.com",
  path: "",
  protocol: "https-only",
  httpPort: 80,
  httpsPort: 443,
  sslProtocols: ["TLSv1.2"],
  readTimeoutSeconds: 30,
  keepaliveTimeoutSeconds: 5,
};

/** What stands behind a CDN, and in front of it. */
export const origins: readonly BadInput[] = [
  bad(
    "prod",
    "a server that has a bucket's origin id",
    "cdn.images.customOrigins",
    {
      "S3-bluemoxon-images": server,
    },
    at("cdn.images.customOrigins.S3-bluemoxon-images", "is an origin of that id already; a distribution has each id once"),
  ),
  bad(
    "prod",
    "a web ACL of the stack's own region",
    "cdn.images.webAclArn",
    "arn:aws:wafv2:us-west-2:266672885920:regional/webacl/app/0b7c2f0e-8d5a-4c39-9f2e-5d1c6a3b7e90",
    '"arn:aws:wafv2:us-west-2:266672885920:regional/webacl/app/0b7c2f0e-8d5a-4c39-9f2e-5d1c6a3b7e90" is not the ARN of a global web ACL of AWS WAF such as arn:aws:wafv2:us-east-1:123456789012:global/webacl/app/…',
  ),
  bad(
    "prod",
    "a server that is the distribution itself, and a website by https",
    "cdn.others.landing.customOrigins",
    {
      itself: { ...server, domain: "www.bluemoxon.com" },
      site: { ...server, domain: "bluemoxon-landing.s3-website-us-west-2.amazonaws.com", sslProtocols: ["TLSv1.2", "TLSv1.2"] },
    },
    at("cdn.others.landing.customOrigins.itself.domain", "is a host name of this distribution itself; it would ask itself for ever"),
    at("cdn.others.landing.customOrigins.site.protocol", "is of a bucket's website, which speaks http-only"),
    at("cdn.others.landing.customOrigins.site.sslProtocols.1", 'protocol "TLSv1.2" is also at cdn.others.landing.customOrigins.site.sslProtocols.0'),
  ),
  bad(
    "prod",
    "a server at a port and a path that CloudFront does not take",
    "cdn.images.customOrigins",
    { site: { ...server, httpPort: 81, path: "/site/" } },
    at("cdn.images.customOrigins.site.path", '"/site/" is not an origin path: nothing, or one that begins with / and does not end so'),
    at("cdn.images.customOrigins.site.httpPort", "expected 80, 443 or a port from 1024 to 65535"),
  ),
];
