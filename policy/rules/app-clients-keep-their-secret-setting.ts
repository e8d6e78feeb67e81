import { types } from "../../aws";
import { propertyRule } from "../rule";

/** Staging's client was made anew five times, because `generate_secret = false` is another client than one that says nothing. */
export const appClientsKeepTheirSecretSetting = propertyRule({
  name: "app-clients-keep-their-secret-setting",
  description: "No app client states whether it has a secret: stating it replaces the client, and ends every session.",
  types: [types.userPoolClient.token],
  judge: ({ name, props }) =>
    (props["generateSecret"] ?? null) === null
      ? undefined
      : `${name} states generateSecret. Remove it: the live client stays as it is only if nothing is said.`,
});
