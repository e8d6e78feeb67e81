/** The widest networks that belong to nobody but their owner: 10.0.0.0/8, and fc00::/7. */
const widestPrivate = { ipv4: 8, ipv6: 7 };

/** True for a CIDR that lets everybody in: 0.0.0.0/0, ::/0, or a part of them wider than any private network. */
export function isOpenNetwork(cidr: unknown): boolean {
  const [, address = "", prefix] = typeof cidr === "string" ? (/^(.*)\/(\d+)$/.exec(cidr.trim()) ?? []) : [];
  return prefix !== undefined && Number(prefix) < (address.includes(":") ? widestPrivate.ipv6 : widestPrivate.ipv4);
}
