import { DescribeSecretCommand, GetResourcePolicyCommand, paginateListSecrets } from "@aws-sdk/client-secrets-manager";
import { types } from "..";
import { ifPresent, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { named } from "../rds/called.live";

/** Describes the secret; its value is another call, which nothing here makes. One that waits for its deletion no longer lives. */
const find: Finder = async ({ inputs }, { secrets }) => {
  const found = await ifPresent(() => secrets.send(new DescribeSecretCommand({ SecretId: text(inputs, "name") })));
  if (found?.ARN === undefined || found.DeletedDate !== undefined) return [];
  const policy = await ifPresent(() => secrets.send(new GetResourcePolicyCommand({ SecretId: found.ARN })));
  return [{ importId: found.ARN, held: { policy: policy?.ResourcePolicy } }];
};

/** A secret that a service has made for itself says whose it is: https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html */
const list: Lister = async ({ secrets: client }) =>
  (await pages(paginateListSecrets({ client }, {}), (page) => page.SecretList)).flatMap(({ ARN, Name, Tags, OwningService }) =>
    liveResource(types.secret.token, ARN, { ...named(Name), tags: tagMap(Tags), byAws: OwningService !== undefined }),
  );

export const secrets: LiveKind = { listed: "secrets", find: { [types.secret.token]: find }, list };
