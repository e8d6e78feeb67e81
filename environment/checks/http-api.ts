import type { Environment } from "../environment";
import type { Fault } from "../fault";

/** The API answers under the address that people are given, lets the app's own pages in, and has its certificate at hand. */
export function httpApiFaults({ httpApi, urls, account }: Partial<Environment>): Fault[] {
  if (httpApi === undefined) return [];
  const { domain, cors } = httpApi;
  const [, , , certificateRegion] = domain.certificateArn.split(":");
  return [
    ...(urls === undefined || new URL(urls.apiUrl).hostname === domain.name
      ? []
      : [{ path: "httpApi.domain.name", message: `is "${domain.name}", but urls.apiUrl leads to ${new URL(urls.apiUrl).hostname}` }]),
    ...(urls === undefined || cors.origins.includes(new URL(urls.appUrl).origin)
      ? []
      : [{ path: "httpApi.cors.origins", message: `lacks ${new URL(urls.appUrl).origin}, where the app is served: its own pages could not call the API` }]),
    ...(account === undefined || certificateRegion === account.region
      ? []
      : [
          {
            path: "httpApi.domain.certificateArn",
            message: `is in region ${certificateRegion}; API Gateway reads certificates from its own, ${account.region}`,
          },
        ]),
  ];
}
