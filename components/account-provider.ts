import type { Region } from "@pulumi/aws";
import { Provider } from "@pulumi/aws/provider";
import type * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";

/** The one provider of a stack. With credentials of any other account it refuses before the first resource is read. */
export function accountProvider(name: string, { id, region }: Account, opts: pulumi.ResourceOptions): Provider {
  return new Provider(name, { region: region as Region, allowedAccountIds: [id] }, opts);
}
