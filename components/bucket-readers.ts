import { type CdnFacts, distributionsOf } from "../environment/cdn";

/** One way into a bucket, and the distributions that take it. */
export interface BucketReaders {
  /** Key of the origin access. */
  readonly access: string;
  /** Keys of the distributions, in the order of the stack file. */
  readonly distributions: readonly string[];
}

/** Bucket key -> who reads it through CloudFront: whichever distribution has an origin there, and nobody else. Pure. */
export function bucketReaders(facts: CdnFacts): Readonly<Record<string, readonly BucketReaders[]>> {
  const origins = Object.entries(distributionsOf(facts)).flatMap(([distribution, { origins }]) =>
    Object.values(origins).map(({ bucket, access }) => ({ distribution, bucket, access })),
  );
  return Object.fromEntries(
    unique(origins.map(({ bucket }) => bucket)).map((bucket) => {
      const here = origins.filter((origin) => origin.bucket === bucket);
      const accesses = unique(here.map(({ access }) => access));
      return [bucket, accesses.map((access) => ({ access, distributions: distributionsBy(here, access) }))];
    }),
  );
}

const distributionsBy = (origins: readonly { readonly distribution: string; readonly access: string }[], access: string): readonly string[] =>
  unique(origins.filter((origin) => origin.access === access).map(({ distribution }) => distribution));

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
