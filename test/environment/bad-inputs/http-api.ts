import { type BadInput, at, bad } from "./bad-input";

/** The HTTP API, against the addresses that people are given. */
export const httpApi: readonly BadInput[] = [
  bad(
    "staging",
    "a domain that nobody is sent to",
    "httpApi.domain.name",
    "api2.bluemoxon.com",
    'is "api2.bluemoxon.com", but urls.apiUrl leads to staging.api.bluemoxon.com',
  ),
  bad(
    "prod",
    "an API that refuses the app's own pages",
    "httpApi.cors.origins",
    ["http://localhost:5173"],
    "lacks https://app.bluemoxon.com, where the app is served: its own pages could not call the API",
  ),
  bad("prod", "an API that lets every page in", "httpApi.cors.origins.1", "*", '"*" is not an origin such as https://app.example.com'),
  bad(
    "prod",
    "an origin with a path",
    "httpApi.cors.origins.1",
    "https://app.bluemoxon.com/",
    '"https://app.bluemoxon.com/" is not an origin such as https://app.example.com',
  ),
  bad(
    "prod",
    "the CDN's certificate on the API",
    "httpApi.domain.certificateArn",
    "arn:aws:acm:us-east-1:266672885920:certificate/92395aeb-a01e-4a48-b4bd-0a9f1c04e861",
    "is in region us-east-1; API Gateway reads certificates from its own, us-west-2",
  ),
  bad("prod", "an answer to a preflight that is kept for a week", "httpApi.cors.maxAgeSeconds", 604800, "expected a whole number from 0 to 86400 (seconds)"),
  bad("prod", "a log field that is no variable", "httpApi.stage.accessLogFields.ip", "sourceIp", "expected a variable such as $context.requestId"),
  bad(
    "prod",
    "a method that is none",
    "httpApi.cors.methods.0",
    "FETCH",
    at("httpApi.cors.methods.0", "expected one of GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE"),
  ),
  bad(
    "prod",
    "a source that names no path",
    "httpApi.permissionSource",
    "*",
    '"*" is not a stage (* or $default), a method and a path such as */*/* or */$default',
  ),
];
