/** The nine locks, by the names under which the README tells of them. Their order is the order of the kill matrix's columns. */
export const locks = ["ledger", "account", "protect", "import", "guard", "retain", "pack", "gate", "aws"] as const;
export type Lock = (typeof locks)[number];
