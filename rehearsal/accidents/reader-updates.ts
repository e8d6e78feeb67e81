import type { Accident } from "./accident";

export const readerUpdates: Accident = {
  name: "an update runs with the credentials that may only read",
  ends: { kind: "refused", says: /StatusCode: 403|AccessDenied|not authorized/ },
  async befall(scene) {
    scene.facts("memoryMb: 512", "memoryMb: 1024");
    await scene.update({ ...scene.stack.environmentOf("reader"), PULUMI_OPTION_CONFIG_FILE: scene.workspace.stackFile });
  },
};
