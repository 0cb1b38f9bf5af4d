/** Makes briefs: from an entry as it was told, the little of it that a row shows. */
import type { Account } from './account.ts'
import type { Brief, BriefVoice, LatestFigure, Lead, Revised, Shifted } from './brief.ts'
import type { AccountRow, Entry, EntryOf } from './entry.ts'
import { questionBook } from './questions/question-book.ts'
import { contestOf } from './relations/contest.ts'
import { disputesOf } from './relations/disputes.ts'
import { changesIn } from './relations/changes.ts'
import { inOrder } from './relations/telling.ts'
import type { Told } from './told.ts'

const MOST_VOICES = 4
const MOST_ROLES = 4
const MOST_OUTLETS = 8
const MOST_RECIPIENTS = 3
/** A sentence in a row is a glimpse; a title or a name in it is no place for a paragraph. */
const LONGEST_SENTENCE = 400
const LONGEST_WORDS = 240

/** What each kind adds to what all briefs have; all other of it, every entry has. */
type Own<K extends Brief['kind']> = Omit<Extract<Brief, { kind: K }>, 'id' | 'kind' | 'title' | 'counts' | 'first' | 'last' | 'disputed' | 'touched' | 'lead' | 'voices' | 'contest'>

/**
 * Pure; the order of the accounts makes no difference.
 * @param entry as told from these accounts
 * @param told accounts of it that count, at least one
 * @param nameOf name of a voice
 * @param touched ISO 8601, when a report or a judgment last touched it
 */
export function briefOf(entry: Entry, told: readonly Told[], nameOf: (voice: string) => string, touched: string): Brief {
  const { id, title, counts, first, last, disputed } = entry
  const voices = voicesIn(entry, nameOf)
  const contest = contestOf(entry, voices, short)
  // The kind's own and all that every brief has, which is the whole of it; the compiler does not follow a union through a table.
  return {
    kind: entry.kind, id, title, counts,
    ...(first !== undefined && { first }), ...(last !== undefined && { last }),
    disputed, touched,
    lead: leadOf(entry, told, voices),
    voices: mostHeard(entry, voices),
    ...(contest && { contest }),
    ...(own[entry.kind] as (entry: Entry, voices: Voices) => object)(entry, voices),
  } as Brief
}

/** Voices by key. */
type Voices = ReadonlyMap<string, BriefVoice>

const own: { readonly [K in Brief['kind']]: (entry: EntryOf<K>, voices: Voices) => Own<K> } = {
  event: (entry) => {
    const { type, mode, actor, recipients, place, when, status } = entry
    return {
      type, recipients: recipients.slice(0, MOST_RECIPIENTS).map(short), status,
      ...(mode !== undefined && { mode }), ...(actor !== undefined && { actor: short(actor) }), ...(place && { place }), ...(when !== undefined && { when }),
      ...disputeOf(entry),
    }
  },
  figure: (entry, voices) => {
    const { unit, measure, of, place } = entry
    return {
      unit, ...(measure !== undefined && { measure }), ...(of !== undefined && { of: short(of) }), ...(place && { place }),
      latest: latestFigures(entry, voices), ...revisionOf(entry, voices), ...disputeOf(entry),
    }
  },
  deployment: (entry, voices) => {
    const { force, of, place, days } = entry
    const latest = days.at(-1)!
    const voice = voices.get(latest.voice)
    return {
      force: short(force), ...(of !== undefined && { of: short(of) }), ...(place && { place }),
      state: latest.state, ...(latest.day !== undefined && { day: latest.day }), ...(voice && { voice }), ...disputeOf(entry),
    }
  },
  position: (entry, voices) => {
    const { holder, to, issue, stands, answers } = entry
    const { kind, words, day, shift, address } = stands.at(-1)!
    const answer = answers.at(-1)
    return {
      holder: short(holder), ...(to !== undefined && { to: short(to) }), issue,
      stand: { kind, words: short(words), ...(day !== undefined && { day }), ...(shift !== undefined && { shift }), address },
      stands: stands.length, ...shiftedIn(entry, voices), answers: answers.length, ...(answer && { answer: { ...answer, by: short(answer.by) } }), ...disputeOf(entry),
    }
  },
  question: ({ about, answered }) => {
    const asks = questionBook().gapOf(about)
    const asked = { about: short(about), ...(asks !== undefined && { asks }) }
    if (!answered) return asked
    const { by: { address, report, voice, told }, because } = answered
    return { ...asked, answered: { address, report, ...(voice && { voice }), ...(told !== undefined && { told }), because } }
  },
  actor: ({ name, actorKind, roles, attributions }) => ({ name: short(name), actorKind, roles: roles.slice(0, MOST_ROLES).map(short), attributions }),
  attribution: ({ voice, name, words, accounts }) => {
    const stance = accounts.at(-1)?.says
    return { voice, name: short(name), words: short(words), ...(stance !== undefined && { stance }) }
  },
  label: (entry) => {
    const { word, labelKind, outlets } = entry
    return { word: short(word), labelKind, ...(entry.for !== undefined && { for: short(entry.for) }), outlets: outlets.slice(0, MOST_OUTLETS) }
  },
}

