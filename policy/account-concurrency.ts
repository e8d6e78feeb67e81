/** Lambda's concurrency limit of a new account, which both accounts still have. */
export const accountConcurrency = 10;
