import { awsType } from "../aws";

type Inputs = Readonly<Record<string, unknown>>;

/** How a recording writes a property that the resource gives. */
type Reference = (logicalName: string, property: string) => string;

/** A resource as the program registers it. */
interface Registered {
  readonly type: string;
  readonly name: string;
  readonly inputs: Inputs;
}

/** The state with which a recording answers the registration of a resource. */
export type StateOf = (registered: Registered, reference: Reference) => Inputs;

/** Its inputs as they are, and by reference what other resources take from its type. */
export const recordedState: StateOf = ({ type, name, inputs }, reference) =>
  (awsType(type)?.gives ?? []).reduce<Inputs>((state, path) => withGiven(state, path.split("."), (property) => reference(name, property)), inputs);

/** A property inside another is given where the other is stated. What is stated stays. Pure. */
function withGiven(state: Inputs, [key = "", ...rest]: readonly string[], given: (property: string) => string): Inputs {
  const [inner] = rest;
  if (inner === undefined) return { [key]: given(key), ...state };
  const around = state[key];
  return typeof around === "object" && around !== null ? { ...state, [key]: withGiven({ ...around }, rest, given) } : state;
}

/** Every text by reference, what it states itself as well: whoever takes it shows from whom. */
export const referredState: StateOf = ({ type, name, inputs }, reference) =>
  recordedState(
    {
      type,
      name,
      inputs: Object.fromEntries(Object.entries(inputs).map(([property, value]) => [property, typeof value === "string" ? reference(name, property) : value])),
    },
    reference,
  );
