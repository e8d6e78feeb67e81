import type { Accident } from "./accident";

export const readerUpdates: Accident = {
  name: "an update runs with the credentials that may only read",
  ends: { kind: "refused", says: /StatusCode: 403|AccessDenied|not authorized/ },
  async befall(scene) {
    scene.facts("memoryMb: 512", "memoryMb: 1024");
    // That a role is made in the account for it is no harm of the accident.
    const session: { variables?: Readonly<Record<string, string>> } = {};
    await scene.byHand(async () => {
      session.variables = (await scene.stack.as("reader")).environment;
    });
    await scene.update({ ...session.variables, PULUMI_OPTION_CONFIG_FILE: scene.workspace.stackFile });
  },
};
