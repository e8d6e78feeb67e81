import { STSClient, GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import type { Account } from "../../environment/account";
import { CommandError } from "../command-error";
import { awsErrorText } from "./aws-error";
import { noteWhatWasAsked } from "../../aws/asked";

/** @throws CommandError when the credentials belong to another account than the stack's, or to nobody. */
export async function requireAccount({ id, region }: Account): Promise<void> {
  const actual = await callerAccount(region);
  if (actual !== id)
    throw new CommandError(
      `the credentials are of account ${actual}; the stack file states ${id}. Nothing was read. Sign in to the stack's account and run it again`,
    );
}

async function callerAccount(region: string): Promise<string> {
  const client = new STSClient({ region });
  noteWhatWasAsked(client);
  try {
    const { Account: account } = await client.send(new GetCallerIdentityCommand({}));
    return account ?? "unknown";
  } catch (error) {
    if (awsErrorText(error as Error) !== undefined) throw error;
    throw new CommandError(`AWS does not say who you are (${(error as Error).message}). Sign in to the stack's account and run it again`);
  }
}
