import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { liesUnder } from "../values";

/** Both host names lie under the base domain, and the API's certificate where API Gateway can read it. */
export function urlFaults({ urls, account }: Partial<Environment>): Fault[] {
  if (urls === undefined) return [];
  const { baseDomain, apiCertificateArn } = urls;
  const hosts = { appUrl: new URL(urls.appUrl).hostname, apiUrl: new URL(urls.apiUrl).hostname };
  const region = apiCertificateArn.split(":")[3];
  return [
    ...Object.entries(hosts)
      .filter(([, host]) => !liesUnder(baseDomain, host))
      .map(([key, host]) => ({ path: `urls.${key}`, message: `${host} does not lie under ${baseDomain}` })),
    ...(account === undefined || region === account.region
      ? []
      : [{ path: "urls.apiCertificateArn", message: `is in region ${region}; API Gateway reads certificates from its own, ${account.region}` }]),
  ];
}
