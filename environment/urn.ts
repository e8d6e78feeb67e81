/** `urn:pulumi:stack::project::types::name` -> the logical name. */
export const nameOf = (urn: string): string => urn.split("::").slice(3).join("::");
