import type { Parity, ResourcePair } from "../parity";

interface Props {
  readonly resources: readonly ResourcePair[];
  readonly parity: Pick<Parity, "here" | "there">;
}

/** Every resource of either side with its counterpart, by import id. What one side alone has stands open. */
export const ResourceTables = ({ resources, parity }: Props) => {
  const single = resources.filter(({ here, there }) => here === undefined || there === undefined);
  const both = resources.filter((pair) => !single.includes(pair));
  return (
    <>
      {single.length === 0 ? null : <ResourceTable caption="On one side alone" pairs={single} parity={parity} filter="one-side" />}
      {both.length === 0 ? null : (
        <details class="item">
          <summary>{both.length} resources in both</summary>
          <ResourceTable caption="In both" pairs={both} parity={parity} filter="" />
        </details>
      )}
    </>
  );
};

interface TableProps extends Pick<Props, "parity"> {
  readonly caption: string;
  readonly pairs: readonly ResourcePair[];
  readonly filter: string;
}

const ResourceTable = ({ caption, pairs, parity, filter }: TableProps) => (
  <table class="resources">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">resource</th>
        <th scope="col">{parity.here}</th>
        <th scope="col">{parity.there}</th>
      </tr>
    </thead>
    <tbody>
      {pairs.map((pair) => (
        <tr key={pair.name} class={`item ${filter}`}>
          <th scope="row">
            <code>{pair.name}</code>
          </th>
          {(["here", "there"] as const).map((side) => (
            <td key={side} data-side={parity[side]}>
              {pair[side] === undefined ? "none" : <code>{pair[side]}</code>}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
