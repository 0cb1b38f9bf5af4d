/**
 * Who says what an account says, and where it comes from independently: ten outlets that run one wire story are one origin, and two
 * that quote one minister are one voice with two carriers.
 */
import type { Account, VoiceRef } from './account.ts'
import { firstPrinted, type CarriedWords } from './carried-words.ts'
import { bodyOf } from './one-body.ts'
import type { Told } from './told.ts'

/** What the record knows of where accounts come from. */
export type Provenance = {
  /** The record's entry of an account; the address itself where it has none. */
  readonly entryOf: (address: string) => string
  readonly carried: CarriedWords
  /** What is known of a report by its key. */
  readonly reportOf: (key: string) => { readonly id: string; readonly published?: string }
}

/** @returns the account with its voice and origin */
export function toldOf<A extends Account>(account: A, { entryOf, carried, reportOf }: Provenance): Told<A> {
  const { report } = firstPrinted(account.report, [account.quote.start, account.quote.end], carried)
  const voice = voiceKey(account, report, entryOf)
  const { id, published } = reportOf(account.report)
  return { account, voice, origin: isIdentified(account) ? voice : originOf(account, voice, report), reportId: id, at: published ?? '' }
}

/** The account of an actor tells of itself in the outlet's words. */
function originOf(account: Account, voice: string, firstReport: string): string {
  return account.kind === 'actor' || account.voice.outlet ? `printed:${firstReport}` : voice
}

/**
 * @param firstReport where its words were first printed
 * @returns the same for the same voice: entry of an actor that is named or is one body, `outlet:NAME`, `named:NAME` for a name that is no actor of its report, and for
 *   those whom nobody names their words with the report that has them
 */
function voiceKey(account: Account, firstReport: string, entryOf: Provenance['entryOf']): string {
  if (account.kind === 'actor') return entryOf(account.address)
  const { voice, outlet, report } = account
  if (voice.outlet) return `outlet:${outlet ?? report}`
  if (isKnown(voice) && voice.actor !== undefined) return entryOf(voice.actor)
  return voice.named ? `named:${plain(voice.name)}` : `unnamed:${plain(voice.name)}@${firstReport}`
}

/** What a key is called where no actor is behind it; undefined for the entry of an actor. */
export function nameOfKey(key: string): string | undefined {
  return /^(?:outlet|named):(.*)$/su.exec(key)?.[1] ?? /^unnamed:(.*)@[^@]*$/su.exec(key)?.[1]
}

/** @returns the voice, as it is shown */
export function voiceShown({ account, voice }: Told): { readonly key: string; readonly name: string; readonly named: boolean } | undefined {
  if (account.kind === 'actor') return undefined
  return { key: voice, name: account.voice.outlet ? (account.outlet ?? account.voice.name) : account.voice.name, named: account.voice.named }
}

function isIdentified(account: Account): boolean {
  return account.kind !== 'actor' && isKnown(account.voice)
}

/** By name, or as the one body that a report may mean: "the health office" is whichever actor it was joined to. */
function isKnown(voice: VoiceRef): boolean {
  return !voice.outlet && (voice.named || (voice.actor !== undefined && bodyOf(voice) !== undefined))
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase()
}
