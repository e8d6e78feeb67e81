import assert from "node:assert/strict";
import { DescribeVpcsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { ListUsersCommand, IAMClient } from "@aws-sdk/client-iam";
import { inTurns, mostAtOnce } from "../../aws/at-once";

const asked = 4 * mostAtOnce;

/** Clients of two services whose requests all fail, a moment after they are sent; `most` tells how many were on their way at once. */
function failingClients() {
  let [now, most, sent] = [0, 0, 0];
  const handle = async () => {
    most = Math.max(most, (now += 1));
    sent += 1;
    await new Promise((go) => setTimeout(go, 1));
    now -= 1;
    throw new Error("refused");
  };
  const config = { region: "us-west-2", maxAttempts: 1, credentials: { accessKeyId: "x", secretAccessKey: "x" }, requestHandler: { handle } };
  return { ec2: new EC2Client(config), iam: new IAMClient(config), counted: () => ({ most, sent }) };
}

const askAll = async ({ ec2, iam }: ReturnType<typeof failingClients>) =>
  Promise.allSettled(Array.from({ length: asked / 2 }, () => [ec2.send(new DescribeVpcsCommand({})), iam.send(new ListUsersCommand({}))]).flat());

describe("requests at once", () => {
  it("are bounded over all clients, and one that fails makes room for the next", async () => {
    const clients = failingClients();
    inTurns([clients.ec2, clients.iam]);
    await askAll(clients);
    assert.deepEqual(clients.counted(), { most: mostAtOnce, sent: asked });
  });

  it("are not without: what the test counts can be more", async () => {
    const clients = failingClients();
    await askAll(clients);
    assert.deepEqual(clients.counted(), { most: asked, sent: asked });
  });
});
