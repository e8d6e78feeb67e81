import { execa } from "execa";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import type { Census } from "./census";
import { workFolder, worldFolder } from "./folders";

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

interface Answer {
  readonly census?: Census;
}

/** Laying a world takes some ten seconds; one that takes longer than this hangs. */
const startSeconds = 120;

/** An emulated AWS account that is up. */
export interface Account extends AccountPlace {
  /** @throws Error when the process has ended by itself: whatever a story asserts from then on would mean nothing. */
  readonly assertAlive: () => void;
  /** Everything that lives in the account. */
  readonly census: () => Promise<Census>;
  /** Runs `step` against a copy of the account, state of the stack included, which is dropped afterwards with whatever befell it. */
  readonly inCopy: <T>(step: () => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the emulated account and waits until its world is laid.
 * @throws Error with the emulator's own words, as when the port is taken.
 */
export async function startAccount(place: AccountPlace, python: string): Promise<Account> {
  const server = execa(python, [join(worldFolder, "serve.py"), "--world", place.stack, "--port", String(place.port), "--commanded"], {
    reject: false,
    stdin: "pipe",
    stderr: { file: logOf(place) },
    buffer: false,
    env: { PYTHONDONTWRITEBYTECODE: "1" },
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const slow = setTimeout(() => server.kill("SIGKILL"), startSeconds * 1000);
  await ready(lines, place).finally(() => clearTimeout(slow));
  let answered = Promise.resolve<unknown>(undefined);
  // One command at a time: an answer says nothing of which question it answers.
  const command = (word: "census" | "copy" | "serve"): Promise<Answer> => {
    const answer = answered.then(() => ask(word));
    answered = answer.catch(() => undefined);
    return answer;
  };
  const ask = async (word: string): Promise<Answer> => {
    server.stdin.write(`${word}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error(gone(place));
    return JSON.parse(line.value) as Answer;
  };
  let stopping = false;
  return {
    ...place,
    assertAlive: () => {
      if (!stopping && (server.exitCode !== null || server.signalCode !== null)) throw new Error(gone(place));
    },
    census: async () => (await command("census")).census ?? {},
    inCopy: async (step) => {
      await command("copy");
      try {
        return await step();
      } finally {
        await command("serve");
      }
    },
    stop: async () => {
      stopping = true;
      server.kill("SIGTERM");
      await server;
    },
  };
}

async function ready(lines: AsyncIterator<string>, place: AccountPlace): Promise<void> {
  const told: string[] = [];
  for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
    if (line.value.includes('"ready"')) return;
    told.push(line.value);
  }
  const reason = told.join(" ").trim() || lastLine(logOf(place));
  throw new Error(`the emulated ${place.stack} account did not start on port ${place.port}: ${reason}`);
}

const logOf = ({ stack }: AccountPlace): string => join(workFolder, `${stack}.log`);

/** An emulator that ends says why in its last words. */
function lastLine(file: string): string {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.at(-1) || `it said nothing; see ${file}`;
}

const gone = ({ stack, port }: AccountPlace): string =>
  `the emulated ${stack} account (port ${port}) has ended; its log is .rehearsal/${stack}.log. Nothing real was touched. Run npm run rehearse again: it starts from the beginning`;
