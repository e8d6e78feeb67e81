import { instanceAddress, resourceAddress } from "../../ops/discover/terraform-state/address";
import type { StateFile } from "../../ops/discover/terraform-state/format";

/*
 * What Terraform leaves of a state once it has let go. Terraform is no part of a rehearsal, so these stand in for it; a test holds
 * them to the real one wherever there is one.
 */

/** As `terraform state rm` with each of these addresses. @throws Error as Terraform does, when there is nothing at one. */
export function withoutAddresses(state: StateFile, addresses: readonly string[]): StateFile {
  const all = state.resources.flatMap((resource) => resource.instances.map(({ index_key }) => instanceAddress(resource, index_key)));
  const absent = addresses.find((address) => !all.includes(address));
  if (absent !== undefined) throw new Error(`No matching objects found: ${absent}`);
  const resources = state.resources.map((resource) => ({
    ...resource,
    instances: resource.instances.filter(({ index_key }) => !addresses.includes(instanceAddress(resource, index_key))),
  }));
  return { ...state, serial: state.serial + 1, resources: resources.filter(({ instances }) => instances.length > 0) };
}

/** As an apply of a configuration that holds these `removed` blocks and nothing else. Lookups that nobody declares are dropped. */
export function withoutRemoved(state: StateFile, blocks: string): StateFile {
  const from = [...blocks.matchAll(/^ {2}from = (\S+)$/gm)].map(([, address]) => address);
  const resources = state.resources.filter((resource) => resource.mode === "managed" && !from.includes(resourceAddress(resource)));
  return { ...state, serial: state.serial + 1, resources };
}
