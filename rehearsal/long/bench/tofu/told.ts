import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "../../../../environment/account";
import { engineVersions } from "../../../engine/versions";
import type { Tofu } from "./ensure-tofu";

/** A live resource, as OpenTofu is told of it. */
export interface Adopted {
  /** Terraform's type. */
  readonly type: string;
  /** The ledger's name. */
  readonly name: string;
  /** By which the provider imports it. */
  readonly id: string;
}

/** No registry is asked by this name: the provider is found in the folder's own mirror. */
const source = "terraform.local/hashicorp/aws";

/** As Go names a platform, and with it a mirror its folders. */
const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

/** Fills a folder with what OpenTofu needs to find its provider, and the provider its account. */
export function tellProvider(folder: string, { provider }: Tofu, account: Account): void {
  const version = engineVersions()["terraform-provider-aws"] ?? "";
  const mirror = join(folder, "mirror");
  const place = join(mirror, source, version, platform);
  mkdirSync(place, { recursive: true });
  symlinkSync(provider, join(place, "terraform-provider-aws"));
  writeFileSync(join(folder, settingsFile), `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`);
  writeFileSync(join(folder, "provider.tf.json"), JSON.stringify(providerBlocks(version, account)));
}

/** OpenTofu's own settings; TF_CLI_CONFIG_FILE names them to it. */
export const settingsFile = "tofu.tfrc";

/** The provider is told what the program tells its own. Pure. */
export const providerBlocks = (version: string, { id, region }: Account) => ({
  terraform: { required_providers: { aws: { source, version } } },
  provider: { aws: { region, allowed_account_ids: [id] } },
});

/** Pure. */
export const importBlocks = (adopted: readonly Adopted[]) => ({ import: adopted.map(({ type, name, id }) => ({ to: `${type}.${name}`, id })) });
