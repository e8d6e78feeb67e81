import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../stage/folders";
import type { Accident } from "./accident";
import type { Scene } from "./scene";
import { attachAdministrator } from "./steps";

/** The ids of processes count upwards, so whoever forges a note knows that the next language host has one of these. */
const guesses = Array.from({ length: 4000 }, (_, step) => process.pid + step);

export const noteForged: Accident = {
  name: "the API's role becomes an administrator's, without the policy pack, where notes are forged that it runs",
  ends: { kind: "refused", says: /is a link, so what lies in it may be forged[^]*is open to others \(mode 777\)[^]*runs without the policy pack/ },
  async befall(scene) {
    attachAdministrator(scene);
    const temporary = join(scene.workspace.folder, "temporary");
    const folder = join(temporary, `bluemoxon-${process.getuid?.()}`);
    const elsewhere = join(temporary, "elsewhere");
    mkdirSync(temporary);

    forge(elsewhere);
    symlinkSync(elsewhere, folder);
    await unseen(scene, temporary);

    rmSync(folder);
    forge(folder);
    chmodSync(folder, 0o777);
    await unseen(scene, temporary);

    chmodSync(folder, 0o700);
    await unseen(scene, temporary);
  },
};

const unseen = (scene: Scene, temporary: string) => scene.update({ PULUMI_OPTION_POLICY_PACK: "", TMPDIR: temporary });

/** Every rule is a file of its name. */
const rules = readdirSync(join(projectFolder, "policy", "rules")).map((file) => file.replace(/\.ts$/, ""));

/** As a pack would write them, but for what nobody can know before: when the language host was started. */
function forge(folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
  const text = JSON.stringify({ run: "1", enforced: rules });
  for (const host of guesses) writeFileSync(join(folder, `pack-${host}-${process.pid}`), text, { mode: 0o600 });
}
