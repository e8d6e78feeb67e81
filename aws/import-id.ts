/** What the import ids of a type look like. */
export interface ImportId {
  readonly pattern: RegExp;
  /** One such id, for a message. */
  readonly example: string;
}

/** What stands between two braces: a name, or several of which a resource has one, as `{cidr|prefixList}`. */
const braces = /\{([\w|]+)\}/g;

/** What stands between square brackets is there only where its names have a value, as `{zone}_{name}[_{set}]`. */
const optional = /\[([^\]]*)\]/g;

/** The names between the braces of a form such as `{role}:{name}`. */
export const namesIn = (form: string): string[] => [...form.matchAll(braces)].flatMap(([, names = ""]) => names.split("|"));

/** The form with what `valueOf` gives for each name; undefined where it gives nothing for one. */
export function filled(form: string, valueOf: (name: string) => string | undefined): string | undefined {
  const valueFor = (names: string) =>
    names
      .split("|")
      .map(valueOf)
      .find((value) => (value ?? "") !== "");
  const fill = (part: string) =>
    [...part.matchAll(braces)].every(([, names = ""]) => valueFor(names) !== undefined)
      ? part.replace(braces, (_, names: string) => valueFor(names) ?? "")
      : undefined;
  return fill(form.replace(optional, (_, part: string) => fill(part) ?? ""));
}

/** Ids of EC2: a prefix, and 8 or 17 hexadecimal digits. */
export const prefixed = (prefix: string): ImportId => ({ pattern: new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), example: `${prefix}-0123456789abcdef0` });

export const named = (example: string): ImportId => ({ pattern: /^[\w+=,.@/-]+$/, example });

/** What belongs to an HTTP API: the API's id, then its own. */
export const inApi = (own: string): ImportId => ({ pattern: /^[a-z0-9]{10}\/[\w$-]+$/, example: `a1b2c3d4e5/${own}` });

/** CloudFront's own ids. */
export const ofCloudFront: ImportId = { pattern: /^E[A-Z0-9]{9,14}$/, example: "E0123456789ABC" };

/** S3's settings of a bucket are imported by its name; `name,accountId`, which is also taken, would be another id in the state. */
export const ofBucket: ImportId = { pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, example: "app-images" };
