import { projectFolder } from "./stack-file";

/**
 * What of the engine's own variables a command hands on, with the reason. The engine reads a variable for each of its flags and for dozens of
 * its ways: all others that somebody's shell still holds could change what is done or enforced, and stay behind.
 */
const handedOn: Readonly<Record<string, string>> = {
  PULUMI_ACCESS_TOKEN: "signs in to the backend",
  PULUMI_API: "is the backend's address",
  PULUMI_BACKEND_URL: "is where the state lies",
  PULUMI_CONFIG_PASSPHRASE: "opens the state's secrets",
  PULUMI_CONFIG_PASSPHRASE_FILE: "opens the state's secrets",
  PULUMI_CREDENTIALS_PATH: "is where the sign-in is kept",
  PULUMI_CREDENTIAL_HELPER: "gives the sign-in",
  PULUMI_CREDENTIAL_HELPER_ARGS: "gives the sign-in",
  PULUMI_CREDENTIAL_STORE: "is how the sign-in is kept",
  PULUMI_DEFAULT_ORGANIZATION: "completes the stack's name",
  PULUMI_DIY_BACKEND_GZIP: "is how the state is written",
  PULUMI_DIY_BACKEND_RETAIN_CHECKPOINTS: "keeps more of the state",
  PULUMI_DIY_BACKEND_ZSTD: "is how the state is written",
  PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "downloads less",
  PULUMI_HOME: "is where the plugins and the sign-in lie",
  PULUMI_IGNORE_AMBIENT_PLUGINS: "takes no plugin from the PATH",
  PULUMI_OPTION_CONFIG_FILE: "is the stack file, which the commands read from there too",
  PULUMI_SKIP_UPDATE_CHECK: "asks for no newer version",
};

/** What the commands ask for themselves; to have said it before changes nothing. */
const asked: Readonly<Record<string, string>> = { PULUMI_OPTION_POLICY_PACK: "policy" };

/**
 * For a run whose state nobody reads before its end: a preview, which keeps none, and an adoption into a copy. After each step the engine otherwise makes the
 * whole state anew, also in a preview, so that the time of a run grows with the square of its resources (https://github.com/pulumi/pulumi/issues/10668).
 * Never for an update of the state itself: one that is killed would leave nothing of what it has done.
 */
export const writtenOnce = { PULUMI_SKIP_CHECKPOINTS: "true" } as const;

type Variables = Readonly<Record<string, string | undefined>>;

/** Who runs the engine and where, as execa wants it. */
interface EngineProcess {
  readonly cwd: string;
  readonly env: Variables;
  readonly extendEnv: false;
  readonly reject: false;
}

/** The environment without what could change a run, and the names of what was left behind and said something. Pure. */
export function cleanEnvironment(inherited: Variables): { readonly env: Variables; readonly left: readonly string[] } {
  const steering = Object.keys(inherited).filter((name) => /^(PULUMI|ADOPTION)_/.test(name) && handedOn[name] === undefined);
  const env = Object.fromEntries(Object.entries(inherited).filter(([name]) => !steering.includes(name)));
  const left = steering.filter((name) => (inherited[name] ?? "") !== "" && inherited[name] !== asked[name]);
  return { env, left: left.sort() };
}

let isTold = false;

/** How every command starts the engine: in the project folder, with what it needs and with `own`. Says once on stderr what it leaves behind. */
export function engineProcess(own: Variables = {}): EngineProcess {
  const { env, left } = cleanEnvironment(process.env);
  if (left.length > 0 && !isTold)
    console.error(`not handed on to the engine, whose doings they could change: ${left.join(", ")}. To be rid of this line, unset them`);
  isTold = true;
  return { cwd: projectFolder, env: { ...env, ...own }, extendEnv: false, reject: false };
}
