import { z } from "zod";
import { about, hostname, key, matching, whole } from "./values";

/** CloudFront puts it before the path of each request (API reference, Origin). */
const originPath = matching(/^(\/[^\s]*[^\s/])?$/, "an origin path: nothing, or one that begins with / and does not end so").max(255);

/** CloudFront reaches servers at 80, 443 and from 1024 on (API reference, CustomOriginConfig). */
const originPort = whole(80, 65535, "port").refine((port) => port === 80 || port === 443 || port >= 1024, {
  error: "expected 80, 443 or a port from 1024 to 65535",
});

/** A bucket of this stack, by its key, and the way in which CloudFront proves itself to it. */
export const origin = z.strictObject({
  bucket: key,
  path: originPath,
  access: key,
  endpoint: about(
    "By which of the bucket's two host names it is reached: `global` is NAME.s3.amazonaws.com, as older consoles wrote it. Left out, the region's own.",
    z.enum(["regional", "global"]).optional(),
  ),
});

/** A server that is reached as anybody reaches it, as a bucket's website. CloudFront proves nothing to it. */
export const customOrigin = z.strictObject({
  domain: hostname,
  path: originPath,
  protocol: about("How CloudFront speaks to it. A bucket's website knows http-only.", z.enum(["http-only", "https-only", "match-viewer"])),
  httpPort: originPort,
  httpsPort: originPort,
  sslProtocols: z.array(z.enum(["TLSv1", "TLSv1.1", "TLSv1.2"])).min(1),
  readTimeoutSeconds: whole(1, 180, "seconds"),
  keepaliveTimeoutSeconds: whole(1, 180, "seconds"),
});

export type CustomOriginFacts = z.infer<typeof customOrigin>;
