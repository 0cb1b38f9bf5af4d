/** Connections that cannot lead into the local network. */
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import { Agent } from 'undici'
import { Problem } from '../report/problem.ts'

/** Says of an IP address whether it may be connected to. */
export type Allow = (address: string) => boolean

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * An agent whose every socket goes to an allowed address. A name is resolved once, every address that it has is
 * looked at, and the socket connects to what was looked at: a name that answers otherwise a moment later (DNS
 * rebinding) gains nothing. Addresses that stand in the URL itself are never resolved: see {@link refuseLiteral}.
 * @param allow which addresses
 * @param timeLimit for connecting and for each wait for bytes, milliseconds
 * @returns the agent; the caller destroys it
 */
export function guardedAgent(allow: Allow, timeLimit: number): Agent {
  return new Agent({
    connect: { lookup: guardedLookup(allow), timeout: timeLimit },
    headersTimeout: timeLimit,
    bodyTimeout: timeLimit,
    pipelining: 0,
  })
}

/** @throws Problem 'address-refused' where a URL's host is itself an address that is not allowed */
export function refuseLiteral(url: URL, allow: Allow): void {
  // The URL parser has already turned decimal, octal and hexadecimal hosts into dotted ones.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !allow(host)) throw refused(host)
}

function guardedLookup(allow: Allow) {
  return (hostname: string, options: LookupOptions, answer: Answer): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = error === null ? addresses : []
      if (error !== null) answer(error, [])
      // One local address among public ones is no slip but a trap, or a name of two networks: not ours to sort out.
      else if (first === undefined || !addresses.every(({ address }) => allow(address))) answer(refused(hostname), [])
      else if (options.all === true) answer(null, addresses)
      else answer(null, first.address, first.family)
    })
  }
}

function refused(host: string): Problem {
  return new Problem('address-refused', `The address leads into a local network (${host}).`, 'Only public addresses are fetched; save the page and give the file.')
}
