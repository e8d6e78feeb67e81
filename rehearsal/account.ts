import { execa } from "execa";
import { createInterface } from "node:readline";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { worldFolder } from "./folders";

/** Which emulated account a stack lives in, and where it is served. Ports are fixed, so that a printed environment stays true. */
export interface AccountPlace {
  readonly stack: "staging" | "prod";
  readonly accountId: string;
  readonly port: number;
}

/** The first of two neighbouring ports; whoever needs it for something else names another. */
const firstPort = Number(process.env["REHEARSAL_PORT"] ?? 8651);

export const accountPlaces: readonly AccountPlace[] = [
  { stack: "staging", accountId: "652617421195", port: firstPort },
  { stack: "prod", accountId: "266672885920", port: firstPort + 1 },
];

export const endpointOf = ({ port }: AccountPlace): string => `http://127.0.0.1:${port}`;

/** Laying a world takes some ten seconds; one that takes longer than this hangs. */
const startSeconds = 120;

/** An emulated AWS account that is up. */
export interface Account extends AccountPlace {
  /** @throws Error when the process has ended by itself: whatever a story asserts from then on would mean nothing. */
  readonly assertAlive: () => void;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the emulated account and waits until its world is laid.
 * @throws Error with the emulator's own words, as when the port is taken.
 */
export async function startAccount(place: AccountPlace, python: string): Promise<Account> {
  const server = execa(python, [join(worldFolder, "serve.py"), "--world", place.stack, "--port", String(place.port)], {
    reject: false,
    stdin: "ignore",
    stderr: { file: join(worldFolder, "..", "..", ".rehearsal", `${place.stack}.log`) },
    buffer: false,
    env: { PYTHONDONTWRITEBYTECODE: "1" },
  });
  const slow = setTimeout(() => server.kill("SIGKILL"), startSeconds * 1000);
  await ready(server.stdout, place).finally(() => clearTimeout(slow));
  let stopping = false;
  return {
    ...place,
    assertAlive: () => {
      if (!stopping && server.exitCode !== null) throw new Error(gone(place));
    },
    stop: async () => {
      stopping = true;
      server.kill("SIGTERM");
      await server;
    },
  };
}

async function ready(output: Readable, place: AccountPlace): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: output })) {
    if (line.includes('"ready"')) return;
    lines.push(line);
  }
  throw new Error(`the emulated ${place.stack} account did not start on port ${place.port}: ${lines.join(" ").trim() || `see .rehearsal/${place.stack}.log`}`);
}

const gone = ({ stack, port }: AccountPlace): string =>
  `the emulated ${stack} account (port ${port}) has ended; its log is .rehearsal/${stack}.log. Nothing real was touched. Run npm run rehearse again: it starts from the beginning`;
