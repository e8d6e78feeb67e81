// Over 150 lines: one account's life, from its start to its end, with its copies.
import { execa } from "execa";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import type { Census } from "./census";
import { workFolder, worldFolder } from "../stage/folders";
import { removed } from "../stage/removed-variables";

/** The project's stacks, by their accounts' names in the world. */
export type ProjectStack = "staging" | "prod";

/**
 * No stacks of the project's, but such as the program can describe: `actual` is production as the public record says it is, `hands` as consoles
 * and quick commands would have left it.
 */
export type AnyStack = ProjectStack | "actual" | "hands";

/** Which emulated account a stack lives in, and where it is served. Ports are fixed, so that a printed environment stays true. */
export interface AccountPlace<Name extends AnyStack = AnyStack> {
  readonly stack: Name;
  readonly accountId: string;
  readonly port: number;
  /** What hands have done there, by the names in the world's accounts/hands. */
  readonly habits?: readonly string[];
}

/** The first of some thirty neighbouring ports; whoever needs them for something else names another. */
const firstPort = portIn(process.env["REHEARSAL_PORT"] ?? "8651");

function portIn(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 1023 && port < 65_000) return port;
  console.error(`error: REHEARSAL_PORT is "${text}". Give a port from 1024 to 64999: it and the thirty-one after it are taken`);
  process.exit(1);
}

export const accountPlaces: readonly AccountPlace<ProjectStack>[] = [
  { stack: "staging", accountId: "652617421195", port: firstPort },
  { stack: "prod", accountId: "266672885920", port: firstPort + 1 },
];

/** How many copies of each account may be served at once: their ports follow the accounts' own. */
export const mostCopies = 14;

/** Up only while its story is told. Its port is the one after the copies'. */
export const actualPlace: AccountPlace<"actual"> = { stack: "actual", accountId: "266672885920", port: firstPort + accountPlaces.length * (mostCopies + 1) };

/** The same for production as hands would have left it. */
export const handsPlace = (habits: readonly string[]): AccountPlace<"hands"> => ({
  stack: "hands",
  accountId: "266672885920",
  port: actualPlace.port + 1,
  habits,
});

/** Where copy number `lane`, from 0, of an account is served. */
const copyPort = ({ port }: AccountPlace, lane: number): number => port + accountPlaces.length * (lane + 1);

export const endpointOf = ({ port }: AccountPlace): string => `http://127.0.0.1:${port}`;

interface Answer {
  readonly census?: Census;
  readonly refused?: string;
}

/** Laying a world takes some ten seconds; one that takes longer than this hangs. */
const startSeconds = 120;

/** An account, or a copy of one, that answers the AWS API at its port. */
export interface ServedAccount<Name extends AnyStack = AnyStack> extends AccountPlace<Name> {
  /** @throws Error when the process has ended by itself: whatever a story asserts from then on would mean nothing. */
  readonly assertAlive: () => void;
  /** Everything that lives in the account. */
  readonly census: () => Promise<Census>;
  /** How many requests it has answered to whoever does not only look on: what was seen between two equal counts is still so. A copy goes on counting. */
  readonly answered: () => Promise<number>;
}

/** An emulated AWS account that is up. */
export interface Account<Name extends AnyStack = AnyStack> extends ServedAccount<Name> {
  /** Keeps the account as it is now, state of the stack included, for the copies to come. Nobody may be using it meanwhile. */
  readonly still: () => Promise<void>;
  /**
   * Runs `step` against a copy of the account as `still` has kept it; whatever befalls the copy goes with it.
   * @param lane which of the copies that are served at once, from 0.
   */
  readonly inCopy: <T>(lane: number, step: (copy: ServedAccount<Name>) => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the emulated account and waits until its world is laid.
 * @throws Error with the emulator's own words, as when the port is taken.
 */
export async function startAccount<Name extends AnyStack>(place: AccountPlace<Name>, python: string): Promise<Account<Name>> {
  const habits = place.habits === undefined ? [] : ["--habits", place.habits.join(",")];
  const server = execa(python, [join(worldFolder, "serve.py"), "--world", place.stack, "--port", String(place.port), "--commanded", ...habits], {
    reject: false,
    stdin: "pipe",
    stderr: { file: logOf(place) },
    buffer: false,
    env: { ...removed, PYTHONDONTWRITEBYTECODE: "1" },
  });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  const slow = setTimeout(() => server.kill("SIGKILL"), startSeconds * 1000);
  await ready(lines, place).finally(() => clearTimeout(slow));
  let answered = Promise.resolve<unknown>(undefined);
  // One command at a time: an answer says nothing of which question it answers.
  const command = (words: string): Promise<Answer> => {
    const answer = answered.then(() => ask(words));
    answered = answer.catch(() => undefined);
    return answer;
  };
  const ask = async (words: string): Promise<Answer> => {
    server.stdin.write(`${words}\n`);
    const line = await lines.next();
    if (line.done === true) throw new Error(gone(place));
    return JSON.parse(line.value) as Answer;
  };
  const censusAt = async (port: number): Promise<Census> => (await command(`census ${port}`)).census ?? {};
  let stopping = false;
  let ended = false;
  void server.then(() => (ended = true));
  const assertAlive = () => {
    if (!stopping && ended) throw new Error(gone(place));
  };
  const served = (port: number): ServedAccount<Name> => {
    const here = { ...place, port };
    return { ...here, assertAlive, census: () => censusAt(port), answered: () => answeredAt(here) };
  };
  return {
    ...served(place.port),
    still: async () => {
      await command("still");
    },
    inCopy: async (lane, step) => {
      const port = copyPort(place, lane);
      const { refused } = await command(`copy ${port}`);
      if (refused !== undefined) throw new Error(refused);
      try {
        return await step(served(port));
      } finally {
        await command(`drop ${port}`);
      }
    },
    stop: async () => {
      stopping = true;
      server.kill("SIGTERM");
      await server;
    },
  };
}

const answeredAt = async (place: AccountPlace): Promise<number> => Number(await (await fetch(`${endpointOf(place)}/requests-answered`)).text());

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
