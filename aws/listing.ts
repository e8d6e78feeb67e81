import type { Live } from "./clients";

/** One resource among all. Types that hang on one parent share its import id, so neither part suffices alone. */
export interface Identity {
  /** The Pulumi type, as `aws:ec2/vpc:Vpc`. What only its tag tells of has `service:kind` of its ARN instead. */
  readonly type: string;
  /** In the form in which the engine imports it. */
  readonly importId: string;
}

/** Something that lives in the account, whoever it belongs to. */
export interface LiveResource extends Identity {
  /** Where its import id is no ARN and AWS has one. It joins the resource with its tags. */
  readonly arn?: string;
  /** What people call it: its name, its host names, its comment. A part without a name of its own has none. */
  readonly names?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  /** What it is a part of. */
  readonly within?: readonly Identity[];
  /** AWS makes it together with its parent, by the rule that the lister cites. Nobody has to account for it. */
  readonly byAws?: boolean;
}

/** Import ids of a type that live and that the program holds. Parts are read of these alone: a foreign resource costs no call of its own. */
export type Managed = (type: string) => readonly string[];

/** Lists what lives of one service, whoever it belongs to. */
export type Lister = (live: Live, managed: Managed) => Promise<readonly LiveResource[]>;

/** Tags as a map, from the shape that most services answer with. */
export const tagMap = (tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = []): Record<string, string> =>
  Object.fromEntries(tags.flatMap(({ Key, Value = "" }) => (Key === undefined ? [] : [[Key, Value]])));

/** One live resource for each import id that AWS has given; an answer without one is none. */
export const liveResource = (type: string, importId: string | undefined, rest: Omit<LiveResource, "type" | "importId"> = {}): LiveResource[] =>
  importId === undefined ? [] : [{ type, importId, ...rest }];

/** The parents whose ids AWS has given. */
export const inside = (type: string, ...importIds: readonly (string | undefined)[]): Identity[] =>
  importIds.flatMap((importId) => (importId === undefined ? [] : [{ type, importId }]));

/** The lists of several calls as one. */
export const together = async (...lists: readonly Promise<readonly LiveResource[]>[]): Promise<LiveResource[]> => (await Promise.all(lists)).flat();

/** The parts of each managed parent of a type, one call a parent. */
export const partsOf = async (managed: Managed, type: string, read: (importId: string) => Promise<readonly LiveResource[]>): Promise<LiveResource[]> =>
  (await Promise.all(managed(type).map(read))).flat();
