import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../ops/stack-file";
import type { Names } from "./declarations";

/** Type -> the names and kinds of its properties, as the plugin that the rehearsal builds has them: rehearsal/engine/aws-names.ts writes them. */
export const pluginNames = JSON.parse(readFileSync(join(projectFolder, "test", "engine", "names.json"), "utf8")) as Readonly<
  Record<string, { readonly inputs: Names; readonly outputs: Names }>
>;
