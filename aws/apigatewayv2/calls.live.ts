import type { Live } from "../clients";

/** The SDK has no paginators for API Gateway. */
export const pageOf = <Item>(answer: Promise<{ Items?: Item[] | undefined; NextToken?: string | undefined }>) =>
  answer.then(({ Items, NextToken }) => ({ items: Items, next: NextToken }));

/** ARNs of API Gateway name a path and no account: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html */
export const arnOf = async ({ gateway }: Live, path: string): Promise<string> => `arn:aws:apigateway:${await gateway.config.region()}::/${path}`;
