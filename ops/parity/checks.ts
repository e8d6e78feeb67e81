import type { CodeParity } from "../deployed/deployed";
import { type Account, isWell, isWrong } from "./account";
import type { Parity } from "./parity";
import { counted } from "./parity-words";

export const checkNames = ["facts", "code", "accounts"] as const;
export type CheckName = (typeof checkNames)[number];

/** What is known of one way in which both sides may be alike. What nobody has looked at is neither alike nor not. */
export interface Check {
  readonly name: CheckName;
  readonly status: "alike" | "not alike" | "not known";
  /** In a few words, what it was told from. */
  readonly told: string;
}

/** Pure. @param code undefined where nobody has told what runs. */
export const checksOf = (parity: Parity, code: readonly CodeParity[] | undefined): readonly Check[] => [
  factsCheck(parity),
  codeCheck(code),
  accountsCheck(parity),
];

function factsCheck({ alike, rooms, unlike, ended, conflicts }: Parity): Check {
  const differing = rooms.flatMap(({ facts }) => facts).length;
  const leave = unlike.length === 0 ? "each with leave" : `${unlike.length} without leave`;
  return {
    name: "facts",
    status: alike ? "alike" : "not alike",
    told: [
      `${counted(differing, "fact differs", "facts differ")}, ${leave}`,
      ...(ended.length === 0 ? [] : [counted(ended.length, "leave has ended", "leaves have ended")]),
      ...conflicts,
    ].join("; "),
  };
}

function codeCheck(code: readonly CodeParity[] | undefined): Check {
  if (code === undefined) return { name: "code", status: "not known", told: "nobody has told what runs" };
  const count = (status: CodeParity["status"]) => code.filter((row) => row.status === status).length;
  const [differing, silent, same] = [count("differs"), count("not known"), count("same")];
  const told = [`${differing} of ${differing + silent + same} that both declare differ`, ...(silent > 0 ? [`of ${silent} one side tells nothing`] : [])].join(
    "; ",
  );
  if (differing > 0) return { name: "code", status: "not alike", told };
  return silent > 0 || same === 0
    ? { name: "code", status: "not known", told }
    : { name: "code", status: "alike", told: `all ${same} that both declare are the same` };
}

function accountsCheck({ here, there, accounts }: Parity): Check {
  const sides: readonly (readonly [string, Account])[] = [
    [here, accounts.here],
    [there, accounts.there],
  ];
  const wrong = sides.map(([stack, { findings }]) => ({ stack, count: findings.filter(isWrong).length }));
  const status = wrong.some(({ count }) => count > 0) ? "not alike" : sides.every(([, account]) => isWell(account)) ? "alike" : "not known";
  return {
    name: "accounts",
    status,
    told: status === "not alike" ? `otherwise than declared: ${wrong.map(({ stack, count }) => `${count} in ${stack}`).join(", ")}` : unseen(sides),
  };
}

/** Of an account nothing is known to be well until drift and discover have both read it whole. */
function unseen(sides: readonly (readonly [string, Account])[]): string {
  const missing = sides.flatMap(([stack, { looks, findings }]) => {
    const silent = (["drift", "discover"] as const).filter((command) => !looks.some(({ by }) => by === command));
    const unread = findings.some(({ kind }) => kind === "not known") ? [`${stack} could not be read whole`] : [];
    return [...(silent.length === 0 ? [] : [`${silent.join(" and ")} told nothing of ${stack}`]), ...unread];
  });
  const known = sides.flatMap(([, { findings }]) => findings.filter(({ kind }) => kind === "known drift")).length;
  const nothing = known === 0 ? "drift and discover found nothing wrong in either" : `drift and discover found nothing but ${known} known drift in either`;
  return missing.length === 0 ? nothing : missing.join("; ");
}

/** For a terminal. */
export const checkText = ({ name, status, told }: Check): string => `${name}: ${status} (${told})`;

/** Those that decide: the named ones; where none is named, the facts and whatever somebody has looked at. Pure. */
export const deciding = (checks: readonly Check[], names: readonly CheckName[] | undefined, { accounts }: Pick<Parity, "accounts">): readonly Check[] =>
  checks.filter(({ name, status }) =>
    names === undefined
      ? status !== "not known" || (name === "accounts" && accounts.here.looks.length + accounts.there.looks.length > 0)
      : names.includes(name),
  );

/** 0: all that is asked is alike. 2: some of it is not. 1: some of it is not known. Pure. */
export function exitCodeOf(checks: readonly Check[]): number {
  if (checks.some(({ status }) => status === "not alike")) return 2;
  return checks.some(({ status }) => status === "not known") ? 1 : 0;
}
