import { awsTypes } from "../../aws";

/** What AWS made of a resource, of any type. What no list names counts as a setting, so one that a new version of the provider brings is seen. */
const everywhere: ReadonlySet<string> = new Set(["id", "arn", "region", "ownerId", "tagsAll"]);

const holders = new Map(awsTypes.flatMap(({ token, shownBy }) => (shownBy === undefined ? [] : [[`${shownBy.token} ${shownBy.property}`, token] as const])));

/** The type that holds what another one shows among its own properties. It has the same import id. */
export const holderOf = (token: string, property: string): string | undefined => holders.get(`${token} ${property}`);

const computed = new Map(
  awsTypes.map(({ token, computed: own = [], inline = [] }) => [
    token,
    new Set([...own, ...inline.filter((property) => holderOf(token, property) === undefined)]),
  ]),
);

/** Whether a property of a type is no setting, or what other rows hold. The bridge's own notes begin with two underlines. */
export const isComputed = (type: string, property: string): boolean =>
  property.startsWith("__") || everywhere.has(property) || (computed.get(type)?.has(property) ?? false);
