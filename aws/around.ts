type Handler = (args: unknown) => Promise<unknown>;

/** What the SDK tells of a request before it is made. */
interface Context {
  readonly clientName?: string;
  readonly commandName?: string;
}

/** What every client's stack of middleware can do; the SDK types each by the inputs of its own service. */
interface MiddlewareStack {
  add(around: (next: Handler, context: Context) => Handler, options: { step: "initialize" }): void;
}

/** Puts `handler` around every request of a client, its retries included. */
export function around(client: { readonly middlewareStack: object }, handler: (next: Handler, context: Context) => Handler): void {
  (client.middlewareStack as MiddlewareStack).add(handler, { step: "initialize" });
}