function voicesIn({ accounts }: Entry, nameOf: (voice: string) => string): Voices {
  return new Map(accounts.flatMap(({ voice }) => (voice ? [[voice.key, { ...voice, name: short(nameOf(voice.key) || voice.name) }] as const] : [])))
}

/** Those with the most accounts; of equally many those that spoke last. */
function mostHeard({ accounts }: Entry, voices: Voices): BriefVoice[] {
  const heard = new Map<string, { count: number; last: number }>()
  for (const [last, { voice, rejected }] of accounts.entries()) {
    if (voice && rejected !== true) heard.set(voice.key, { count: (heard.get(voice.key)?.count ?? 0) + 1, last })
  }
  return [...heard]
    .sort(([, one], [, other]) => other.count - one.count || other.last - one.last)
    .slice(0, MOST_VOICES)
    .map(([key]) => voices.get(key)!)
}

/** The account that says most; of those that say as much the latest. */
function leadOf({ accounts }: Entry, told: readonly Told[], voices: Voices): Lead {
  const [lead] = inOrder(told).reverse().sort((one, other) => fullness(other.account) - fullness(one.account))
  const { account } = lead!
  const { address, report, outlet, told: at, voice, says } = accounts.find((row) => row.address === account.address) as AccountRow
  const sentence = account.sentence.slice(0, LONGEST_SENTENCE)
  const start = account.quote.start - account.within[0]
  const mark: [number, number] = [start, start + account.quote.quote.length]
  const shown = voice && voices.get(voice.key)
  return {
    address, report,
    ...(outlet !== undefined && { outlet }), ...(at !== undefined && { told: at }), ...(shown && { voice: shown }), ...(says !== undefined && { says }),
    quote: account.quote, sentence,
    ...(sentence.slice(...mark) === account.quote.quote && { mark }),
  }
}

/** How much of what an account could say it says. A headline says it in short. */
function fullness(account: Account): number {
  const said = Object.values(account).filter((value) => value !== undefined && (!Array.isArray(value) || value.length > 0)).length
  return account.inTitle === true ? said - 2 : said
}

function latestFigures({ points }: EntryOf<'figure'>, voices: Voices): LatestFigure[] {
  const latest = new Map<string, LatestFigure>()
  for (const { voice: key, address, day, value, min, max, approx, words, rejected } of [...points].reverse()) {
    const voice = voices.get(key)
    if (voice === undefined || rejected === true || latest.has(key)) continue
    latest.set(key, {
      voice, address, approx, words: short(words),
      ...(day !== undefined && { day }), ...(value !== undefined && { value }), ...(min !== undefined && { min }), ...(max !== undefined && { max }),
    })
  }
  return [...latest.values()].slice(0, MOST_VOICES)
}

function revisionOf(entry: EntryOf<'figure'>, voices: Voices): { revision?: string; revised?: Revised } {
  const last = changesIn(entry).at(-1)
  if (!last) return {}
  const { before, now } = last
  const voice = now.voice && voices.get(now.voice.key)
  return {
    revision: `${voice?.name ?? now.voice?.name ?? 'One voice'} said ${saidBy(before)}${dated(before)}, then ${saidBy(now)}${dated(now)}.`,
    revised: { ...(voice && { voice }), before: saidIn(before), now: saidIn(now) },
  }
}

function saidIn(row: AccountRow): Revised['now'] {
  const { address, told, outlet } = row
  return { says: saidBy(row), address, ...(told !== undefined && { day: told.slice(0, 'YYYY-MM-DD'.length) }), ...(outlet !== undefined && { outlet }) }
}

function shiftedIn({ stands, accounts }: EntryOf<'position'>, voices: Voices): { shifted?: Shifted } {
  const place = stands.findLastIndex(({ shift }) => shift !== undefined)
  const now = stands[place]
  if (now?.shift === undefined) return {}
  const before = stands[place - 1]
  const row = accounts.find(({ address }) => address === now.address)
  const voice = row?.voice && voices.get(row.voice.key)
  return {
    shifted: {
      ...(voice && { voice }), ...(row?.outlet !== undefined && { outlet: row.outlet }),
      ...(before && { before: standOf(before) }), now: { ...standOf(now), shift: short(now.shift) },
    },
  }
}

function standOf({ kind, words, day, address }: EntryOf<'position'>['stands'][number]): Omit<Shifted['now'], 'shift'> {
  return { kind, words: short(words), ...(day !== undefined && { day }), address }
}

function disputeOf(entry: Entry): { dispute?: string } {
  const dispute = disputesOf(entry).at(-1)
  const [one, other] = dispute?.between ?? []
  return one && other ? { dispute: `${short(one.name)}: ${short(one.says)}. ${short(other.name)}: ${short(other.says)}.` } : {}
}

function saidBy({ says, quote }: AccountRow): string {
  return short(says ?? quote.quote)
}

function dated({ told }: AccountRow): string {
  return told === undefined ? '' : ` (${told.slice(0, 'YYYY-MM-DD'.length)})`
}

function short(words: string): string {
  return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS - 1).trimEnd()}…`
}
