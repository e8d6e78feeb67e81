import { z } from "zod";
import { about, accountId, region, text } from "./values";

/** Which AWS account a stack lives in. The provider refuses any other. */
export const account = z.strictObject({
  id: about("AWS account id, 12 digits, quoted so that YAML keeps it text.", accountId),
  region: about("Region of everything but what AWS keeps in one place (IAM, CloudFront and its certificates).", region),
  tags: about("Tags of what this stack creates. What it adopts keeps the tags it lives with.", z.record(text, text)),
});

export type Account = z.infer<typeof account>;
