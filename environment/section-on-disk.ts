import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ContentOf } from "./section-files";

/**
 * Reads the files of sections beside a stack file, whose names can't lead out of its folder: no link may either, for then what is reviewed is not what is read.
 * @param stackFile the path of the stack file.
 */
export const beside = (stackFile: string): ContentOf => {
  const folder = dirname(stackFile);
  return (file) => {
    const path = join(folder, file);
    try {
      if (realpathSync.native(path) !== join(realpathSync.native(folder), file))
        return { path, fault: "is a link, lies behind one, or is written otherwise on the disk. Put the file itself there, and name it as it is written" };
      if (!statSync(path).isFile()) return { path, fault: "is no file. Name the file in which the section stands" };
      return { path, text: readFileSync(path, "utf8") };
    } catch (error) {
      return { path, fault: `can't be read (${(error as NodeJS.ErrnoException).code}). Restore it, or name the file in which the section stands` };
    }
  };
};
