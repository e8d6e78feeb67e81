import assert from "node:assert/strict";
import { RevokeSecurityGroupIngressCommand } from "@aws-sdk/client-ec2";
import { CreateKeyCommand, DescribeKeyCommand, DisableKeyCommand, KMSClient, UpdateAliasCommand } from "@aws-sdk/client-kms";
import { CopyObjectCommand } from "@aws-sdk/client-s3";
import { locks } from "../accidents/lock";
import { Scene } from "../accidents/scene";
import { resourcesOf } from "../accidents/state";
import { urnOf } from "../accidents/steps";
import { bucketsOf, clientsOf, connectionTo } from "../accounts/aws-clients";
import { secretsProvider } from "../stage/command-environment";
import { versionsIn } from "../stage/secrets/places";
import type { Story } from "./story";

const entrance = "app-network-sg-database-ingress-postgres-from-staging";
const AliasName = "alias/bluemoxon-pulumi";
const stateKey = ".pulumi/stacks/bluemoxon/prod.json";

/** What docs/break-glass.md tells to type. */
export const glassIsBroken: Story = {
  name: "an entrance closed by hand, a state brought back by its version, and another key for the secrets leave ledger, state and account at one",
  async run({ prod, staging }) {
    const scene = await Scene.set(prod, staging, new Set(locks));

    await scene.byHand(() => closeEntrance(scene));
    await scene.prepare(["state", "delete", await urnOf(scene, entrance), "--force", "--yes"]);
    scene.facts(new RegExp(`^ {6}${entrance}: .*\\n`, "m"), "");
    scene.facts(/^ {10}postgres-from-staging:\n( {12}.*\n)+/m, "");
    await assertAtOne(scene);

    const urns = await urnsIn(scene);
    await scene.prepare(["state", "delete", "--all", "--force", "--yes"]);
    assert.deepEqual(await urnsIn(scene), []);
    await bringBack(scene);
    assert.deepEqual(await urnsIn(scene), urns);
    await assertAtOne(scene);

    await scene.byHand(() => changeKey(scene));
    await assertAtOne(scene);
  },
};

/** Nothing is to do, nothing has drifted, and nothing has happened to the account but what hands did. */
async function assertAtOne(scene: Scene): Promise<void> {
  const { result, verdict } = await scene.verdict("steady", "--refresh");
  assert.ok(verdict.allowed, result.stdout);
  assert.deepEqual([verdict.counts, verdict.stateAlone], [{}, {}], result.stdout);
  await scene.count();
  assert.deepEqual(scene.harms, []);
}

async function closeEntrance(scene: Scene): Promise<void> {
  const { adopt } = scene.stack.facts().ledger;
  await clientsOf(scene.stack.account).ec2.send(
    new RevokeSecurityGroupIngressCommand({ GroupId: adopt["app-network-sg-database"], SecurityGroupRuleIds: [adopt[entrance] ?? ""] }),
  );
}

/** The version before the newest one, as an administrator copies it. */
async function bringBack({ stack: { account } }: Scene): Promise<void> {
  const s3 = bucketsOf(account);
  const Bucket = "bluemoxon-pulumi-state-prod";
  const [, before] = (await versionsIn(s3, Bucket)).filter(({ Key }) => Key === stateKey);
  assert.ok(before?.VersionId !== undefined, `${stateKey} has no earlier version`);
  await s3.send(new CopyObjectCommand({ Bucket, Key: stateKey, CopySource: `${Bucket}/${stateKey}?versionId=${before.VersionId}` }));
}

async function changeKey(scene: Scene): Promise<void> {
  const kms = new KMSClient(connectionTo(scene.stack.account));
  const { KeyMetadata: old } = await kms.send(new DescribeKeyCommand({ KeyId: AliasName }));
  const { KeyMetadata: made } = await kms.send(new CreateKeyCommand({}));
  const provider = secretsProvider(scene.stack.account).replace(AliasName, made?.KeyId ?? "");
  const { exitCode, stdout, stderr } = await scene.pulumi(["stack", "change-secrets-provider", provider], scene.administrator);
  assert.equal(exitCode, 0, `${stdout}${stderr}`);
  // By the alias CI's roles may decrypt.
  await kms.send(new UpdateAliasCommand({ AliasName, TargetKeyId: made?.KeyId }));
  // What still needed the old one would fail from here on.
  await kms.send(new DisableKeyCommand({ KeyId: old?.KeyId }));
}

const urnsIn = async (scene: Scene): Promise<string[]> => resourcesOf(await scene.prepare(["stack", "export"])).map(({ urn }) => urn);
