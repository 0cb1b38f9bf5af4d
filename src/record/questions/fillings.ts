/** What fills a gap: for each thing that may be asked for, which account says it, and in which words. */
import { stemOf } from '../accounts/stem.ts'
import type { AccountOf, PartyRef } from '../account.ts'
import type { EventStatus } from '../../reading/reading.ts'
import { wordingOf, type Wording } from '../positions/wording.ts'
import type { Asked } from './asked.ts'
import type { FillingKind, Gap, QuestionBook } from './question-book.ts'

export type Filling = AccountOf<FillingKind>

export type Filled = {
  /** What an account says in answer, in words. */
  readonly says: string
  /** How much of what is asked must stand in its sentence, 0 to 1, to be about the same; and words that are no names, of those in what is asked. */
  readonly cover: number
  readonly matter: number
  /** How much is enough where both tell one story. */
  readonly coverInStory?: number
  /** How far it is about the same where both tell one story, whatever words they share. */
  readonly aboutInStory?: number
  /** Whether it settles the question, or only says something of it. */
  readonly settled: boolean
}

type Fill = (asked: Asked, filling: Filling, book: QuestionBook) => Filled | undefined

/** States of a force that has a place. */
const HOLDING: ReadonlySet<string> = new Set(['holding', 'captured', 'remaining'])
const HELD = 'hold'
const HAPPENED: ReadonlySet<EventStatus> = new Set(['current', 'historical'])
const LONGEST_SAYS = 160
const MOST_CHARACTERS = 400
/** "in a disused house at Old Cutting": the name behind the last preposition of place. */
const AT_A_PLACE = /\b(?:in|at|near|inside|outside|under|beneath|aboard|above|below)\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)/gu
const BEGINS_LARGE = /^(?:the |an? )?\p{Lu}/u

const fills: Readonly<Record<Gap, Fill>> = {
  who: (asked, filling, book) => {
    if (filling.kind === 'attribution') return admitted(asked, filling, book) ?? identified(asked, filling, book)
    if (filling.kind === 'deployment') return whoHolds(asked, filling, book)
    if (asked.thin || filling.kind !== 'event' || !isOfWhatIsAsked(asked, filling, book) || !HAPPENED.has(filling.status)) return undefined
    const { actor } = filling
    if (!actor || !isNews(asked, actor, book)) return undefined
    return { says: actor.name, cover: 0.5, matter: 1, settled: isSettled(filling, book) }
  },
  'how many': (asked, filling, book) => {
    if (filling.kind !== 'figure' || filling.approx === 'vague' || filling.value === undefined) return undefined
    if ([...wordingOf(filling.quote.quote).names].some((name) => asked.around.stems.has(name))) return undefined
    if (!names(asked.about, filling.unit) && !book.isPeople(filling.unit)) return undefined
    return { says: filling.quote.quote, cover: 0.6, matter: 0, settled: true }
  },
  where: (asked, filling, book) => {
    if (filling.kind === 'attribution') return placeSaid(asked, filling)
    if (filling.kind !== 'event' && filling.kind !== 'deployment') return undefined
    if (!filling.place || names(asked.about, filling.place.name)) return undefined
    if (filling.kind === 'deployment' && !isOfForce(asked, filling)) return undefined
    if (filling.kind === 'event' && (!isOfWhatIsAsked(asked, filling, book) || !HAPPENED.has(filling.status))) return undefined
    return { says: filling.place.name, cover: 0.6, matter: 0, settled: true }
  },
  when: (asked, filling, book) => {
    if (filling.kind !== 'event' || !isOfWhatIsAsked(asked, filling, book) || !filling.time || filling.time.from !== filling.time.to) return undefined
    return { says: filling.time.edtf, cover: 0.6, matter: 0, settled: true }
  },
  why: (_, filling, book) => {
    if (filling.kind !== 'attribution' && filling.kind !== 'event') return undefined
    if (!book.givesCause(filling.sentence)) return undefined
    const settled = isSettled(filling, book)
    return { says: shortened(filling.sentence), cover: 0.7, ...(settled && { coverInStory: 0.5 }), matter: 1, settled }
  },
  whether: (asked, filling, book) => {
    if (filling.kind === 'event') {
      if (!isOfWhatIsAsked(asked, filling, book) || (!HAPPENED.has(filling.status) && filling.status !== 'negated')) return undefined
      return { says: `${filling.status === 'negated' ? 'not so: ' : ''}${shortened(filling.sentence)}`, cover: 0.7, matter: 1, settled: isSettled(filling, book) }
    }
    if (filling.kind === 'position') return decided(filling)
    if (filling.kind === 'attribution' && filling.stance !== 'assert' && filling.stance !== 'admit') return undefined
    const confirmed = filling.kind === 'attribution' && !filling.voice.outlet && filling.voice.named && (filling.stance === 'admit' || book.confirms(filling.sentence))
    return { says: shortened(filling.sentence), cover: 0.8, matter: 2, settled: confirmed || (isSettled(filling, book) && filling.kind === 'deployment') }
  },
  how: (_, filling) => ofStatement(filling),
  what: (_, filling) => ofStatement(filling),
}

/**
 * @param asked what is not known
 * @param filling an account of another report
 * @returns what it says in answer; undefined where it fills no such gap
 */
