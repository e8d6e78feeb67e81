import { createHash } from "node:crypto";
import { join } from "node:path";
import { validationsByRow } from "../../environment/dns";
import type { Environment } from "../../environment/environment";
import { EnvironmentError, type Fault } from "../../environment/fault";
import { unknownId } from "../../environment/ledger";
import { project, readEnvironment, type ReadOptions } from "../../environment/read";
import { projectFolder, readStackFile } from "../../ops/stack-file";

export const stackNames = ["staging", "prod"] as const;

/** The committed stacks, and production as the public record says it is, whose file stands in the rehearsal. */
export const allStackNames = [...stackNames, "actual"] as const;
export type StackName = (typeof allStackNames)[number];

export const stackFiles: Readonly<Record<StackName, string>> = {
  staging: "Pulumi.staging.yaml",
  prod: "Pulumi.prod.yaml",
  actual: "rehearsal/actual/Pulumi.actual.yaml",
};

/** Config key -> value, as the engine hands it over. Loose on purpose: tests put wrong values in. */
export type Config = Record<string, unknown>;

export const readOptions: ReadOptions = { discoverCommand: "npm run discover -- --stack <name> --write", unknownIds: "allowed" };

/** Each stack file as JSON: parsed once, because hundreds of tests ask for it. */
const texts = new Map<StackName, string>();

/** The stack file's configuration as it is committed: a fresh copy, in which no two places share a value (YAML anchors do). */
export function asCommitted(stack: StackName): Config {
  const text = texts.get(stack) ?? JSON.stringify(readStackFile(join(projectFolder, stackFiles[stack])).config);
  texts.set(stack, text);
  return JSON.parse(text) as Config;
}

/** The same at the end of the way in, where no phase holds anything back. */
export const committedConfig = (stack: StackName): Config => mutate(asCommitted(stack), "ledger.phase", "steady");

/** Takes a value out instead of setting it. */
export const absent = Symbol("absent");

/**
 * A deep copy of `config` with one value changed. The path is the one that a fault names, `network.nat.subnet`; a key that
 * holds a dot is given in a list.
 */
export function mutate(config: Config, path: string | readonly string[], value: unknown): Config {
  const copy = JSON.parse(JSON.stringify(config)) as Config;
  const [section = "", ...keys] = typeof path === "string" ? path.split(".") : path;
  const steps = [`${project}:${section}`, ...keys];
  const last = steps.pop() ?? "";
  const parent = steps.reduce<Config>((at, step) => {
    const child = at[step];
    if (typeof child !== "object" || child === null) throw new Error(`mutate: the stack file has nothing at ${String(path)} (stopped at ${step})`);
    return child as Config;
  }, copy);
  if (value === absent) {
    if (!(last in parent)) throw new Error(`mutate: nothing to take out at ${String(path)}`);
    delete parent[last];
  } else parent[last] = value;
  return copy;
}

/** The faults that the reader finds; none when it accepts. */
export function faultsOf(config: Config, options: Partial<ReadOptions> = {}): readonly Fault[] {
  try {
    readEnvironment(config, { ...readOptions, ...options });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.faults;
    throw error;
  }
}

/** The facts of a stack with every unknown id filled in, so that the whole ledger can be claimed. The made-up ids have the right form. */
export function environmentOf(config: Config): Environment {
  const environment = readEnvironment(config, readOptions);
  const validations = validationsByRow(environment.dns);
  const adopt = Object.entries(environment.ledger.adopt).map(([name, id]) => [name, id === unknownId ? madeUpId(name, validations.get(name)?.domain) : id]);
  const rows = Object.fromEntries(adopt) as Record<string, string>;
  return { ...environment, ledger: { ...environment.ledger, adopt: { ...rows, ...peeringRoute(environment) } } };
}

/** To be asked for in a test, not while its file loads: a mutation run can tell only then which tests look at what. */
export const committed = (stack: StackName): Environment => environmentOf(committedConfig(stack));

/** The id of a route follows from where it is and where it leads to. */
function peeringRoute({ network, ledger }: Environment): Record<string, string> {
  const [table, name] = ["app-network-routes-private", "app-network-routes-private-database-copy"];
  const destination = network.routeTables["private"]?.routes["database-copy"]?.destination;
  return ledger.adopt[name] === unknownId && destination !== undefined ? { [name]: `${ledger.adopt[table]}_${destination}` } : {};
}

/** An id that nobody has looked up yet, made up from the logical name and always the same. @param domain that its record validates. */
export function madeUpId(logicalName: string, domain = "example.com"): string {
  const hex = createHash("sha256").update(logicalName).digest("hex");
  if (/-(in|e)gress-/.test(logicalName)) return `sgr-${hex.slice(0, 17)}`;
  if (logicalName.endsWith("-routes-private-database-copy")) return `rtb-${hex.slice(0, 17)}_192.0.2.0/24`;
  if (logicalName.includes("-sg-")) return `sg-${hex.slice(0, 17)}`;
  if (logicalName.includes("-cdn-")) return `E${hex.slice(0, 13).toUpperCase()}`;
  if (logicalName === "app-http-api-mapping") return `${hex.slice(0, 6)}/api.example.com`;
  if (/-http-api-(integration|route)$/.test(logicalName)) return `a1b2c3d4e5/${hex.slice(0, 7)}`;
  if (logicalName.startsWith("app-dns-validation-")) return `Z09346283AE9VMIQQJ8VL__${hex.slice(0, 32)}.${domain}_CNAME`;
  if (logicalName.endsWith("-credentials")) return `arn:aws:secretsmanager:us-west-2:652617421195:secret:credentials-${hex.slice(0, 6)}`;
  if (logicalName.endsWith("-mapping")) return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
  throw new Error(`madeUpId: no form for ${logicalName}; the stack file has an unknown id of a new kind`);
}
