import type { Live } from "../../aws/clients";
import type { Row } from "../../aws/finding";
import { findersFor } from "../../aws/live";
import { committed } from "./stacks";

/** What a row of these inputs is taken for, by nothing that refers to it. */
export const found = async (type: string, inputs: Row["inputs"], live: Live): Promise<readonly (readonly [id: string, hint: string | undefined])[]> => {
  const row: Row = { name: "app-row", inputs, referrers: () => Promise.resolve([]) };
  return ((await findersFor(committed("prod"))[type]?.(row, live)) ?? []).map(({ importId, hint }) => [importId, hint] as const);
};
