import assert from "node:assert/strict";
import { auroraEnvironment } from "../support/aurora";
import { type Registered, outputOf, program } from "../support/recorder";
import { assertUnderLedger, room, roomOf } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

/** What is held as it lives, besides the tags of everything adopted. */
const held = [
  "password",
  "masterPassword",
  "skipFinalSnapshot",
  "finalSnapshotIdentifier",
  "deleteAutomatedBackups",
  "applyImmediately",
  "engineVersion",
  "tags",
  "tagsAll",
];

const passwordLike = ({ inputs }: Registered): string[] => Object.keys(inputs).filter((property) => /password|secret|snapshot/i.test(property));

// Proves what the engine is asked for. Does not prove that RDS would restart nothing: the adoption's plan shows no update.
describe("components/database: an instance", () => {
  for (const stack of stackNames) {
    it(`is a subnet group, an instance and a secret in ${stack}, adopted by the ledger's ids, locked`, async () => {
      const database = await room(stack, "app-database");
      assert.deepEqual(database.types, {
        "app-database-subnets": "aws:rds/subnetGroup:SubnetGroup",
        "app-database-credentials": "aws:secretsmanager/secret:Secret",
        "app-database-instance": "aws:rds/instance:Instance",
      });
      assertUnderLedger(database, committed(stack));
    });

    it(`states no password and no way of deleting in ${stack}, and holds both as they live`, async () => {
      const instance = (await room(stack, "app-database")).child("app-database-instance");
      assert.deepEqual(passwordLike(instance), ["copyTagsToSnapshot"]);
      assert.deepEqual(instance.ignoreChanges, held);
    });
  }

  it("adopts production's database by its name, and its credentials by their ARN", async () => {
    const database = await room("prod", "app-database");
    assert.equal(database.child("app-database-instance").importId, "bluemoxon-db");
    assert.equal(database.child("app-database-credentials").importId, "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl");
  });

  it("states a secret's name and description and nothing else, and holds how it would be deleted or replicated", async () => {
    const credentials = (await room("prod", "app-database")).child("app-database-credentials");
    assert.deepEqual(credentials.inputs, { name: "bluemoxon/db-credentials", description: "BlueMoxon database credentials" });
    assert.deepEqual(credentials.ignoreChanges, ["recoveryWindowInDays", "forceOverwriteReplicaSecret", "tags", "tagsAll"]);
  });

  it("states production's instance exactly", async () => {
    const database = await room("prod", "app-database");
    assert.deepEqual(database.inputs("app-database-subnets"), {
      name: "bluemoxon-db-subnet-group",
      description: "Isolated subnets for BlueMoxon database",
      subnetIds: [outputOf("app-network-subnet-isolated-a"), outputOf("app-network-subnet-isolated-b")],
    });
    assert.deepEqual(database.inputs("app-database-instance"), {
      identifier: "bluemoxon-db",
      engine: "postgres",
      engineVersion: "16.6",
      instanceClass: "db.t3.small",
      allocatedStorage: 50,
      maxAllocatedStorage: 100,
      storageType: "gp3",
      storageEncrypted: true,
      dbName: "bluemoxon",
      username: "bluemoxon_admin",
      port: 5432,
      dbSubnetGroupName: "bluemoxon-db-subnet-group",
      vpcSecurityGroupIds: [outputOf("app-network-sg-database")],
      copyTagsToSnapshot: true,
      publiclyAccessible: false,
      multiAz: false,
      backupRetentionPeriod: 7,
      backupWindow: "03:00-04:00",
      maintenanceWindow: "sun:04:00-sun:05:00",
      autoMinorVersionUpgrade: true,
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
      performanceInsightsEnabled: false,
      deletionProtection: true,
    });
  });
});

describe("components/database: an Aurora Serverless v2 cluster", () => {
  const environment = auroraEnvironment();
  const build = async () => roomOf(await program(environment), "app-database");

  it("is a subnet group, a cluster, one instance and a secret, adopted by the ledger's ids, locked", async () => {
    const database = await build();
    assert.deepEqual(database.types, {
      "app-database-subnets": "aws:rds/subnetGroup:SubnetGroup",
      "app-database-credentials": "aws:secretsmanager/secret:Secret",
      "app-database-cluster": "aws:rds/cluster:Cluster",
      "app-database-cluster-instance": "aws:rds/clusterInstance:ClusterInstance",
    });
    assertUnderLedger(database, environment);
  });

  it("states capacity in Aurora units, and no password", async () => {
    const database = await build();
    assert.deepEqual(database.inputs("app-database-cluster"), {
      clusterIdentifier: "bluemoxon-cluster",
      engine: "aurora-postgresql",
      engineMode: "provisioned",
      engineVersion: "16.6",
      databaseName: "bluemoxon",
      masterUsername: "bluemoxon_admin",
      port: 5432,
      storageEncrypted: true,
      copyTagsToSnapshot: true,
      serverlessv2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 4 },
      dbSubnetGroupName: "bluemoxon-db-subnet-group",
      vpcSecurityGroupIds: [outputOf("app-network-sg-database")],
      backupRetentionPeriod: 7,
      preferredBackupWindow: "03:00-04:00",
      preferredMaintenanceWindow: "sun:04:00-sun:05:00",
      enabledCloudwatchLogsExports: ["postgresql"],
      deletionProtection: true,
    });
    assert.deepEqual(database.child("app-database-cluster").ignoreChanges, held);
  });

  it("puts the instance into the cluster, with a class that scales", async () => {
    assert.deepEqual((await build()).inputs("app-database-cluster-instance"), {
      identifier: "bluemoxon-cluster-instance-1",
      clusterIdentifier: outputOf("app-database-cluster"),
      instanceClass: "db.serverless",
      engine: "aurora-postgresql",
      dbSubnetGroupName: "bluemoxon-db-subnet-group",
      promotionTier: 1,
      publiclyAccessible: false,
      autoMinorVersionUpgrade: true,
      performanceInsightsEnabled: false,
    });
  });
});
