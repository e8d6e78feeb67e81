import assert from "node:assert/strict";
import { join } from "node:path";
import { resourcesOf } from "../accidents/state";
import { run } from "../stage/command";
import { stackFileOf } from "../stage/command-environment";
import { workFolder } from "../stage/folders";
import { copyStackFile } from "../stage/stack-files";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";
import { assertChange, nothing } from "./steps";

/** A slip in the stack file, and the line that must name it. */
interface Slip {
  readonly before: string;
  readonly after: string;
  readonly says: RegExp;
}

const slips: readonly Slip[] = [
  {
    before: "app-network-vpc: vpc-023f4b1dc7c2c4296",
    after: "app-network-vpc: unknown",
    says: /ledger\.adopt\.app-network-vpc: import id is unknown\. Run: npm run discover -- --stack prod --write/,
  },
  {
    before: "  bluemoxon:cdn:\n",
    after: "  bluemoxon:cdn:\n    enable_cloudfront: false\n",
    says: /cdn\.enable_cloudfront: is not a known key/,
  },
  {
    before: "cidr: 10.0.11.0/24",
    after: "cidr: 10.1.11.0/24",
    says: /network\.subnets\.private-a\.cidr: 10\.1\.11\.0\/24 lies outside the VPC's 10\.0\.0\.0\/16/,
  },
  { before: "timeoutSeconds: 600", after: "timeoutSeconds: 600000", says: /api\.timeoutSeconds: expected a whole number from 1 to 900 \(seconds\)/ },
];

/** Two that only the program can see, because it knows the types. They are named once the file itself has no fault. */
const ledgerSlips: readonly Slip[] = [
  {
    before: "subnet-04e95aa299c6e1018\n",
    after: "subnet-0b170eacdfed1ec3a\n",
    says: /"subnet-0b170eacdfed1ec3a" is also the id of app-network-subnet-public-a/,
  },
  {
    before: "app-network-nat: nat-0551444ab65c31f8c",
    after: "app-network-nat: eipalloc-0551444ab65c31f8c",
    says: /is not an import id of aws:ec2\/natGateway:NatGateway/,
  },
  { before: "    adopt:\n", after: "    adopt:\n      app-network-vpn: vpc-0123456789abcdef0\n", says: /nobody registers "app-network-vpn"/ },
];

export const faultsAreNamedTogether: Story = {
  name: "the faults of a stack file are named all at once, and change neither AWS nor the state",
  async run({ prod }) {
    const stateBefore = await resourcesIn(prod);
    const { change } = await prod.changesDuring(async () => {
      for (const together of [slips, ledgerSlips]) await assertNamed(prod, together);
    });
    assertChange(change, nothing);
    assert.deepEqual(await resourcesIn(prod), stateBefore, "the state has other resources than before");
  },
};

async function assertNamed(prod: RehearsedStack, together: readonly Slip[]): Promise<void> {
  const slipped = join(workFolder, "Pulumi.slipped.yaml");
  const made = new Set<string>();
  copyStackFile(stackFileOf(prod.name), slipped, (text) =>
    together.reduce((edited, { before, after }) => {
      if (edited.includes(before)) made.add(before);
      return edited.replace(before, after);
    }, text),
  );
  for (const { before } of together) assert.ok(made.has(before), `the stack file does not hold "${before}": the case would prove nothing`);
  const { exitCode, stdout, stderr } = await run("pulumi", ["up", "--stack", prod.name, "--skip-preview", "--yes", "--non-interactive"], {
    ...prod.environment,
    PULUMI_OPTION_CONFIG_FILE: slipped,
  });
  assert.notEqual(exitCode, 0, "the update was not refused");
  for (const { says } of together) assert.match(`${stdout}${stderr}`, says);
}

/** Sorted: in which order the engine lists components says nothing. */
async function resourcesIn(stack: RehearsedStack): Promise<readonly string[]> {
  return resourcesOf(await stack.exportState())
    .map(({ urn, id }) => `${urn} ${id ?? ""}`)
    .sort();
}
