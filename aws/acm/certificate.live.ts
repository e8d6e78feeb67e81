import { type CertificateSummary, KeyAlgorithm, paginateListCertificates } from "@aws-sdk/client-acm";
import { type Live, pages } from "../clients";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

/** Without this filter ACM lists 2048-bit RSA certificates alone: https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html */
const everyKey = { keyTypes: Object.values(KeyAlgorithm) };

/** CloudFront's and the region's. */
export const certificatesOf = ({ certificates: clients, once }: Live): Promise<CertificateSummary[]> =>
  once("certificates", async () =>
    (
      await Promise.all(
        Object.values(clients).map((client) => pages(paginateListCertificates({ client }, { Includes: everyKey }), (page) => page.CertificateSummaryList)),
      )
    ).flat(),
  );

/** ACM certificates, CloudFront's and the region's. `*.example.com` is a certificate of example.com's. */
const list: Lister = async (live) =>
  (await certificatesOf(live)).flatMap(({ CertificateArn, DomainName = "", SubjectAlternativeNameSummaries = [] }) =>
    liveResource("aws:acm/certificate:Certificate", CertificateArn, { names: [DomainName, ...SubjectAlternativeNameSummaries] }),
  );

export const certificates: LiveKind = { listed: "certificates", find: {}, list };
