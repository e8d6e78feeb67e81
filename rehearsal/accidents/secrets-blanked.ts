import type { Accident } from "./accident";

export const secretsBlanked: Accident = {
  name: "the database gets a dummy password, and the API an empty key hash",
  ends: { kind: "refused", says: /app-(api-function|database-instance)/ },
  async befall(scene) {
    scene.edit(
      "components/database.ts",
      /deletionProtection: facts\.deletionProtection,/,
      'deletionProtection: facts.deletionProtection,\n      password: pulumi.secret("not-used"),',
    );
    scene.edit("components/database.ts", /"password", /, "");
    scene.facts("[API_KEY_HASH, ALLOWED_EDITOR_EMAILS]", "[ALLOWED_EDITOR_EMAILS]");
    scene.facts("      MAINTENANCE_MODE:", '      API_KEY_HASH: ""\n      MAINTENANCE_MODE:');
    await scene.attempt();
  },
};
