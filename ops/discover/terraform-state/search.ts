import { importIdFault } from "../../../environment/import-ids";
import type { Candidate, Row } from "../../../aws/finding";
import { type TerraformInstance, importIdOf, isUnlike } from "./instances";
import { terraformTypes } from "./types";

/** The state as a place to look rows up in, and what became of it: which object is whose, and which row lacks only its id. */
export class StateSearch {
  /** Address -> logical names of the rows that the object is, or is a part of. */
  readonly claims = new Map<string, string[]>();
  /** Logical name -> where the state speaks of the row without the id that imports it. */
  readonly withoutId = new Map<string, string>();

  constructor(private readonly instances: readonly TerraformInstance[]) {}

  ofType(type: string): readonly TerraformInstance[] {
    return this.instances.filter((instance) => instance.type === type);
  }

  /** Two addresses of one object, as a state has after a clumsy move, are one candidate. */
  candidates(row: Row, token: string, fitting: readonly TerraformInstance[]): Candidate[] {
    const found = new Map<string, Candidate>();
    for (const instance of fitting) {
      this.claims.set(instance.address, [...(this.claims.get(instance.address) ?? []), row.name]);
      const importId = importIdOf(instance);
      if (importId === undefined || importIdFault(token, importId) !== undefined) this.withoutId.set(row.name, instance.address);
      else found.set(importId, { importId, outputs: outputsOf(instance), hint: instance.address });
    }
    return [...found.values()];
  }
}

/** What other rows' keys may refer to. */
const outputsOf = ({ attributes }: TerraformInstance): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ arn: attributes["arn"], allocationId: attributes["allocation_id"] }).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );

/** Every attribute of the type's key equals what the row states. A row whose reference was not found has no key. */
export const fitsKey = (instance: TerraformInstance, inputs: Row["inputs"]): boolean => !isUnlike(instance) && hasKey(instance, inputs);

const hasKey = ({ type, attributes }: TerraformInstance, inputs: Row["inputs"]): boolean =>
  Object.entries(terraformTypes[type]?.key ?? {}).every(
    ([property, attribute]) => inputs[property] !== undefined && attributes[attribute] === inputs[property],
  );
