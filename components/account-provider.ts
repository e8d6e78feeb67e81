import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";

/** The one provider of a stack. With credentials of any other account it refuses before the first resource is read. */
export function accountProvider(name: string, { id, region }: Account, opts: pulumi.ResourceOptions): aws.Provider {
  return new aws.Provider(name, { region: region as aws.Region, allowedAccountIds: [id] }, opts);
}
