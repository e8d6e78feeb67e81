import type { Live } from "../../aws/clients";

/** A client that answers each command from here: with what is stated, or with what is made of the command's input. */
export function answering<Client extends { send: unknown }>(
  client: Client,
  answers: Readonly<Record<string, object | ((input: Readonly<Record<string, string>>) => object)>>,
): Client {
  client.send = (command: { readonly input: Readonly<Record<string, string>> }) => {
    const answer = answers[command.constructor.name] ?? {};
    return Promise.resolve(typeof answer === "function" ? (answer as (input: object) => object)(command.input) : answer);
  };
  return client;
}

/** An account of which these lists are known, and these clients answer. */
export const account = (lists: Readonly<Record<string, unknown>>, clients: Partial<Live> = {}): Live =>
  ({ ...clients, once: (list: string, read: () => Promise<unknown>) => (list in lists ? Promise.resolve(lists[list]) : read()) }) as unknown as Live;
