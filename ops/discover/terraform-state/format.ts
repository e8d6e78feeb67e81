import { z } from "zod";

/** One object that Terraform holds. Whatever it holds beyond this is neither read nor kept. */
const instance = z.object({
  /** A number under `count`, a text under `for_each`. */
  index_key: z.union([z.int(), z.string()]).optional(),
  /** `tainted`: Terraform would replace it at its next apply. */
  status: z.string().optional(),
  /** Set on an old object that Terraform has replaced and still means to destroy. */
  deposed: z.string().optional(),
  attributes: z.record(z.string(), z.unknown(), { error: "expected attributes; a state last written by Terraform 0.11 has none" }),
  /** In place of the resource's own, as OpenTofu writes it where a provider has `for_each`. */
  instance_provider: z.string().optional(),
  /** Paths into the attributes, each a list of steps. */
  sensitive_attributes: z.array(z.array(z.object({ type: z.string(), value: z.unknown() }))).nullish(),
});

const resource = z
  .object({
    module: z.string().optional(),
    mode: z.enum(["managed", "data"]),
    type: z.string(),
    name: z.string(),
    /** `provider["registry.terraform.io/hashicorp/aws"]`, behind it the alias, before it the module that has it. */
    provider: z.string().optional(),
    instances: z.array(instance),
  })
  .refine(({ provider: whole, instances }) => whole !== undefined || instances.every(({ instance_provider: own }) => own !== undefined), {
    error: "expected a provider, of the resource or of each of its instances",
  });

/** Format version 4, which Terraform has written since 0.12 and OpenTofu writes too. */
export const stateFormat = z.object({
  version: z.literal(4),
  terraform_version: z.string(),
  serial: z.int(),
  lineage: z.string(),
  resources: z.array(resource),
});

export type StateFile = z.infer<typeof stateFormat>;
export type StateResource = StateFile["resources"][number];
export type StateInstance = StateResource["instances"][number];
