import type { CodeParity } from "../../deployed/deployed";
import { codeSide, codeStatus, worstFirst } from "../../deployed/deployed-text";
import type { Parity } from "../parity";

/** Which code runs on both sides. That nobody has looked is said as well. */
export const CodeSection = ({ parity, code }: { readonly parity: Parity; readonly code: readonly CodeParity[] | undefined }) => (
  <section class="code" aria-labelledby="code-title">
    <h2 id="code-title">code</h2>
    {code === undefined ? (
      <p>
        Not known: nobody has told what runs. <code>npm run deployed -- --stack NAME --json FILE</code> tells it of each account, and <code>--live FILE</code>{" "}
        brings it here.
      </p>
    ) : (
      <table>
        <thead>
          <tr>
            <th scope="col">what</th>
            <th scope="col">{parity.here}</th>
            <th scope="col">{parity.there}</th>
            <th scope="col">same?</th>
          </tr>
        </thead>
        <tbody>
          {worstFirst(code).map((row) => (
            <tr key={row.name} class={row.status === "differs" ? "unlike" : ""}>
              <th scope="row">
                <code>{row.name}</code> ({row.kind})
              </th>
              <td data-side={parity.here}>{codeSide(row.here)}</td>
              <td data-side={parity.there}>{codeSide(row.there)}</td>
              <td data-side="same?">{codeStatus(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
