/** A contest: all voices of an entry that contradict one another, each with what it said last and how far that goes back. */
import type { BriefVoice, Contest } from '../brief.ts'
import type { AccountRow, Entry } from '../entry.ts'
import { disputesOf } from './disputes.ts'

const MOST_SIDES = 4

type Sides = Contest['sides']

/**
 * @param entry with the accounts that it was told from
 * @param voices that it has, by key
 * @param short cuts words that are too long for a row
 * @returns undefined where nobody contradicts anybody
 */
export function contestOf(entry: Entry, voices: ReadonlyMap<string, BriefVoice>, short: (words: string) => string): Contest | undefined {
  const disputes = disputesOf(entry)
  const addresses = new Map<string, Set<string>>()
  for (const { voice, accounts } of disputes.flatMap(({ between }) => between)) addresses.set(voice, new Set([...addresses.get(voice) ?? [], ...accounts]))
  const sides = new Map([...addresses].flatMap(([key, of]) => {
    const voice = voices.get(key)
    const own = entry.accounts.filter(({ address }) => of.has(address))
    return voice && own.length > 0 ? [[key, sideOf(voice, own, short)] as const] : []
  }))
  if (sides.size < 2) return undefined
  const latest = disputes
    .map(({ between }) => between.flatMap(({ voice }) => sides.get(voice) ?? []))
    .filter((pair) => pair.length === 2)
    .sort((one, other) => (daysOf(one) < daysOf(other) ? 1 : -1))[0] ?? []
  const pair = [...latest].sort((one, other) => other.origins - one.origins || (one.voice.key < other.voice.key ? -1 : 1))
  const others = [...sides.values()].filter((side) => !pair.includes(side)).sort((one, other) => (rank(one) < rank(other) ? 1 : -1))
  const days = [...sides.values()].flatMap(({ last }) => last ?? []).sort()
  const since = disputes.flatMap((dispute) => dispute.since ?? []).sort()[0]
  return {
    sides: [...pair, ...others].slice(0, MOST_SIDES),
    voices: sides.size,
    ...(since !== undefined && { since }), ...(days.length > 0 && { last: days.at(-1)! }),
    because: disputes.at(-1)!.because,
  }
}

/** Days of the latest words of both sides, the earlier first: where both have just spoken, it is what is contested now. */
function daysOf(pair: Sides): string {
  return pair.map(({ last = '' }) => last).sort().join(' ')
}

function rank({ last = '', voice }: Sides[number]): string {
  return `${last} ${voice.key}`
}

/** @returns the day of the latest account of a side, as lists put disputes in order */
export function contestedOn(entry: Entry): string | undefined {
  const days = new Map(entry.accounts.map(({ address, told }) => [address, told?.slice(0, 'YYYY-MM-DD'.length)]))
  return disputesOf(entry).flatMap(({ between }) => between.flatMap(({ accounts }) => accounts.flatMap((address) => days.get(address) ?? []))).sort().at(-1)
}

function sideOf(voice: BriefVoice, own: readonly AccountRow[], short: (words: string) => string): Sides[number] {
  const latest = own.at(-1)!
  const days = own.flatMap(({ told }) => told?.slice(0, 'YYYY-MM-DD'.length) ?? []).sort()
  return {
    voice, says: short(latest.says ?? latest.quote.quote), words: short(latest.quote.quote), sentence: short(latest.sentence), address: latest.address,
    ...(latest.outlet !== undefined && { outlet: latest.outlet }),
    ...(days.length > 0 && { first: days[0]!, last: days.at(-1)! }),
    accounts: own.length, origins: new Set(own.map(({ origin }) => origin)).size,
  }
}
