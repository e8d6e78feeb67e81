/** As `ledger.prod.yaml` or `prod/ledger.yaml`: names without a dot in front, so nothing hidden and no way upward. */
const form = /^(?:[A-Za-z0-9_-][\w.-]*\/)*[A-Za-z0-9_-][\w.-]*\.yaml$/;

/** What the engine and the policy pack take for a stack file wherever it lies beside another. */
const stackFile = /^Pulumi\.[\w-]+\.yaml$/;

/**
 * Why a section may not stand in the file of this name; undefined where it may. Pure. Whether there is such a file, and no link, the disk has to say.
 * CODEOWNERS asks for an approval of every file that ends in .yaml: no other ending passes.
 */
export function pathFault(file: string): string | undefined {
  if (/^([/\\]|[A-Za-z]:)/.test(file)) return `${shown(file)} is an absolute path, which is another one on each machine. ${next}`;
  if (file.split(/[/\\]/).includes("..")) return `${shown(file)} leads out of the stack file's folder, where nobody reviews it. ${next}`;
  if (stackFile.test(file)) return `${shown(file)} is the name of a stack file. ${next}`;
  return form.test(file) ? undefined : `${shown(file)} is no path of a section's file. ${next}`;
}

const shown = (file: string): string => JSON.stringify(file);
const next = "Name one in the stack file's folder or below it that ends in .yaml, such as ledger.yaml";
