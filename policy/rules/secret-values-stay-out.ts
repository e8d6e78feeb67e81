import { propertyRule } from "../rule";

/** Whoever manages a version writes its value: into the state, and from there back into the secret. */
export const secretValuesStayOut = propertyRule({
  name: "secret-values-stay-out",
  description: "The program manages secrets, never their values: those stay in Secrets Manager, with whoever set them.",
  types: ["aws:secretsmanager/secretVersion:SecretVersion"],
  judge: ({ name }) => `${name} would set a secret's value. Remove it, and set the value in Secrets Manager.`,
});
