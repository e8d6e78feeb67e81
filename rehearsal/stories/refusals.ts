import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AccountPlace, endpointOf } from "../account";
import { run } from "../command";
import { stackFileOf } from "../environment";
import { workFolder } from "../folders";
import type { RehearsedStack } from "../stack";
import type { Story } from "../story";
import { assertChange, nothing } from "./steps";

/** One way in which an update starts wrong, and the words with which it must be refused. */
interface Mistake {
  readonly what: string;
  readonly file?: (text: string) => string;
  readonly environment?: (stack: RehearsedStack, other: AccountPlace) => Readonly<Record<string, string>>;
  readonly says: RegExp;
}

const replacing = (before: string, after: string) => (text: string) => {
  assert.ok(text.includes(before), `the stack file does not hold "${before}": the case would prove nothing`);
  return text.replace(before, after);
};

const mistakes: readonly Mistake[] = [
  {
    what: "credentials of the other account",
    environment: (_, other) => ({ AWS_ENDPOINT_URL: endpointOf(other) }),
    says: /AWS account ID not allowed: 652617421195/,
  },
  { what: "no policy pack", environment: () => ({ PULUMI_OPTION_POLICY_PACK: "" }), says: /runs without the policy pack; nothing was changed/ },
  {
    what: "an id that nobody knows",
    file: replacing("app-network-vpc: vpc-023f4b1dc7c2c4296", "app-network-vpc: unknown"),
    says: /ledger\.adopt\.app-network-vpc: import id is unknown\. Run: npm run discover -- --stack prod --write/,
  },
  {
    what: "a resource in no list",
    file: replacing("      app-network-vpc: vpc-023f4b1dc7c2c4296\n", ""),
    says: /app-network-vpc: is in no list of the ledger/,
  },
  {
    what: "a row that nobody claims",
    file: replacing("    adopt:\n", "    adopt:\n      app-network-vpn: vpc-0123456789abcdef0\n"),
    says: /nobody registers "app-network-vpn"/,
  },
  {
    what: "one id in two rows",
    file: replacing("subnet-04e95aa299c6e1018\n", "subnet-0b170eacdfed1ec3a\n"),
    says: /"subnet-0b170eacdfed1ec3a" is also the id of app-network-subnet-public-a/,
  },
  {
    what: "an id of another kind",
    file: replacing("app-network-nat: nat-0551444ab65c31f8c", "app-network-nat: eipalloc-0551444ab65c31f8c"),
    says: /is not an import id of aws:ec2\/natGateway:NatGateway/,
  },
  { what: "another region", file: replacing("region: us-west-2", "region: us-east-1"), says: /is in region us-west-2; this stack's region is us-east-1/ },
  {
    what: "a key that does not exist",
    file: replacing("    kind: dedicated\n", "    kind: dedicated\n    enable_nat_gateway: false\n"),
    says: /network\.enable_nat_gateway: is not a known key/,
  },
];

export const mistakesAreRefused: Story = {
  name: `${mistakes.length} ways to start an update wrong are refused in clear words, and change neither AWS nor the state`,
  async run({ prod, staging }) {
    const stateBefore = await resourcesIn(prod);
    const { change } = await prod.changesDuring(async () => {
      for (const mistake of mistakes) await assertRefused(prod, staging.account, mistake);
    });
    assertChange(change, nothing);
    assert.deepEqual(await resourcesIn(prod), stateBefore, "the state has other resources than before");
  },
};

async function assertRefused(prod: RehearsedStack, other: AccountPlace, { what, file, environment, says }: Mistake): Promise<void> {
  const edited = join(workFolder, "Pulumi.mistake.yaml");
  const text = readFileSync(stackFileOf(prod.name), "utf8");
  writeFileSync(edited, file === undefined ? text : file(text));
  const { exitCode, stdout, stderr } = await run("pulumi", ["up", "--stack", prod.name, "--skip-preview", "--yes", "--non-interactive"], {
    ...prod.environment,
    PULUMI_OPTION_CONFIG_FILE: edited,
    // Asking the other account for the state would fail for a reason of its own.
    PULUMI_BACKEND_URL: prod.environment["PULUMI_BACKEND_URL"] ?? "",
    ...environment?.(prod, other),
  });
  assert.notEqual(exitCode, 0, `${what}: the update was not refused`);
  assert.match(`${stdout}${stderr}`, says, `${what}: the refusal does not say what it should`);
}

/** Sorted: in which order the engine lists components says nothing. */
async function resourcesIn(stack: RehearsedStack): Promise<readonly string[]> {
  const { deployment } = JSON.parse(await stack.exportState()) as { deployment: { resources: { urn: string; id?: string }[] } };
  return deployment.resources.map(({ urn, id }) => `${urn} ${id ?? ""}`).sort();
}
