// Over 150 lines: one table of edits that a rule must notice.
import { also, linked, set } from "../../support/edits";
import type { Mutations } from "./mutation";

/** Written down here too, so that a room can't go without somebody saying so twice. */
const rooms = ["network", "database", "storage", "scraper", "api", "worker", "cdn", "delivery", "identity", "http-api", "invocations"];
const inRooms = (...names: readonly string[]): string[] => names.map((room) => `app-${room}-a`);
/** What there is, and how it is set. */
export const shapeMutations: Mutations = {
  "rows-are-declared": {
    "a row that is not declared": [
      set("app", "declared", ["app-network-vpc"]),
      /app-cdn-frontend is listed in the ledger, but the program does not declare it/,
    ],
    "nothing declared at all": [set("app", "declared", undefined), /app-network-vpc is listed/],
  },
  "no-room-is-missing": {
    "a room gone": [set("app", "declared", inRooms(...rooms.filter((room) => room !== "cdn"))), /^cdn: nothing of it is declared/],
    "a room named like another's beginning": [set("app", "declared", inRooms("networks", ...rooms.filter((room) => room !== "network"))), /^network:/],
    "all rooms gone": [set("app", "declared", []), new RegExp(`^${rooms.join(", ")}:`)],
  },
  "resources-are-the-ledgers-own": {
    "another resource in the state": [set("app-cdn-frontend", "id", "E2IUCDBKX8CLOH"), /app-cdn-frontend is E2IUCDBKX8CLOH, but its row names E16BJX90QWQNQO/],
    "another database in the state": [
      set("app-database-instance", "identifier", "restored"),
      /app-database-instance is restored, but its row names bluemoxon-db/,
    ],
    "another policy of the role's": [set("app-api-role-images", "name", "images"), /app-api-role-images is bluemoxon-api-role:images, but its row names/],
  },
  "concurrency-fits-the-account": {
    "concurrency reserved": [set("app-api-function", "reservedConcurrentExecutions", 5), /app-api-function sets 5 aside/],
    "a function stopped": [set("app-api-function", "reservedConcurrentExecutions", 0), /sets 0 aside/],
    "concurrency provisioned": [
      also({ type: "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", props: { provisionedConcurrentExecutions: 1 } }),
      /app-other sets 1 aside/,
    ],
  },
  "queues-leave-the-api-room": {
    "no maximum": [
      set("app-worker-mapping", "scalingConfig", undefined),
      /^app-worker-mapping has no maximumConcurrency: its jobs may take all 10 invocations/,
    ],
    "a maximum that says nothing": [set("app-worker-mapping", "scalingConfig", {}), /^app-worker-mapping has no maximumConcurrency/],
    "all that the account has": [set("app-worker-mapping", "scalingConfig.maximumConcurrency", 10), /^Queues and reservations take 10 of the 10 invocations/],
    "all that the account has, by a reservation beside the queue": [set("app-api-function", "reservedConcurrentExecutions", 8), /take 10 of the 10/],
    "a second queue without a maximum, named by its ARN": [
      also({ type: "aws:lambda/eventSourceMapping:EventSourceMapping", props: { eventSourceArn: "arn:aws:sqs:us-west-2:1:other" } }),
      /^app-other has no maximumConcurrency/,
    ],
    "a second queue that takes the rest": [
      also({
        type: "aws:lambda/eventSourceMapping:EventSourceMapping",
        props: { eventSourceArn: "arn:aws:sqs:us-west-2:1:other", scalingConfig: { maximumConcurrency: 8 } },
      }),
      /take 10 of the 10/,
    ],
  },
  "logs-are-not-kept-for-ever": {
    "no retention": [set("app-api-logs", "retentionInDays", undefined), /app-api-logs has no retention/],
    "a retention of 0, which is for ever": [set("app-api-logs", "retentionInDays", 0), /app-api-logs has no retention/],
  },
  "queue-outlives-the-function": {
    "a shorter visibility timeout": [
      set("app-worker-queue", "visibilityTimeoutSeconds", 599),
      /app-worker-queue hides a job for 599 s, but app-worker-function may run for 600 s/,
    ],
    "a longer function": [set("app-worker-function", "timeout", 661), /may run for 661 s/],
    "AWS's default": [set("app-worker-queue", "visibilityTimeoutSeconds", undefined), /for 30 s/],
    "less than the function's default": [
      (resources) => set("app-worker-queue", "visibilityTimeoutSeconds", 2)(set("app-worker-function", "timeout", undefined)(resources)),
      /hides a job for 2 s, but app-worker-function may run for 3 s\. Raise visibilityTimeoutSeconds/,
    ],
  },
  "failed-jobs-are-kept": {
    "no redrive policy": [set("app-worker-queue", "redrivePolicy", undefined), /app-worker-queue has no dead-letter queue/],
    "a queue of somebody else's": [
      set("app-worker-queue", "redrivePolicy", '{"deadLetterTargetArn":"arn:aws:sqs:us-west-2:1:other"}'),
      /no dead-letter queue of this stack/,
    ],
    "a redrive policy without a target": [set("app-worker-queue", "redrivePolicy", '{"maxReceiveCount":3}'), /no dead-letter queue of this stack/],
    "the queue itself": [
      set("app-worker-queue", "redrivePolicy", '{"deadLetterTargetArn":"arn:aws:sqs:us-west-2:1:bluemoxon-analysis-jobs"}'),
      /no dead-letter queue/,
    ],
  },
  "database-is-encrypted-and-private": {
    "no encryption": [set("app-database-instance", "storageEncrypted", false), /is not encrypted/],
    "a public address": [set("app-database-instance", "publiclyAccessible", true), /is publicly accessible/],
    "a cluster without encryption": [also({ type: "aws:rds/cluster:Cluster", props: {} }), /app-other is not encrypted/],
    "a public address of a cluster's instance": [
      also({ type: "aws:rds/clusterInstance:ClusterInstance", props: { publiclyAccessible: true } }),
      /app-other is publicly accessible/,
    ],
  },
  "database-changes-wait-for-the-window": { "changes at once": [set("app-database-instance", "applyImmediately", true), /applyImmediately/] },
  "app-clients-keep-their-secret-setting": {
    "no secret, said": [set("app-identity-client", "generateSecret", false), /app-identity-client states generateSecret/],
    "a secret": [set("app-identity-client", "generateSecret", true), /app-identity-client states generateSecret/],
  },
  "origins-are-private": {
    "no access": [set("app-cdn-images", "origins.0.originAccessControlId", ""), /app-cdn-images reaches S3-bluemoxon-images without origin access/],
    "two accesses": [set("app-cdn-images", "origins.0.s3OriginConfig", { originAccessIdentity: "origin-access-identity/cloudfront/E1" }), /or by two/],
    "the second origin only": [set("app-cdn-frontend", "origins.1.originAccessControlId", undefined), /reaches S3-bluemoxon-images/],
  },
  "viewers-use-tls-1-2": {
    "TLS 1.1": [set("app-cdn-frontend", "viewerCertificate.minimumProtocolVersion", "TLSv1.1_2016"), /accepts TLSv1.1_2016/],
    "nothing said, which is SSL 3": [set("app-cdn-frontend", "viewerCertificate.minimumProtocolVersion", undefined), /accepts SSLv3/],
    "a version that does not exist": [set("app-cdn-frontend", "viewerCertificate.minimumProtocolVersion", "TLSv1.20"), /accepts TLSv1.20/],
    "a version that is none": [set("app-cdn-frontend", "viewerCertificate.minimumProtocolVersion", "notTLSv1.2_2021"), /accepts notTLSv1\.2/],
    "an API that does not say, which is TLS 1.0": [set("app-http-api-domain", "domainNameConfiguration.securityPolicy", undefined), /accepts TLS_1_0/],
    "an API with a version that does not exist": [set("app-http-api-domain", "domainNameConfiguration.securityPolicy", "TLS_1_20"), /accepts TLS_1_20/],
    "an API with TLS 1.0": [set("app-http-api-domain", "domainNameConfiguration.securityPolicy", "TLS_1_0"), /app-http-api-domain accepts TLS_1_0/],
    "a certificate of IAM's": [set("app-cdn-images", "viewerCertificate", { iamCertificateId: "A", minimumProtocolVersion: "TLSv1" }), /accepts TLSv1/],
  },
  "images-are-served": {
    "an origin in another bucket": [
      set("app-cdn-images", "origins.0.domainName", "bluemoxon-images-old.s3.us-west-2.amazonaws.com"),
      /app-cdn-images leads no path to bluemoxon-images, although the images are its to serve\. Give it an origin there, and a behavior\./,
    ],
    "no path to the origin": [set("app-cdn-images", "defaultCacheBehavior.targetOriginId", "S3-other"), /app-cdn-images leads no path/],
    "no origin": [set("app-cdn-images", "origins", undefined), /app-cdn-images leads no path/],
  },
  "missing-images-stay-missing": {
    "a success at either end of its range, beside what is none": [
      set("app-cdn-images", "customErrorResponses", [
        { errorCode: 403, responseCode: 200 },
        { errorCode: 404, responseCode: 299 },
        { errorCode: 500, responseCode: 300 },
      ]),
      /app-cdn-images answers 403 and 404 with a success\. Remove its customErrors/,
    ],
    "the app's error pages": [
      set("app-cdn-images", "customErrorResponses", [{ errorCode: 404, responseCode: 200 }]),
      /app-cdn-images answers 404 with a success/,
    ],
  },
  "routes-and-rules-stand-alone": {
    "inline routes, even none": [set("app-network-routes-private", "routes", []), /app-network-routes-private states routes inline/],
    "inline rules": [set("app-network-sg-lambda", "egress", [{}]), /app-network-sg-lambda states egress inline/],
    "inline rules both ways": [
      also({ type: "aws:ec2/securityGroup:SecurityGroup", props: { ingress: [], egress: [] } }),
      /app-other states ingress and egress inline, which removes whatever else is there/,
    ],
    "inline routes of the default table": [also({ type: "aws:ec2/defaultRouteTable:DefaultRouteTable", props: { routes: [] } }), /states routes inline/],
    "policies inside a role": [
      (resources) => set("app-api-role", "managedPolicyArns", [])(set("app-api-role", "inlinePolicies", [{}])(resources)),
      /app-api-role states inlinePolicies and managedPolicyArns inline/,
    ],
    "a policy inside a bucket": [set("app-storage-images", "policy", "{}"), /app-storage-images states policy inline/],
    "inline rules of the default group": [
      also({ type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", props: { ingress: [], egress: [] } }),
      /states ingress and egress inline/,
    ],
  },
  "api-integrates-the-function-itself": {
    "an alias": [
      also({
        type: "aws:apigatewayv2/integration:Integration",
        props: { integrationUri: "arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/arn:aws:lambda:us-west-2:1:function:app:live/invocations" },
        links: { integrationUri: "app-api-function" },
      }),
      /app-other does not lead to a function/,
    ],
    "a function of somebody else's": [linked("app-http-api-integration", "integrationUri", "app-elsewhere"), /app-http-api-integration does not lead/],
    "a web server": [
      also({ type: "aws:apigatewayv2/integration:Integration", props: { integrationUri: "https://example.com" } }),
      /app-other does not lead to a function/,
    ],
  },
  "records-follow-their-targets": {
    "a CDN's host name, by hand": [
      also({ type: "aws:route53/record:Record", props: { name: "app.bluemoxon.com", aliases: [{ name: "d2yd5bvqaomg54.cloudfront.net" }] } }),
      /app-other leads elsewhere than to app-cdn-frontend/,
    ],
    "the API's host name to the CDN": [
      linked("app-dns-record-api-a", "aliases", "app-cdn-frontend"),
      /app-dns-record-api-a leads elsewhere than to app-http-api-domain/,
    ],
    "a host name that a CDN has since been given": [
      set("app-cdn-images", "aliases", ["staging.app.bluemoxon.com"]),
      /app-dns-record-staging-app-a leads elsewhere than to app-cdn-images/,
    ],
  },
  "alarms-watch-this-stack": {
    "an API by its id": [
      also({ type: "aws:cloudwatch/metricAlarm:MetricAlarm", props: { dimensions: { ApiId: "h7q9ga51xa" } } }),
      /app-other names by hand what it watches/,
    ],
    "nothing in particular": [linked("app-monitoring-alarm-api-errors", "dimensions", "app-elsewhere"), /app-monitoring-alarm-api-errors names by hand/],
  },
  "network-is-the-stacks-own": {
    "a subnet of another VPC": [
      linked("app-network-subnet-public-a", "vpcId", "app-other-vpc"),
      /app-network-subnet-public-a does not take its VPC from app-network-vpc\. Pass the network's own vpcId/,
    ],
    "a route table of another VPC": [linked("app-network-routes-private", "vpcId", "app-other-vpc"), /app-network-routes-private does not take its VPC/],
    "a security group of another VPC": [linked("app-network-sg-lambda", "vpcId", "app-other-vpc"), /app-network-sg-lambda does not take its VPC/],
    "an endpoint whose VPC is stated": [also({ type: "aws:ec2/vpcEndpoint:VpcEndpoint", props: { vpcId: "vpc-1" } }), /app-other does not take its VPC/],
  },
};