export function fillingOf(asked: Asked, filling: Filling, book: QuestionBook): Filled | undefined {
  if (asked.gap === undefined || !book.filledBy(asked.gap).includes(filling.kind)) return undefined
  if (book.leavesOpen(filling.sentence)) return undefined
  return fills[asked.gap](asked, filling, book)
}

/** Whoever admits it, or claims it, did it; but only where the words say that it is this which he admits. */
function admitted({ about }: Asked, statement: AccountOf<'attribution'>, book: QuestionBook): Filled | undefined {
  const { voice, stance, content, sentence } = statement
  if (voice.outlet || (stance !== 'admit' && !(stance === 'assert' && voice.named && book.claims(sentence)))) return undefined
  const said = wordingOf(`that ${content.map(({ quote }) => quote).join(' ')}`, undefined, book.rowOf)
  const matter = [...about.stems.keys()].filter((stem) => !about.names.has(stem))
  return { says: voice.name, cover: 0.5, matter: 1, settled: matter.length > 0 && matter.every((stem) => said.stems.has(stem)) }
}

/** Somebody says who they were whom the question, or the sentence before it, only calls gunmen; who was there settles it. */
function identified({ context }: Asked, { voice, stance, content, sentence }: AccountOf<'attribution'>, book: QuestionBook): Filled | undefined {
  if (stance !== 'assert' && stance !== 'admit') return undefined
  const found = book.identified(content.map(({ quote }) => quote).join(' '))
  if (!found || !context.stems.has(found.who)) return undefined
  const settled = voice.outlet || book.witnesses(sentence) || book.settles(`${voice.name} ${voice.role ?? ''}`)
  return { says: found.says, cover: 1, aboutInStory: 0.9, matter: 1, settled }
}

/** "Who holds the airfield": a force of which it is said that it does. */
function whoHolds({ about, thin }: Asked, { force, state, place, voice, sentence }: AccountOf<'deployment'>, book: QuestionBook): Filled | undefined {
  if (thin || !HOLDING.has(state) || names(about, force) || !about.stems.has(book.rowOf(HELD) ?? HELD)) return undefined
  const isThere = place !== undefined && names(about, place.name)
  return { says: force, cover: isThere ? 0.5 : 0.9, matter: 1, settled: voice.outlet || book.settles(`${voice.name} ${sentence}`) }
}

/** Whoever it was left to has accepted or refused it. */
function decided({ positionKind, quote, voice, holder }: AccountOf<'position'>): Filled | undefined {
  if (positionKind !== 'acceptance' && positionKind !== 'refusal') return undefined
  const isOwn = voice.outlet || (holder.actor !== undefined && holder.actor === voice.actor)
  return { says: `${holder.name} ${shortened(quote.quote)}`, cover: 0.8, matter: 2, settled: isOwn }
}

/** Somebody says where: a name behind a preposition of place that the question does not have, and that is no day. */
function placeSaid({ around }: Asked, { sentence, voice, stance, content }: AccountOf<'attribution'>): Filled | undefined {
  if (voice.outlet || !voice.named || (stance !== 'assert' && stance !== 'admit')) return undefined
  const words = content.map(({ quote }) => quote).join(' ')
  const place = [...words.slice(0, MOST_CHARACTERS).matchAll(AT_A_PLACE)].map(([, name = '']) => name)
    .find((name) => [...wordingOf(`at ${name}`).names].some((stem) => !around.stems.has(stem)))
  return place === undefined ? undefined : { says: shortened(sentence), cover: 0.9, matter: 1, settled: true }
}

/** How, and what, can be said in any words: that a statement speaks of the same may be an answer, which a person has to see. */
function ofStatement(filling: Filling): Filled | undefined {
  if (filling.kind !== 'attribution' || filling.stance !== 'assert') return undefined
  return { says: shortened(filling.sentence), cover: 0.8, matter: 2, settled: false }
}

/** The event is the one that is asked about: its word stands in the question. */
function isOfWhatIsAsked({ about }: Asked, event: AccountOf<'event'>, book: QuestionBook): boolean {
  const stem = book.rowOf(event.stem) ?? event.stem
  return about.stems.has(stem) || [...wordingOf(event.quote.quote, undefined, book.rowOf).stems.keys()].some((each) => about.stems.has(each))
}

/** The force is the one that is asked about. */
function isOfForce({ about }: Asked, { force }: AccountOf<'deployment'>): boolean {
  return [...wordingOf(`its ${force}`).stems.keys()].some((stem) => about.stems.has(stem))
}

/** Somebody who has a name or an account, and whom the question does not name itself. */
function isNews({ about }: Asked, actor: PartyRef, book: QuestionBook): boolean {
  return BEGINS_LARGE.test(actor.name) && !book.isUnnamed(actor.name) && !names(about, actor.name)
}

function names({ stems }: Wording, name: string): boolean {
  const head = stemOf(name.split(/\s+/).at(-1) ?? '')
  return stems.has(head)
}

/** Said by an outlet in its own words, by those whose task it is to find out, or by whoever did it. */
function isSettled(filling: Filling, book: QuestionBook): boolean {
  const { voice } = filling
  if (voice.outlet) return true
  if (filling.kind === 'event' && filling.actor?.actor !== undefined && filling.actor.actor === voice.actor) return true
  return book.settles(`${voice.name} ${voice.role ?? ''}`)
}

function shortened(words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST_SAYS) return plain
  const cut = plain.lastIndexOf(' ', LONGEST_SAYS)
  return `${plain.slice(0, cut > 0 ? cut : LONGEST_SAYS)} ...`
}
