import * as rds from "@pulumi/aws/rds";
import * as pulumi from "@pulumi/pulumi";
import type { AuroraServerlessFacts, DatabaseFacts, InstanceFacts } from "../environment/database";
import { named } from "./named";
import type { Network } from "./network";
import { secret } from "./secret";

/**
 * The password is never read or written: it is in no input, and ignored, so that no dummy can get in. What
 * describes only how RDS would delete or apply is kept as it lives: it is no attribute of the database.
 */
const heldProperties = ["password", "masterPassword", "skipFinalSnapshot", "finalSnapshotIdentifier", "deleteAutomatedBackups", "applyImmediately"];

/** The PostgreSQL database in its subnet group, and the secret with its credentials. It is adopted, never modified, never restarted. */
export class Database extends pulumi.ComponentResource {
  /** Host name that the application connects to. */
  readonly endpoint: pulumi.Output<string>;

  constructor(name: string, args: { readonly facts: DatabaseFacts; readonly network: Network }, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Database", name, {}, opts);
    const child = { parent: this };
    const { facts, network } = args;
    const subnets = subnetGroup(`${name}-subnets`, facts, network, child);
    const vpcSecurityGroupIds = facts.securityGroups.map((key) => named(network.securityGroupIds, key));

    secret(`${name}-credentials`, facts.credentials, child);
    this.endpoint = server(name, facts, { dbSubnetGroupName: subnets.name, vpcSecurityGroupIds }, child);
    this.registerOutputs({ endpoint: this.endpoint });
  }
}

interface Place {
  readonly dbSubnetGroupName: pulumi.Input<string>;
  readonly vpcSecurityGroupIds: pulumi.Input<string>[];
}

function subnetGroup(name: string, { subnetGroup }: DatabaseFacts, network: Network, opts: pulumi.CustomResourceOptions): rds.SubnetGroup {
  const subnetIds = subnetGroup.subnets.map((key) => named(network.subnetIds, key));
  return new rds.SubnetGroup(name, { name: subnetGroup.name, description: subnetGroup.description, subnetIds }, opts);
}

function server(name: string, facts: DatabaseFacts, place: Place, opts: pulumi.CustomResourceOptions): pulumi.Output<string> {
  switch (facts.kind) {
    case "instance":
      return instance(`${name}-instance`, facts, place, opts).address;
    case "aurora-serverless":
      return cluster(name, facts, place, opts).endpoint;
  }
}

/** What stands in the facts only where somebody has chosen it. */
const access = ({ storageKeyArn, iamAuthentication }: DatabaseFacts) => ({
  ...(storageKeyArn !== undefined && { kmsKeyId: storageKeyArn }),
  ...(iamAuthentication !== undefined && { iamDatabaseAuthenticationEnabled: iamAuthentication }),
});

function instance(name: string, facts: InstanceFacts, place: Place, opts: pulumi.CustomResourceOptions): rds.Instance {
  return new rds.Instance(
    name,
    {
      ...place,
      identifier: facts.identifier,
      engine: "postgres",
      engineVersion: facts.engineVersion,
      instanceClass: facts.instanceClass,
      allocatedStorage: facts.allocatedStorageGb,
      maxAllocatedStorage: facts.maxAllocatedStorageGb,
      storageType: facts.storageType,
      storageEncrypted: facts.storageEncrypted,
      ...access(facts),
      dbName: facts.databaseName,
      username: facts.masterUsername,
      port: facts.port,
      copyTagsToSnapshot: facts.copyTagsToSnapshot,
      publiclyAccessible: facts.publiclyAccessible,
      multiAz: facts.multiAz,
      backupRetentionPeriod: facts.backupRetentionDays,
      backupWindow: facts.backupWindow,
      maintenanceWindow: facts.maintenanceWindow,
      autoMinorVersionUpgrade: facts.autoMinorVersionUpgrade,
      enabledCloudwatchLogsExports: facts.logExports,
      performanceInsightsEnabled: facts.performanceInsights,
      deletionProtection: facts.deletionProtection,
    },
    // With automatic minor upgrades on, the version moves by itself; stating it back would be a downgrade.
    { ...opts, ignoreChanges: [...heldProperties, "engineVersion"] },
  );
}

function cluster(name: string, facts: AuroraServerlessFacts, place: Place, opts: pulumi.CustomResourceOptions): rds.Cluster {
  const engine = "aurora-postgresql";
  const cluster = new rds.Cluster(
    `${name}-cluster`,
    {
      ...place,
      clusterIdentifier: facts.identifier,
      engine,
      engineMode: "provisioned",
      engineVersion: facts.engineVersion,
      databaseName: facts.databaseName,
      masterUsername: facts.masterUsername,
      port: facts.port,
      storageEncrypted: facts.storageEncrypted,
      ...access(facts),
      copyTagsToSnapshot: facts.copyTagsToSnapshot,
      serverlessv2ScalingConfiguration: { minCapacity: facts.minCapacityAcu, maxCapacity: facts.maxCapacityAcu },
      backupRetentionPeriod: facts.backupRetentionDays,
      preferredBackupWindow: facts.backupWindow,
      preferredMaintenanceWindow: facts.maintenanceWindow,
      enabledCloudwatchLogsExports: facts.logExports,
      deletionProtection: facts.deletionProtection,
    },
    { ...opts, ignoreChanges: [...heldProperties, "engineVersion"] },
  );
  new rds.ClusterInstance(
    `${name}-cluster-instance`,
    {
      identifier: facts.instanceIdentifier,
      clusterIdentifier: cluster.id,
      instanceClass: "db.serverless",
      engine,
      dbSubnetGroupName: place.dbSubnetGroupName,
      promotionTier: facts.promotionTier,
      publiclyAccessible: facts.publiclyAccessible,
      autoMinorVersionUpgrade: facts.autoMinorVersionUpgrade,
      performanceInsightsEnabled: facts.performanceInsights,
    },
    { ...opts, ignoreChanges: ["applyImmediately", "engineVersion"] },
  );
  return cluster;
}
