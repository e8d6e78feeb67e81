import { z } from "zod";
import { about, arn, hostname } from "./values";

const url = z.url({ protocol: /^https$/, error: "expected a URL such as https://app.example.com" });

/** Where people and the deploy workflow's smoke test reach the application. */
export const urls = z.strictObject({
  baseDomain: about("The domain that both host names lie under.", hostname),
  appUrl: url,
  apiUrl: url,
  apiCertificateArn: about("Certificate of the API's host name. API Gateway reads it from its own region, unlike CloudFront.", arn),
});
