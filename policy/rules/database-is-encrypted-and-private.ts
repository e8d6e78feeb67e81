import { propertyRule } from "../rule";
import { clusterInstance, databases } from "../types";

export const databaseIsEncryptedAndPrivate = propertyRule({
  name: "database-is-encrypted-and-private",
  description: "The database is encrypted at rest and has no address outside its network.",
  types: [...databases, clusterInstance],
  judge: ({ name, type, props }) => {
    if (databases.includes(type) && props["storageEncrypted"] !== true)
      return `${name} is not encrypted. A database can't be encrypted later without being replaced; look at what was changed.`;
    return props["publiclyAccessible"] === true ? `${name} is publicly accessible. Set publiclyAccessible to false in the stack file.` : undefined;
  },
});
