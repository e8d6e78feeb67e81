import { networksAround } from "../values";

/**
 * For each network the first before it that shares an address with it, by its place in the list; undefined where none does. Pure.
 * Of two networks that overlap one contains the other, so each is looked for by the networks around it, of which there are 33 at most, and not by all others: a VPC may have thousands.
 * @param cidrs right ones, as the schemas let through.
 */
export function firstOverlaps(cidrs: readonly string[]): readonly (number | undefined)[] {
  /** Network -> its first place. */
  const places = new Map<string, number>();
  /** Network -> the first place of one that lies in it. */
  const inside = new Map<string, number>();
  return cidrs.map((cidr, index) => {
    const around = networksAround(cidr);
    const own = around.at(-1) ?? cidr;
    const found = [inside.get(own), ...around.map((network) => places.get(network))].filter((place) => place !== undefined);
    if (!places.has(own)) places.set(own, index);
    for (const network of around) if (!inside.has(network)) inside.set(network, index);
    return found.length === 0 ? undefined : Math.min(...found);
  });
}
