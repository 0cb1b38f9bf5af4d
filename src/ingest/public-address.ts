/** Which network addresses are of the public internet. By the registries of IANA, as ipaddr.js has them. */
import ipaddr from 'ipaddr.js'

/** All of global unicast that has been handed out; what lies outside is local, special or unassigned. */
const globalUnicast = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number]

/**
 * Whether an address is of the public internet: not this machine, not its network, a carrier's, a link's or a
 * test's, not multicast, not reserved. An IPv6 address that carries an IPv4 address (mapped, NAT64) is as public
 * as that; tunnels (6to4, Teredo) are not, since they may end anywhere.
 * @param address IPv4 or IPv6, as a resolver or URL gives it, without brackets
 * @returns false for what is no address
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (parsed instanceof ipaddr.IPv4) return range === 'unicast'
  if (range === 'ipv4Mapped') return isPublicAddress(parsed.toIPv4Address().toString())
  // NAT64: how a network without IPv4 reaches it. The last four bytes are the IPv4 address.
  if (range === 'rfc6052') return parsed.toNormalizedString().startsWith('64:ff9b:0:') && isPublicAddress(parsed.toByteArray().slice(12).join('.'))
  return range === 'unicast' && parsed.match(globalUnicast)
}
