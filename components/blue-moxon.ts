import * as pulumi from "@pulumi/pulumi";
import type { Environment } from "../environment/environment";
import { Api } from "./api";
import { Cdn } from "./cdn";
import { Database } from "./database";
import { DbSync } from "./db-sync";
import { Delivery } from "./delivery";
import { Dns } from "./dns";
import { HttpApi } from "./http-api";
import { Identity } from "./identity";
import { Invocations } from "./invocations";
import { Monitoring, functionMetrics, httpApiMetrics } from "./monitoring";
import { Network } from "./network";
import { Scraper } from "./scraper";
import { Storage } from "./storage";
import { Worker } from "./worker";

export interface BlueMoxonArgs extends Environment {
  /** What the program declares of AWS, by logical name. The engine is told of it with the root, before anything below. */
  readonly declared: pulumi.Input<readonly string[]>;
}

/** The whole system: its rooms, joined. Both stacks are built by this constructor, from their facts alone. */
export class BlueMoxon extends pulumi.ComponentResource {
  /** What a deploy needs to know, by the names under which the stack exports it. */
  readonly outputs: Readonly<Record<string, pulumi.Input<string>>>;

  constructor(name: string, { declared, ...environment }: BlueMoxonArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:BlueMoxon", name, { declared }, opts);
    const child = { parent: this };
    const { account, storage, identity } = environment;

    const network = new Network(`${name}-network`, environment.network, child);
    const database = new Database(`${name}-database`, { facts: environment.database, network }, child);
    const scraper = new Scraper(`${name}-scraper`, { account, facts: environment.scraper, storage }, child);
    const api = new Api(
      `${name}-api`,
      { account, facts: environment.api, storage, identity, network, scraperName: environment.scraper.name, queueName: environment.worker.queue.name },
      child,
    );
    const worker = new Worker(`${name}-worker`, { account, facts: environment.worker, storage, network, producer: { api, facts: environment.api } }, child);
    const buckets = new Storage(`${name}-storage`, storage, child);
    const cdn = new Cdn(`${name}-cdn`, { account, facts: environment.cdn, storage: buckets }, child);
    new Delivery(`${name}-delivery`, { account, facts: environment.delivery, storage: buckets, cdn }, child);
    new Identity(`${name}-identity`, identity, child);
    const httpApi = new HttpApi(`${name}-http-api`, { facts: environment.httpApi, lambda: api.lambda }, child);
    new Dns(`${name}-dns`, { facts: environment.dns, targets: { ...cdn.targets, "http-api": httpApi.target }, ledger: environment.ledger }, child);
    new Invocations(`${name}-invocations`, { facts: environment.invocations, functions: { api: api.lambda, scraper: scraper.lambda } }, child);
    const watched = { "http-api": httpApiMetrics(httpApi.apiId), "api-function": functionMetrics(api.functionName) };
    new DbSync(`${name}-db-sync`, { account, facts: environment.dbSync, identity, network }, child);
    new Monitoring(`${name}-monitoring`, { facts: environment.monitoring, watched }, child);

    this.outputs = {
      apiFunctionName: api.functionName,
      scraperFunctionName: scraper.functionName,
      scraperRepositoryUrl: scraper.repositoryUrl,
      workerFunctionName: worker.functionName,
      analysisQueueName: worker.queueName,
      analysisQueueUrl: worker.queueUrl,
      frontendBucket: storage.frontend.name,
      imagesBucket: storage.images.name,
      frontendDistributionId: cdn.frontendDistributionId,
      imagesDistributionId: cdn.imagesDistributionId,
      frontendDomain: cdn.frontendDomain,
      imagesDomain: cdn.imagesDomain,
      databaseEndpoint: database.endpoint,
      appUrl: environment.urls.appUrl,
      apiUrl: environment.urls.apiUrl,
    };
    this.registerOutputs(this.outputs);
  }
}
