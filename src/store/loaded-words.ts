/** Loaded words: how often each outlet prints which for whom, in its own words or in those of others. */
import type { AccountOf } from '../record/account.ts'
import { labelWord } from '../record/labels/label-word.ts'
import type { Parameter, Session } from './database.ts'
import { dayIn } from './filters.ts'
import { storable } from './storable.ts'
import type { HeardQuery, LoadedWord, LoadedWords } from './voice-shapes.ts'

/** Labels that are looked through: the latest. */
const MOST_LABELS = 10_000
const MOST_ROWS = 200
const NEVER = -2_000_000_000

type Use = { readonly entry: number; readonly outlet: string; readonly own: number; readonly quoted: number }

/** @throws {Problem} `bad-request` for a day that is none */
export async function loadedWords(session: Session, query: HeardQuery): Promise<LoadedWords> {
  const parameters: Parameter[] = []
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const told = `coalesce(told, ${NEVER})`
  const conditions = [
    'kind = 7', 'not misread', 'outlet is not null',
    ...(query.from === undefined ? [] : [`${told} >= ${put(dayIn(query.from))}`]),
    ...(query.to === undefined ? [] : [`${told} <= ${put(dayIn(query.to))}`, `told is not null`]),
    ...(query.outlet === undefined ? [] : [`outlet = ${put(storable(query.outlet))}`]),
  ]
  const uses = await session.query<Use>(
    `with latest as materialized (select entry, outlet, voice from account where ${conditions.join(' and ')} order by ${told} desc, number desc limit ${MOST_LABELS + 1})
     select entry, outlet, count(*) filter (where voice is null or voice like 'outlet:%')::int4 as own,
       count(*) filter (where voice is not null and voice not like 'outlet:%')::int4 as quoted
     from latest group by entry, outlet`,
    parameters,
  )
  const all = uses.reduce((sum, { own, quoted }) => sum + own + quoted, 0)
  const shares = sharesOf(uses, all)
  const byEntry = new Map<number, Use[]>()
  for (const use of uses) byEntry.set(use.entry, [...(byEntry.get(use.entry) ?? []), use])
  const ranked = [...byEntry].map(([entry, its]) => ({ entry, its, unevenness: unevennessOf(its, shares) }))
    .sort((one, other) => weightOf(other) - weightOf(one) || one.entry - other.entry).slice(0, MOST_ROWS)
  const words = await wordsOf(session, ranked.map(({ entry }) => entry))
  return {
    rows: ranked.flatMap(({ entry, its, unevenness }): LoadedWord[] => {
      const word = words.get(entry)
      if (!word) return []
      const outlets = its.map(({ outlet, own, quoted }) => ({ outlet, own, quoted })).sort((one, other) => other.own + other.quoted - one.own - one.quoted)
      return [{ ...word, own: sum(its, ({ own }) => own), quoted: sum(its, ({ quoted }) => quoted), outlets, unevenness }]
    }),
    outlets: [...shares].sort(([, one], [, other]) => other - one).map(([outlet]) => outlet),
    labels: all > MOST_LABELS ? { count: MOST_LABELS, atLeast: true } : { count: all },
  }
}

/** Which part of all labels each outlet prints. */
function sharesOf(uses: readonly Use[], all: number): Map<string, number> {
  const shares = new Map<string, number>()
  for (const { outlet, own, quoted } of uses) shares.set(outlet, (shares.get(outlet) ?? 0) + (own + quoted) / all)
  return shares
}

/**
 * Half of the sum by which each outlet's part of a word's uses is off its part of all labels: what Gries calls the deviation of proportions
 * ("Dispersions and adjusted frequencies in corpora", 2008). 0: as evenly as anything; towards 1: by one outlet alone.
 */
export function unevennessOf(uses: readonly Pick<Use, 'outlet' | 'own' | 'quoted'>[], shares: ReadonlyMap<string, number>): number {
  const all = sum(uses, ({ own, quoted }) => own + quoted)
  const its = new Map(uses.map(({ outlet, own, quoted }) => [outlet, (own + quoted) / all]))
  return sum([...shares], ([outlet, share]) => Math.abs((its.get(outlet) ?? 0) - share)) / 2
}

/** A word that is printed once is uneven by chance. */
function weightOf({ its, unevenness }: { readonly its: readonly Use[]; readonly unevenness: number }): number {
  const all = sum(its, ({ own, quoted }) => own + quoted)
  return unevenness * (all / (all + 3))
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}

type Word = Pick<LoadedWord, 'entry' | 'word' | 'labelKind' | 'for' | 'origins'>

async function wordsOf(session: Session, entries: readonly number[]): Promise<Map<number, Word>> {
  const rows = await session.query<{ number: number; id: string; type: string | null; origins: number; body: string }>(
    'select entry.number, entry.id, entry.type, entry.origins, told.body from entry join told on told.number = entry.number where entry.number = any($1::int8[]) and entry.accounts > 0', [entries])
  return new Map(rows.map(({ number, id, type, origins, body }) => {
    const account = JSON.parse(body) as AccountOf<'label'>
    return [number, { entry: id, word: labelWord(account), labelKind: type ?? account.labelKind, origins, ...(account.for !== undefined && { for: account.for }) }]
  }))
}
