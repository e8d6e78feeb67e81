import { allowedDifferences } from "../../environment/differences";
import type { CodeParity } from "../../ops/deployed/deployed";
import type { Account } from "../../ops/parity/account";
import { checksOf } from "../../ops/parity/checks";
import type { ParityPage } from "../../ops/parity/page/parity-page";
import { roomReferences } from "../../ops/parity/page/room-map";
import { type Parity, type Side, parityOf } from "../../ops/parity/parity";
import { recordReferences } from "../../ops/recording";
import { type StackName, committed, committedConfig, environmentOf, mutate } from "./stacks";

export const today = "2026-01-15";

/** A committed stack, or what a test has made of it. */
export const side = (stack: StackName, facts = committed(stack)): Side => ({ stack, facts, lineOf: () => 7 });

/** Both as they are committed. */
export const committedParity = (day = today): Parity => parityOf(side("staging"), side("prod"), allowedDifferences(), day);

const read = "2026-01-15T05:17:00Z";
const looked: Account = { looks: (["drift", "discover"] as const).map((by) => ({ by, at: read })), findings: [] };

/** An example in which something of each kind is to be seen: a fact without leave, hands in production's account, and other code there. */
export function exampleParity(): Parity {
  const staging = side("staging", environmentOf(mutate(committedConfig("staging"), "worker.batchSize", 2)));
  const findings: Account["findings"] = [
    { kind: "drifted", name: "app-api-function", text: "memorySize: lives as 1024, declared as 512" },
    { kind: "held, changed", name: "app-database-credentials", text: "policy lives otherwise than a review has accepted" },
    { kind: "in no list", name: "bluemoxon-left-behind", text: "aws:sqs/queue:Queue (name bluemoxon-left-behind)" },
    { kind: "known drift", name: "app-cdn-frontend", text: "comment: lives as old, declared as new; known until 2026-02-01 (@somebody: soon)" },
  ];
  return parityOf({ ...staging, account: looked }, { ...side("prod"), account: { ...looked, findings } }, allowedDifferences(), today);
}

export const exampleCode: readonly CodeParity[] = [
  {
    name: "app-api-function",
    kind: "function",
    status: "differs",
    later: "staging",
    here: codeNamed("app-api-function", "a"),
    there: codeNamed("app-api-function", "b"),
  },
  { name: "app-scraper-function", kind: "image", status: "same", here: codeNamed("app-scraper-function", "c"), there: codeNamed("app-scraper-function", "c") },
];

function codeNamed(name: string, letter: string) {
  return { name, kind: "function" as const, code: letter.repeat(64), since: read };
}

let recorded: ReturnType<typeof recordReferences> | undefined;

/** The page of these, as the command makes it. */
export const pageOf = async (parity: Parity, code?: readonly CodeParity[]): Promise<ParityPage> => ({
  source: undefined,
  moved: undefined,
  parity,
  code,
  checks: checksOf(parity, code),
  references: roomReferences(await (recorded ??= recordReferences(committed("prod")))),
  made: read,
});
