import type { Accident } from "./accident";

export const administratorAttached: Accident = {
  name: "an administrator policy is attached to the API's role, in both stacks",
  ends: { kind: "refused", says: /attached-policies-are-known[^]*AdministratorAccess, which nobody has reviewed here/ },
  async befall(scene) {
    scene.edit(
      "components/api.ts",
      "...facts.role, inlinePolicies",
      '...facts.role, managedPolicies: [...facts.role.managedPolicies, "AdministratorAccess"], inlinePolicies',
    );
    scene.facts(/^ {4}create:\n/m, "$&      - app-api-role-administrator-access\n");
    await scene.attempt("create");
    // Nobody looked at it before, and the pack alone is in the way.
    await scene.update();
  },
};
