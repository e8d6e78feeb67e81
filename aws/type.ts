import type { ImportId } from "./import-id";
import type { Keeping } from "./keeping";
import type { TypeRights } from "./rights";
import type { TerraformType } from "./terraform";

/** `aws:sqs/queue:Queue` -> `sqs`: the module of @pulumi/aws, mostly called as the service. */
export const moduleOf = (token: string): string => /^aws:(\w+)\//.exec(token)?.[1] ?? "";

/**
 * All that is known of one AWS resource type without asking AWS. Its file is the token's: `aws:sqs/queue:Queue` is aws/sqs/queue.ts. How a
 * live one is found, and how all of them are listed, stands beside it in a `.live.ts` file, which only commands load.
 */
export interface AwsType {
  /** As the engine and @pulumi/aws name it. */
  readonly token: string;
  /** What the id looks like by which the engine imports one, as the provider's documentation states it. */
  readonly importId: ImportId;
  /** How that id follows from the properties in the state, between braces; `{id}` where nothing stands here. */
  readonly identity?: string;
  /** How Terraform knows the same thing. */
  readonly terraform: TerraformType;
  /** What a deletion loses for ever: what AWS makes anew under the same name is not the same thing. */
  readonly holds?: "data" | "an identity";
  /** Settings whose change loses what AWS has kept, lets more people in, or blinds who watches. */
  readonly keeps?: readonly Keeping[];
  /**
   * Properties that tell what AWS made of it and are no setting: a name, an address, a time, a state that comes and goes; and what others say
   * better: code is the deploy workflow's, and what has rows of its own is told there.
   */
  readonly computed?: readonly string[];
  /** Properties that AWS sets and that other resources, or whoever reads the stack's outputs, take from it; one inside another as `outer.inner`. */
  readonly gives?: readonly string[];
  /** Properties that AWS sets and the program looks into before it passes anything on: a reference in place of one would tell nothing. */
  readonly looksInto?: readonly string[];
  /** Properties that claim to be all there is of what are resources of their own. Nobody states them. */
  readonly inline?: readonly string[];
  /** The property that holds its own policy: who else than its account is let in. Buckets and functions have theirs as resources. */
  readonly policy?: string;
  /** Where another type shows the same setting among its own. */
  readonly shownBy?: { readonly token: string; readonly property: string };
  /** What CI may do with it. */
  readonly rights: TypeRights;
}
