import type { Accident } from "./accident";

export const bucketOpened: Accident = {
  name: "the buckets are opened to every distribution, by a condition that any of them meets",
  ends: { kind: "refused", says: /buckets-trust-one-distribution[^]*opens its bucket to cloudfront\.amazonaws\.com without naming/ },
  async befall(scene) {
    scene.edit(
      "components/bucket-policies.ts",
      '{ StringEquals: { "AWS:SourceArn": oneOrMore(distributionArns) } }',
      '{ StringLike: { "AWS:SourceArn": "*" } }',
    );
    await scene.attempt();
    // Nobody looked at it before, and the pack alone is in the way.
    await scene.update();
  },
};
