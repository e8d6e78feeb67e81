import { propertyRule } from "../rule";
import { databases } from "../types";

const properties = ["password", "masterPassword", "passwordWo", "masterPasswordWo"];

/** On 2026-01-16 a dummy that a command demanded became the master password. */
export const passwordsAreNotStated = propertyRule({
  name: "passwords-are-not-stated",
  description: "The program states no database password, real or dummy: the real one stays where it is.",
  types: databases,
  judge: ({ name, props }) => {
    const stated = properties.filter((property) => (props[property] ?? null) !== null);
    return stated.length === 0 ? undefined : `${name} states ${stated.join(", ")}. Remove it: the update would set it on the live database.`;
  },
});
