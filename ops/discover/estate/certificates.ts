import { certificates as all } from "../finders/validations";
import { type Lister, resident } from "./resident";

/** ACM certificates, CloudFront's and the region's. `*.example.com` is a certificate of example.com's. */
export const certificates: Lister = async (live) =>
  (await all(live)).flatMap(({ CertificateArn, DomainName = "", SubjectAlternativeNameSummaries = [] }) =>
    resident("aws:acm/certificate:Certificate", CertificateArn, { names: [DomainName, ...SubjectAlternativeNameSummaries] }),
  );
