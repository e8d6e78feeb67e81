import { around } from "./around";

/** The service and the operation that an error answers, which the SDK's errors do not tell by themselves. */
export interface Asked {
  readonly service: string;
  readonly operation: string;
}

/** Makes every error of a client say which service and operation it answers. */
export function noteWhatWasAsked(client: { readonly middlewareStack: object }): void {
  const note = (error: unknown, asked: Asked) => (error instanceof Error ? Object.assign(error, { asked }) : error);
  around(client, (next, { clientName = "AWS", commandName = "a read" }) => async (args) => {
    try {
      return await next(args);
    } catch (error) {
      throw note(error, { service: clientName.replace(/Client$/, ""), operation: commandName.replace(/Command$/, "") });
    }
  });
}
