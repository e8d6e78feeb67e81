import { createInterface } from "node:readline";
import { type Client, credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzeRequest,
  AnalyzeStackRequest,
  type AnalyzeResponse,
  type AnalyzerInfo,
  AnalyzerPropertyDependencies,
  AnalyzerResource,
  AnalyzerResourceOptions,
  ConfigureAnalyzerRequest,
  type EnforcementLevel,
  PolicyConfig,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { execa } from "execa";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

/** A resource as the engine would send it to the pack. */
export interface Sent {
  readonly type: string;
  readonly name: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly protect: boolean;
  readonly links?: Readonly<Record<string, string>>;
  /** Tells copies of one resource apart. */
  readonly copy?: number;
}

/** What a rule reported, and how binding that is: 0 advisory, 1 mandatory. */
export interface Report {
  readonly rule: string;
  readonly level: number;
  readonly message: string;
}

/** The pack's own server, started and asked as the engine does it, without the engine. */
export interface PackServer {
  /** The process that is asked. */
  readonly pid: number | undefined;
  readonly info: () => Promise<AnalyzerInfo.AsObject>;
  /** Sets the level of some rules, as the engine does for all before it asks anything else. */
  readonly configure: (levels: Readonly<Record<string, EnforcementLevel>>) => Promise<void>;
  readonly analyze: (resource: Sent) => Promise<readonly Report[]>;
  readonly analyzeStack: (resources: readonly Sent[]) => Promise<readonly Report[]>;
  /** Ends it. @returns what it has printed as errors. */
  readonly stop: () => Promise<string>;
}

/**
 * @param kind of the run that the pack judges.
 * @throws Error with the pack's own words when it does not load: the engine then fails the update.
 */
export async function startPack(folder: string, config: Readonly<Record<string, unknown>>, kind: "preview" | "update" = "preview"): Promise<PackServer> {
  const program = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
  const values = Object.entries(config).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]);
  // The rules ask the engine for nothing, so its address is never used.
  const server = execa(process.execPath, [program, "127.0.0.1:1", "."], {
    cwd: folder,
    reject: false,
    stdin: "ignore",
    env: {
      PULUMI_CONFIG: JSON.stringify(Object.fromEntries(values)),
      PULUMI_PROJECT: "bluemoxon",
      PULUMI_NODEJS_DRY_RUN: String(kind === "preview"),
      ADOPTION_PHASE: "",
    },
  });
  const port = await firstLine(server.stdout);
  if (port === undefined) throw new Error(`the pack in ${folder} did not load: ${(await server).stderr}`);
  const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure(), {
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  return {
    pid: server.pid,
    configure: (levels) => call<Empty>((done) => client.configure(configured(levels), done)).then(() => undefined),
    info: () => call<AnalyzerInfo>((done) => client.getAnalyzerInfo(new Empty(), done)).then((info) => info.toObject()),
    analyze: async (resource) => reports(await call((done) => client.analyze(requestOf(resource), done))),
    analyzeStack: async (resources) =>
      reports(await call((done) => client.analyzeStack(new AnalyzeStackRequest().setResourcesList(resources.map(resourceOf(resources))), done))),
    stop: async () => {
      (client as unknown as Client).close();
      server.kill("SIGTERM");
      return (await server).stderr;
    },
  };
}

function configured(levels: Readonly<Record<string, EnforcementLevel>>): ConfigureAnalyzerRequest {
  const request = new ConfigureAnalyzerRequest();
  for (const [rule, level] of Object.entries(levels))
    request.getPolicyconfigMap().set(rule, new PolicyConfig().setEnforcementlevel(level).setProperties(new Struct()));
  return request;
}

async function firstLine(output: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface({ input: output })) return line;
  return undefined;
}

const call = <Answer>(ask: (done: (error: Error | null, answer: Answer) => void) => unknown): Promise<Answer> =>
  new Promise((resolve, reject) => void ask((error, answer) => (error === null ? resolve(answer) : reject(error))));

const urnOf = ({ type, name, copy = 0 }: Sent): string => `urn:pulumi:stack${copy}::bluemoxon::${type}::${name}`;

const struct = (props: Sent["props"]): Struct => Struct.fromJavaScript(JSON.parse(JSON.stringify(props)) as Record<string, JavaScriptValue>);

const options = ({ protect }: Sent): AnalyzerResourceOptions => new AnalyzerResourceOptions().setProtect(protect);

const requestOf = (resource: Sent): AnalyzeRequest =>
  new AnalyzeRequest()
    .setType(resource.type)
    .setName(resource.name)
    .setUrn(urnOf(resource))
    .setProperties(struct(resource.props))
    .setOptions(options(resource));

function resourceOf(all: readonly Sent[]): (resource: Sent) => AnalyzerResource {
  const urns = new Map(all.map((resource) => [resource.name, urnOf(resource)]));
  return (resource) => {
    const message = new AnalyzerResource()
      .setType(resource.type)
      .setName(resource.name)
      .setUrn(urnOf(resource))
      .setProperties(struct(resource.props))
      .setOptions(options(resource));
    for (const [property, name] of Object.entries(resource.links ?? {}))
      message.getPropertydependenciesMap().set(property, new AnalyzerPropertyDependencies().setUrnsList([urns.get(name) ?? ""]));
    return message;
  };
}

const reports = (response: AnalyzeResponse): Report[] =>
  response
    .getDiagnosticsList()
    .map((diagnostic) => ({ rule: diagnostic.getPolicyname(), level: diagnostic.getEnforcementlevel(), message: diagnostic.getMessage() }));
