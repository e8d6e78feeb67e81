import { readFileSync } from "node:fs";
import { CommandError } from "../../command-error";
import { type StateFile, stateFormat } from "./format";

/**
 * Reads a Terraform state file.
 * @throws CommandError with the one reason why it can't be read, and the next step. No message holds anything of the file's
 * content: a state holds passwords in plain text.
 */
export function readTerraformState(path: string): StateFile {
  const document = documentIn(path, contentOf(path));
  const parsed = stateFormat.safeParse(document);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, shownFaults).map((issue) => `  ${issue.path.map(String).join(".")}: ${issue.message}`);
  const more = parsed.error.issues.length - faults.length;
  throw refused(path, `is not a whole Terraform state:\n${faults.join("\n")}${more > 0 ? `\n  and ${more} more` : ""}\n${anew}`);
}

/** Faults of one cause come by the hundred. */
const shownFaults = 5;

const anew = "Take it anew: terraform state pull > FILE";

const refused = (path: string, why: string): CommandError => new CommandError(`${path} ${why}. Nothing was written`);

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw refused(path, `can't be read (${(error as NodeJS.ErrnoException).code}). ${anew}`);
  }
}

function documentIn(path: string, content: Buffer): Readonly<Record<string, unknown>> {
  if (content.subarray(0, 2).toString("latin1") === "PK") throw refused(path, `is a Terraform plan, not a state. ${anew}`);
  const text = textOf(content);
  if (text === undefined)
    throw refused(
      path,
      `is no text: it is encrypted, as aws kms encrypt leaves it, or compressed. Decrypt it, or take it from Terraform: terraform state pull > FILE`,
    );
  if (text.trim() === "") throw refused(path, `is empty. ${anew}`);
  const document = parsed(text);
  if (document === undefined) throw refused(path, text.trimStart().startsWith("{") ? `is JSON that breaks off or is damaged. ${anew}` : `is no JSON. ${anew}`);
  return recognized(path, document);
}

/** Undefined for bytes that are no text. */
function textOf(content: Buffer): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Node.js quotes the text around a fault in its message; that may be a password, so the message is left aside. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recognized(path: string, document: unknown): Readonly<Record<string, unknown>> {
  if (typeof document !== "object" || document === null || Array.isArray(document)) throw refused(path, `holds no state. ${anew}`);
  const state = document as Readonly<Record<string, unknown>>;
  if ("encrypted_data" in state && "encryption_version" in state)
    throw refused(path, "is encrypted by OpenTofu. OpenTofu decrypts it, in the folder of its configuration: tofu state pull > FILE");
  if ("sops" in state) throw refused(path, "is encrypted by SOPS. Decrypt it: sops --decrypt");
  if ("format_version" in state) throw refused(path, `is what terraform show -json prints, which lacks what the state has. ${anew}`);
  const { version } = state;
  if (typeof version !== "number") throw refused(path, `states no format version, so it is no Terraform state. ${anew}`);
  if (version < 4)
    throw refused(path, `has format version ${version}, of Terraform 0.11 or older. A newer one upgrades it on the way: terraform state pull > FILE`);
  if (version > 4)
    throw refused(
      path,
      `has format version ${version}; 4 is the newest known here. Pull it with the Terraform that made it last, before it was upgraded, or teach ops/discover/terraform-state/format.ts the new one`,
    );
  return state;
}
