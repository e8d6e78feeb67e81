import type { Accident } from "./accident";

export const rowUnlike: Accident = {
  name: "another value is written than the one that the reconcile row announces",
  ends: { kind: "refused", says: /app-api-function:? changes timeout: 600 -> 900, but its row says 600 -> 610/ },
  async befall(scene) {
    scene.facts("timeoutSeconds: 600", "timeoutSeconds: 900");
    scene.facts(/^( {6}app-api-function:\n)(?= {8}- )/m, "$1        - { path: timeout, from: 600, to: 610, phase: reconcile, reason: reviewed }\n");
    scene.workspace.enter("reconcile");
    await scene.attempt("reconcile");
  },
};
