/** The service and the operation that an error answers, which the SDK's errors do not tell by themselves. */
export interface Asked {
  readonly service: string;
  readonly operation: string;
}

type Handler = (args: unknown) => Promise<unknown>;

/** What every client's stack of middleware can do; the SDK types each by the inputs of its own service. */
interface MiddlewareStack {
  add(around: (next: Handler, context: { readonly clientName?: string; readonly commandName?: string }) => Handler, options: { step: "initialize" }): void;
}

/** Makes every error of a client say which service and operation it answers. */
export function noteWhatWasAsked(client: { readonly middlewareStack: object }): void {
  const note = (error: unknown, asked: Asked) => (error instanceof Error ? Object.assign(error, { asked }) : error);
  (client.middlewareStack as MiddlewareStack).add(
    (next, { clientName = "AWS", commandName = "a read" }) =>
      async (args) => {
        try {
          return await next(args);
        } catch (error) {
          throw note(error, { service: clientName.replace(/Client$/, ""), operation: commandName.replace(/Command$/, "") });
        }
      },
    { step: "initialize" },
  );
}
