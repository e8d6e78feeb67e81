import { Refusal } from "../environment/fault";

/** What `read` gives. The SDK prints the trace of whatever a rule throws; of a refusal a person needs what it says. */
export function told<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) error.stack = error.message;
    throw error;
  }
}
