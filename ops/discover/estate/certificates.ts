import { KeyAlgorithm, paginateListCertificates } from "@aws-sdk/client-acm";
import { pages } from "../live";
import { type Lister, resident } from "./resident";

/** Without this filter ACM lists 2048-bit RSA certificates alone: https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html */
const everyKey = { keyTypes: Object.values(KeyAlgorithm) };

/** ACM certificates, CloudFront's and the region's. `*.example.com` is a certificate of example.com's. */
export const certificates: Lister = async ({ certificates: clients }) => {
  const found = await Promise.all(
    clients.map((client) => pages(paginateListCertificates({ client }, { Includes: everyKey }), (page) => page.CertificateSummaryList)),
  );
  return found
    .flat()
    .flatMap(({ CertificateArn, DomainName = "", SubjectAlternativeNameSummaries = [] }) =>
      resident("aws:acm/certificate:Certificate", CertificateArn, { names: [DomainName, ...SubjectAlternativeNameSummaries] }),
    );
};
