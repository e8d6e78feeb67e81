import type { Check } from "../checks";
import type { Parity } from "../parity";
import { countsText, lookedText } from "../parity-words";

const marks = { alike: "=", "not alike": "≠", "not known": "?" } as const;

/** What ten seconds are enough for: whether both are alike in facts, code and accounts, and how far each stack is. */
export const Verdict = ({ parity, checks }: { readonly parity: Parity; readonly checks: readonly Check[] }) => (
  <>
    <ul class="checks">
      {checks.map(({ name, status, told }) => (
        <li key={name} class={status.replace(" ", "-")}>
          <strong>
            <span class="mark" aria-hidden="true">
              {marks[status]}
            </span>{" "}
            {name}: {status}
          </strong>
          <span>{told}</span>
        </li>
      ))}
    </ul>
    <dl class="stacks">
      {(["here", "there"] as const).map((side) => (
        <div key={side}>
          <dt>{parity[side]}</dt>
          <dd>
            {countsText(parity.ledgers[side])}; {lookedText(parity.accounts[side], parity.ledgers[side])}
          </dd>
        </div>
      ))}
    </dl>
  </>
);
