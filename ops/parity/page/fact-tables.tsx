import type { DifferingFact, Parity } from "../parity";
import { byLeave, changeText, counted, shown } from "../parity-words";

interface Props {
  readonly facts: readonly DifferingFact[];
  readonly parity: Pick<Parity, "here" | "there">;
}

/** What may differ for one reason is folded up behind it; what differs without leave stands open, and first. */
export const FactTables = ({ facts: all, parity: { here, there } }: Props) => (
  <>
    {byLeave([...all].sort(unlikeFirst)).map(([leave, facts]) => (
      <details key={leave} class={`leave ${facts[0]?.allowed === undefined ? "unlike" : ""}`} open={facts[0]?.allowed === undefined}>
        <summary>
          {leave} <small>{counted(facts.length, "fact", "facts")}</small>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">fact</th>
              <th scope="col">{here}</th>
              <th scope="col">{there}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <Fact key={fact.path} fact={fact} here={here} there={there} />
            ))}
          </tbody>
        </table>
      </details>
    ))}
  </>
);

const unlikeFirst = (a: DifferingFact, b: DifferingFact): number => Number(a.allowed !== undefined) - Number(b.allowed !== undefined);

const Fact = ({ fact, here, there }: { readonly fact: DifferingFact; readonly here: string; readonly there: string }) => (
  <tr class={`item differs ${fact.allowed === undefined ? "without-leave" : ""}`}>
    <th scope="row">
      <code>{fact.path}</code>
      {fact.since === undefined ? null : <small>since {changeText(fact.since)}</small>}
    </th>
    <Value stack={here} value={fact.here} line={fact.lines.here} />
    <Value stack={there} value={fact.there} line={fact.lines.there} />
  </tr>
);

const Value = ({ stack, value, line }: { readonly stack: string; readonly value: unknown; readonly line: number | undefined }) => (
  <td data-side={stack}>
    <code>{shown(value)}</code>
    {line === undefined ? null : (
      <small>
        Pulumi.{stack}.yaml:{line}
      </small>
    )}
  </td>
);
