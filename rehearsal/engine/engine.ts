/** A Pulumi engine that can run this program, and the Python that serves the emulated AWS. */
export interface Engine {
  /** `official`: the CLI found on the PATH, which downloads its plugins itself. `built`: everything from Go modules. */
  readonly kind: "official" | "built";
  /** Folder that holds `pulumi` and its language host; to be put in front of PATH. */
  readonly binDir: string;
  /** To be set as PULUMI_HOME. Holds the AWS plugin, so that the engine looks for it nowhere else. */
  readonly pulumiHome: string;
  /** Python interpreter with moto installed. */
  readonly python: string;
  /** Part -> version, for reports. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Receives one line of progress for the person who waits. */
export type Report = (line: string) => void;
