/** The entries of a record in memory, as they are shown. */
import type { Account, AccountKind, AccountOf } from './account.ts'
import { readAddress } from './accounts/addresses.ts'
import { carriedWords } from './carried-words.ts'
import { copiesInEffect } from './copies/in-effect.ts'
import { corrected } from './corrections.ts'
import type { DigestedEntry } from './digest.ts'
import type { EntryOf } from './entry.ts'
import type { Folded } from './fold.ts'
import type { InMemoryRecord } from './in-memory.ts'
import type { Judgment } from './judgment.ts'
import { nameOfKey, toldOf } from './origins.ts'
import { tellers } from './tellers.ts'
import { entryRow, type AnswerGiven, type Around, type Teller } from './telling.ts'
import type { Told } from './told.ts'

/**
 * All entries of a kind, in the order of their first accounts; those that were wholly misread left out.
 * @param limit accounts that each is shown with
 */
export function entryRows<K extends AccountKind>(record: InMemoryRecord, kind: K, limit = Infinity): EntryOf<K>[] {
  const folded = record.folded()
  const told = tellingFrom(record, folded)
  const around = aroundOf(folded, told)
  const teller = tellers[kind] as Teller<K>
  return [...folded.members]
    .filter(([id]) => id.startsWith(`${kind}-`))
    .flatMap(([id, members]) => entryRow(id, members.map((address) => told(address) as Told<AccountOf<K>>), folded.misread, teller, around, limit) ?? [])
}

/** What a digest is made of, in the order of ids. */
export function digestedEntries({ members, misread, corrections }: Folded): DigestedEntry[] {
  const values = (fields: ReadonlyMap<string, Judgment>) => Object.fromEntries([...fields].map(([field, { value }]) => [field, value]))
  return [...members.keys()].sort().map((id) => {
    const group = members.get(id)!
    return {
      id,
      members: group,
      misread: group.filter((address) => misread.has(address)),
      corrected: Object.fromEntries(group.flatMap((address) => (corrections.has(address) ? [[address, values(corrections.get(address)!)]] : []))),
    }
  })
}

function tellingFrom(record: InMemoryRecord, { entryOf, corrections, copies }: Folded): (address: string) => Told | undefined {
  const carried = carriedWords(copiesInEffect(copies))
  const reports = new Map(record.dossiers().map(({ key, id, published }) => [key, { id, ...(published !== undefined && { published }) }]))
  const provenance = { entryOf: (address: string) => entryOf.get(address) ?? address, carried, reportOf: (key: string) => reports.get(key)! }
  const known = new Map<string, Told>()
  return (address) => {
    const before = known.get(address)
    const account: Account | undefined = before ? undefined : record.account(address)
    if (!account) return before
    const told = toldOf(corrected(account, corrections.get(address)), provenance)
    known.set(address, told)
    return told
  }
}

function aroundOf({ entryOf, members, answers, misread }: Folded, told: (address: string) => Told | undefined): Around {
  const given = new Map<string, AnswerGiven[]>()
  for (const { of: [answer = '', asked = ''], reasons } of answers) {
    const answering = told(answer)
    if (!answering || misread.has(answer)) continue
    given.set(asked, [...(given.get(asked) ?? []), { told: answering, entry: entryOf.get(answer) ?? answer, reasons }])
  }
  const names = new Map<string, string>()
  const nameOf = (key: string): string => {
    const entry = entryOf.get(key) ?? key
    const name = names.get(entry) ?? nameOfKey(key) ?? nameOfEntry(members.get(entry) ?? [], told) ?? readAddress(key)?.kind ?? key
    names.set(entry, name)
    return name
  }
  return { nameOf, answersGiven: (address) => given.get(address) ?? [] }
}

function nameOfEntry(members: readonly string[], told: (address: string) => Told | undefined): string | undefined {
  const actors = members.map(told).filter((each): each is Told<AccountOf<'actor'>> => each?.account.kind === 'actor')
  return actors.length === 0 ? undefined : tellers.actor.tell(actors, { nameOf: (key) => key, answersGiven: () => [] }).name
}
