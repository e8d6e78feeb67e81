import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type StorageFacts, bucketsOf } from "../environment/storage";
import { bucket } from "./bucket";
import { mapValues } from "./named";

/** The buckets. Who may read them through CloudFront is told with the distributions, which they trust by name. */
export class Storage extends pulumi.ComponentResource {
  /** Bucket key -> name. */
  readonly names: Readonly<Record<string, string>>;
  /** Bucket key -> bucket. */
  readonly buckets: Readonly<Record<string, aws.s3.Bucket>>;

  constructor(name: string, facts: StorageFacts, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Storage", name, {}, opts);
    const child = { parent: this };
    const all = bucketsOf(facts);
    this.names = mapValues(all, (each) => each.name);
    this.buckets = mapValues(all, (each, key) => bucket(`${name}-${key}`, each, child));
    this.registerOutputs({});
  }
}
