import { propertyRule } from "../rule";
import { databases } from "../types";

export const databaseIsProtectedFromDeletion = propertyRule({
  name: "database-is-protected-from-deletion",
  description: "The database has RDS deletion protection on: AWS itself then refuses to delete it.",
  types: databases,
  judge: ({ name, props }) => (props["deletionProtection"] === true ? undefined : `${name} has deletion protection off. Turn it on in the stack file.`),
});
