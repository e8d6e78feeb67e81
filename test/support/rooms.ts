import assert from "node:assert/strict";
import type { Environment } from "../../environment/environment";
import { type Registered, program } from "./recorder";
import { type StackName, committed } from "./stacks";

/** A stack's program, built once under its committed facts and ledger, and looked into by many tests. */
const programs = new Map<StackName, Promise<readonly Registered[]>>();

// A mutation run goes through the specs again and again in one process, each time with another program.
before(() => programs.clear());

export function built(stack: StackName): Promise<readonly Registered[]> {
  const running = programs.get(stack) ?? program(committed(stack));
  programs.set(stack, running);
  return running;
}

/** The children of one room, by logical name. */
export class Room {
  constructor(readonly children: readonly Registered[]) {}

  /** Logical name -> type, as `deepEqual` wants it. */
  get types(): Record<string, string> {
    return Object.fromEntries(this.children.map(({ name, type }) => [name, type]));
  }

  child(name: string): Registered {
    const found = this.children.find((child) => child.name === name);
    assert.ok(found, `${name} is not among ${this.children.map((child) => child.name).join(", ")}`);
    return found;
  }

  inputs(name: string): Readonly<Record<string, unknown>> {
    return this.child(name).inputs;
  }

  /** The statements of a policy document that an input holds as JSON. */
  statements(name: string, property = "policy"): unknown {
    return (JSON.parse(String(this.inputs(name)[property])) as { Statement: unknown }).Statement;
  }
}

export const roomOf = (resources: readonly Registered[], name: string): Room => new Room(resources.filter(({ parent }) => parent === name));

export const room = async (stack: StackName, name: string): Promise<Room> => roomOf(await built(stack), name);

/** Each child is imported by its row's id and locked, or made by this stack and locked; nothing stands outside the ledger. */
export function assertUnderLedger({ children }: Room, { ledger }: Environment): void {
  assert.ok(children.length > 0, "the room is empty");
  for (const { name, importId, protect, retainOnDelete, beforeDelete, beforeCreate, beforeUpdate } of children) {
    const adopted = ledger.adopt[name];
    assert.ok(adopted !== undefined || ledger.create.includes(name), `${name} is in no list`);
    assert.deepEqual(
      { name, importId, protect, retainOnDelete, beforeDelete, beforeCreate, beforeUpdate },
      {
        name,
        importId: adopted ?? "",
        protect: true,
        retainOnDelete: adopted !== undefined,
        beforeDelete: ["refuse-delete"],
        beforeCreate: [adopted === undefined ? "refuse-early-create" : "refuse-create"],
        beforeUpdate: ["refuse-update"],
      },
    );
  }
}
