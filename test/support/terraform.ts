import type { StateFile, StateInstance, StateResource } from "../../ops/discover/terraform-state/format";

/** Terraform states to be looked into, made as Terraform writes them. */

export const awsProvider = 'provider["registry.terraform.io/hashicorp/aws"]';

type Instance = Partial<Omit<StateInstance, "attributes">>;

/** One instance; `rest` is what makes it another than a plain one. */
export const instance = (attributes: Record<string, unknown>, rest: Instance = {}): StateInstance => ({ ...rest, attributes });

/** `module.network[0].aws_eip.nat`, split as the state splits it, with its instances. */
export function resource(address: string, instances: StateInstance | readonly StateInstance[], provider = awsProvider): StateResource {
  const steps = address.split(".");
  const [type = "", name = ""] = steps.slice(-2);
  const path = steps.slice(0, -2).filter((step) => step !== "data");
  return {
    ...(path.length > 0 && { module: path.join(".") }),
    mode: steps.at(-3) === "data" ? "data" : "managed",
    type,
    name,
    provider,
    instances: Array.isArray(instances) ? [...(instances as readonly StateInstance[])] : [instances as StateInstance],
  };
}

export const state = (...resources: readonly StateResource[]): StateFile => ({
  version: 4,
  terraform_version: "1.9.8",
  serial: 7,
  lineage: "5d0e7a30-0000-4000-8000-000000000000",
  resources: [...resources],
});
