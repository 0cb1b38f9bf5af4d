/**
 * Who is named in a report, wherever that is: full names, names behind a title, bodies and their
 * acronyms. Surnames and acronyms that stand alone are mentions where one actor alone can be meant.
 */
import { lowest } from '../report/lowest.ts'
import type { Span } from '../report/quote.ts'
import { Claims } from './actors/claims.ts'
import type { KnownActors } from './actors/known.ts'
import { isBesideNamesake } from './actors/namesakes.ts'
import { nameKey, surnameOf, type Mention, type NamedActor } from './actors/named-actor.ts'
import { isOnlyPlace } from './actors/states.ts'
import { Titles } from './actors/titles.ts'
import type { Codebook } from './codebook.ts'
import type { ActorKind } from './codebook-schema.ts'
import { CALENDAR, FAMILY_NAMES_FIRST, FUNCTION_WORDS, NAME_CONNECTORS, PLACE_WORDS } from './grammar.ts'
import type { Layers } from './layers.ts'
import { endOfRun, isAcronym, isCapitalised, looksLikePerson, nameOf, nameSpan, plainAt, type Printed } from './names.ts'
import { furnitureOf } from './outermost.ts'
import type { Gender, SourcePhrase } from './source-phrase.ts'
import { step } from './step.ts'

export type Roster = {
  readonly actors: readonly Readonly<NamedActor>[]
  /** In text order. */
  readonly mentions: readonly Mention[]
  /** Indexes of the actors that a name may mean: itself, a surname, an acronym. Lower case. */
  readonly meant: (name: string) => readonly number[]
  /** The mention that covers the end of a span. */
  readonly at: (span: Span) => Mention | undefined
  /** Those who are known beforehand; undefined without a situation profile. */
  readonly known: KnownActors | undefined
  /** Where a state is said by a word before a noun, as in "Orlandic raids" and "UK ships"; no mentions of it. */
  readonly attributive: readonly Mention[]
}

type Run = { readonly first: number; readonly last: number }
type Given = Pick<Layers, 'report' | 'language' | 'tree' | 'tokens' | 'codebook' | 'gazetteer' | 'situation' | 'sources'>
/** Words at the beginning of a body's name that its short form leaves out: "Relief Mission" for the International Relief Mission. */
const MOST_LEFT_OUT = 3
/** Characters; a mention that begins further back does not reach a span. */
const LONGEST_NAME = 200
/** Kinds of bodies that a name before them, as "Velland", makes one of its own. */
const ACTING_BODIES: ReadonlySet<ActorKind> = new Set(['government', 'armed-force'])
/** Parts of speech that no name begins with. */
const PLAIN: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'ADP', 'SCONJ', 'CCONJ', 'PRON', 'DET', 'INTJ'])
/** People in a town whose name is hardly somebody's who has no other name. */
const LARGE_TOWN = 200_000
/** Less than this sure, a single name is no evidence of anybody. */
const SURE = 0.6

export const roster = step({
  name: 'roster',
  needs: ['report', 'language', 'tree', 'tokens', 'codebook', 'gazetteer', 'situation', 'sources'],
  adds: ['roster'],
  read: (layers) => ({ roster: new Listing(layers).finish() }),
})

const HEADLINE_WORDS = 4
const LONGEST_HEADLINE = 200

/** A line without a full stop in which nearly every word has a capital names nobody by its capitals. */
function isHeadline(text: string, [start, end]: Span): boolean {
  if (end - start > LONGEST_HEADLINE || /[.!?]\W{0,2}$/u.test(text.slice(start, end))) return false
  const words = text.slice(start, end).match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  return words.length >= HEADLINE_WORDS && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.75
}

/** The roster while it is being written; the step above hands out only what is finished. */
class Listing {
  readonly #printed: Printed
  readonly #codebook: Codebook
  readonly #isFurniture: (span: Span) => boolean
  readonly #sources: readonly SourcePhrase[]
  readonly #actors: NamedActor[] = []
  readonly #byKey = new Map<string, number>()
  readonly #meanings = new Map<string, Set<number>>()
  readonly #loose: Run[] = []
  readonly #claims: Claims
  readonly #titles: Titles
  readonly #given: Given
  /** What the reader takes names for, by where their words begin. */
  readonly #types: ReadonlyMap<number, ActorKind>

  constructor(given: Given) {
    const { report, language, tokens, codebook, sources } = given
    this.#given = given
    this.#types = typesOf(given)
    this.#claims = new Claims(given, this.#actors)
    this.#printed = { text: report.text, tokens }
    this.#codebook = codebook
    this.#titles = new Titles(this.#printed, codebook)
    this.#sources = sources
    this.#isFurniture = furnitureOf([...report.furniture.filter(({ kind }) => kind !== 'title').map(({ span }) => span), ...language.paragraphs.filter((span) => isHeadline(report.text, span))])
  }

  finish(): Roster {
    this.#scan()
    // The University of Brint is nobody called Brint.
    const surnames = new Set(this.#actors.flatMap(({ name, kind }) => (kind === 'person' || kind === 'unknown' ? [surnameOf(name)] : [])))
    this.#claims.addCapitals((name) => surnames.has(nameKey(name)))
    for (const source of this.#sources) this.#addSource(source)
    this.#addMeanings()
    for (const run of this.#loose) if (!this.#isClaimed(run)) this.#addLoose(run)
    for (const actor of this.#actors) sortAndDedupe(actor.mentions)
    const mentions = this.#actors
      .flatMap(({ mentions }, actor) => mentions.map(([at, end]): Mention => ({ at, end, actor })))
      .sort((a, b) => a.at - b.at || a.end - b.end)
    return { actors: this.#actors, mentions, meant: (name) => [...(this.#meanings.get(nameKey(name)) ?? [])], at: (span) => endingIn(mentions, span), known: this.#claims.known, attributive: this.#claims.attributive }
  }

  /** A capital that acts is its state already. */
  #isClaimed({ first, last }: Run): boolean {
    return this.#claims.covering(nameSpan(this.#printed, first, last)) !== undefined
  }

  #scan(): void {
    const { tokens } = this.#printed
    const count = tokens.starts.length
    for (let i = 0; i < count; ) i = this.#isFurniture([tokens.starts[i]!, tokens.ends[i]!]) ? i + 1 : this.#scanAt(i, count)
  }

  /** @returns the index behind what was taken in, or behind the token */
  #scanAt(i: number, count: number): number {
    const { tokens } = this.#printed
    const found = this.#claims.known?.names.at(this.#printed, i)
    const isPlain = !isCapitalised(this.#printed, i) || CALENDAR.has(tokens.lower[i]!) || (FUNCTION_WORDS.has(tokens.lower[i]!) && !isAcronym(this.#printed, i) && !this.#beginsPlace(i))
    const last = isPlain ? i : endOfRun(this.#printed, i, Math.min(count, i + 40), (first, to) => this.#kindOf(first, to) !== undefined)
    const owned = isPlain ? undefined : this.#ownedBody(i, last)
    if (owned !== undefined) return owned
    if (found && (found.last >= last || tokens.lower[found.last] === '-')) {
      if (found.entry.actor?.kind === 'person') return this.#addRun({ first: i, last: found.last })
      this.#claims.addKnown(found)
      return found.last
    }
    if (isPlain) return i + 1
    return this.#addRun({ first: i, last })
  }

  /** "New Brint Courier": a small word that begins the name of a place. */
  #beginsPlace(i: number): boolean {
    const { tokens, text } = this.#printed
    const isName = PLACE_WORDS.has(tokens.lower[i]!) && i + 1 < tokens.lower.length && isCapitalised(this.#printed, i + 1) && text.slice(tokens.ends[i], tokens.starts[i + 1]) === ' '
    return isName && this.#given.gazetteer.called(nameOf(this.#printed, i, i + 2)).length > 0
  }

  /**
   * "Orland's Defence Ministry": a state's body under its whole name.
   * @returns the index behind it; undefined where the words are none, or the body is known by its own name
   */
  #ownedBody(first: number, last: number): number | undefined {
    const { tokens, text } = this.#printed
    if (!/['’]s$/.test(tokens.lower[last - 1]!) || last >= tokens.lower.length || text.slice(tokens.ends[last - 1], tokens.starts[last]) !== ' ' || !isCapitalised(this.#printed, last)) return undefined
    const end = endOfRun(this.#printed, last, Math.min(tokens.lower.length, last + 40), (from, to) => this.#kindOf(from, to) !== undefined)
    const body = this.#codebook.kinds.findLast(tokens.lower, last, end)
    if (!body || body.last !== end || !ACTING_BODIES.has(body.rule) || this.#claims.known?.names.at(this.#printed, last)) return undefined
    return this.#claims.addBody(first, last, end, body.rule) ? end : undefined
  }

  #kindOf(first: number, last: number): ActorKind | undefined {
    return this.#codebook.kinds.findLast(this.#printed.tokens.lower, first, last)?.rule
  }

  /** @returns the index behind what was taken in */
  #addRun(run: Run): number {
    const { last } = run
    const first = this.#pastPlainWord(run)
    const { from, begins, role, gender, titled } = this.#isBodyWith(first, last) ? { from: first, begins: first, titled: false } : this.#titles.past(first, last)
    if (from >= last) return last
    const known = this.#claims.known?.names.at(this.#printed, from)
    if (known?.last === last) {
      const actor = this.#claims.addKnown(known)
      if (actor !== undefined && titled) this.#know(actor, 'person', gender, role)
      if (actor !== undefined) this.#addApposition(actor, last)
      if (actor !== undefined && this.#actors[actor]!.kind === 'person') this.#addOfficeBefore(actor, begins, last)
      return last
    }
    const body = titled ? undefined : this.#bodyBehind(from, last)
    if (body !== undefined) return body
    const kind = this.#kindOf(from, last)
    if (kind && !titled) {
      if (last - this.#withNumber(from) > 1) this.#addBody(from, last, kind)
      else this.#loose.push({ first: from, last })
    } else if (!titled && this.#claims.addState(from, last)) {
      return last
    } else if (looksLikePerson(this.#printed, from, last) || (titled && last - from === 1)) {
      const actor = this.#add(nameOf(this.#printed, from, last), titled ? 'person' : 'unknown', nameSpan(this.#printed, from, last))
      if (titled) this.#know(actor, 'person', gender, role)
      this.#addApposition(actor, last)
      this.#addOfficeBefore(actor, begins, last)
    } else this.#loose.push({ first: from, last })
    return last
  }

  /** "Following Ferro, ...": a word that has its capital from the beginning of the sentence. */
  #pastPlainWord({ first, last }: Run): number {
    const { tree } = this.#given
    const { tokens } = this.#printed
    if (last - first < 2) return first
    const { from, to } = tree.within([tokens.starts[first]!, tokens.ends[first]!])
    const isFirst = from < to && (from === 0 || tree.syntax.sentence[from - 1] !== tree.syntax.sentence[from])
    return isFirst && PLAIN.has(tree.syntax.upos[from]!) ? first + 1 : first
  }

  /** "General Staff": the word that looks like a title is part of what the body is called. */
  #isBodyWith(first: number, last: number): boolean {
    const body = this.#codebook.kinds.findLast(this.#printed.tokens.lower, first, last)
    return body?.last === last && body.last - body.first > 1 && this.#titles.past(first, last).from > body.first
  }

  #addApposition(actor: number, last: number): void {
    const { kind } = this.#actors[actor]!
    const apposition = kind === 'person' || kind === 'unknown' ? this.#titles.appositionAt(last) : undefined
    if (apposition) this.#know(actor, 'person', apposition.gender, apposition.role)
  }

  #addOfficeBefore(actor: number, first: number, last: number): void {
    const office = this.#titles.officeBefore(first, last)
    if (office) this.#know(actor, 'person', office.gender, office.role)
  }

  /**
   * "the Velland army", "Orland's parliament": a name and, behind it in small letters, what sort of body it is.
   * @returns the index behind it
   */
  #bodyBehind(from: number, last: number): number | undefined {
    const { tokens, text } = this.#printed
    const noun = this.#codebook.kinds.find(tokens.lower, last, Math.min(tokens.lower.length, last + 3)).filter((match) => match.first === last).at(-1)
    if (!noun || !ACTING_BODIES.has(noun.rule) || !/^ \p{Ll}/u.test(text.slice(tokens.ends[last - 1], tokens.ends[last]))) return undefined
    if (this.#claims.addBody(from, last, noun.last, noun.rule)) return noun.last
    if (/['’]s$/.test(tokens.lower[last - 1]!)) return undefined
    this.#addBody(from, noun.last, noun.rule)
    return noun.last
  }

  #addBody(begin: number, last: number, kind: ActorKind): void {
    const first = this.#withNumber(begin)
    const actor = this.#add(nameOf(this.#printed, first, last), kind, nameSpan(this.#printed, first, last))
    this.#know(actor, kind)
    const { lower } = this.#printed.tokens
    if (lower[last] === '(' && lower[last + 2] === ')' && isAcronym(this.#printed, last + 1)) {
      this.#mean(lower[last + 1]!, actor)
      this.#actors[actor]!.mentions.push(nameSpan(this.#printed, last + 1, last + 2))
    }
  }

  /** "the 4th Shore Brigade": the number belongs to the name. */
  #withNumber(first: number): number {
    const { text, tokens } = this.#printed
    const isNumbered = /^\d{1,4}(?:st|nd|rd|th)$/.test(tokens.lower[first - 1] ?? '') && text.slice(tokens.ends[first - 1], tokens.starts[first]) === ' '
    return isNumbered ? first - 1 : first
  }

  #addSource(source: SourcePhrase): void {
    if (source.shape !== 'name' || !source.span) return
    const taken = this.#claims.covering(source.span)
    if (taken !== undefined) {
      if (this.#actors[taken]!.kind === 'person' || source.role === undefined) this.#know(taken, source.kind, source.gender, source.role)
      return
    }
    const actor = this.#add(source.name, source.kind, source.span)
    this.#know(actor, source.kind, source.gender, source.role)
  }

  #add(given: string, kind: ActorKind, span: Span): number {
    const name = this.#withoutPrefix(given)
    const key = this.#keyOf(name, kind)
    const known = this.#byKey.get(key)
    if (known !== undefined) {
      this.#actors[known]!.mentions.push(span)
      return known
    }
    this.#byKey.set(key, this.#actors.length)
    this.#actors.push({ name: name.replace(/^The (?=\p{L})/u, ''), kind, roles: [], evident: false, mentions: [span], reasons: new Map() })
    return this.#actors.length - 1
  }

  /** First and last name of a person, without names between: within one report nobody else has the same two. */
  #keyOf(name: string, kind: ActorKind): string {
    const words = nameKey(name).split(' ')
    if (words.length !== 3 || (kind !== 'person' && kind !== 'unknown')) return words.join(' ')
    const short = `${words[0]!} ${words[2]!}`
    return this.#byKey.has(short) ? short : words.join(' ')
  }

  /** "Republican Ann Lee" is Ann Lee, where the report has her without the word too. */
  #withoutPrefix(name: string): string {
    const rest = name.slice(name.indexOf(' ') + 1)
    return rest.includes(' ') && this.#byKey.has(nameKey(rest)) ? rest : name
  }

  #know(index: number, kind: ActorKind, gender?: Gender, role?: string): void {
    const actor = this.#actors[index]!
    actor.evident = true
    if (actor.kind === 'unknown') actor.kind = kind
    if (gender) actor.gender ??= gender
    if (!role || actor.roles.some((known) => known.endsWith(role))) return
    const shorter = actor.roles.findIndex((known) => role.endsWith(known))
    if (shorter < 0) actor.roles.push(role)
    else actor.roles[shorter] = role
  }

  #mean(name: string, actor: number): void {
    const meanings = this.#meanings.get(name)
    if (meanings) meanings.add(actor)
    else this.#meanings.set(name, new Set([actor]))
  }

  /** A full name takes its surname with it; a body the first letters of its words. */
  #addMeanings(): void {
    this.#actors.forEach(({ name, kind, mentions }, index) => {
      const key = nameKey(name)
      this.#mean(key, index)
      const words = key.split(' ')
      if (words.length === 1 || kind === 'state') return
      if (kind === 'person' || kind === 'unknown') {
        if (!isBesideNamesake(this.#printed, this.#titles, mentions, words.at(-1)!)) this.#mean(words.at(-1)!, index)
        if (words.length <= 3 && FAMILY_NAMES_FIRST.has(words[0]!)) this.#mean(words[0]!, index)
      }
      else this.#meanBody(words, index)
    })
  }

  /** Its initials, and the word for what it is: "the Front" for the Harbour Front. */
  #meanBody(words: readonly string[], index: number): void {
    // What follows "of" is what it is of: Brint is not the University of Brint.
    const connector = words.findIndex((word) => NAME_CONNECTORS.has(word) && word !== 'the')
    const end = connector < 0 ? words.length : connector
    if (end === words.length && words.at(-1) !== 'house') this.#mean(words.at(-1)!, index)
    for (let from = 1; from <= words.length - 2 && from <= MOST_LEFT_OUT && from < end; from++) this.#mean(words.slice(from).join(' '), index)
    this.#mean(words.filter((word) => !/^(?:of|for|and|the|on|&)$/.test(word)).map((word) => word[0]).join(''), index)
  }

  /** A single name that one actor alone can be meant by. */
  #addLoose({ first, last }: Run): void {
    const from = Math.max(first, last - 1)
    for (const start of from === first ? [first] : [first, from]) {
      const meant = this.#meanings.get(nameKey(nameOf(this.#printed, start, last)))
      const known = [...(meant ?? [])].filter((index) => this.#actors[index]!.name.includes(' ') || plainAt(this.#printed, start) === nameKey(this.#actors[index]!.name))
      const longer = known.filter((index) => this.#actors[index]!.name.includes(' '))
      const candidates = longer.length > 0 ? longer : known
      if (candidates.length !== 1) continue
      this.#actors[candidates[0]!]!.mentions.push(nameSpan(this.#printed, start, last))
      return
    }
    this.#addByType(first, last)
  }

  /** A single name that the reader takes for a person or a body, and that is nobody's whose name is longer. */
  #addByType(first: number, last: number): void {
    const { tokens } = this.#printed
    const type = this.#types.get(tokens.starts[first]!)
    const isNumbered = /^\d+$/.test(tokens.lower[last] ?? '')
    const name = nameOf(this.#printed, first, last)
    if (type === undefined || isNumbered || this.#isOutlet(name) || (this.#meanings.get(nameKey(name))?.size ?? 0) > 1) return
    if (this.#isNobodyThere(first, last, type)) return
    const kind = this.#kindOf(first, last) ?? (tokens.lower[first - 1] === 'the' ? 'organisation' : type)
    this.#know(this.#add(name, kind, nameSpan(this.#printed, first, last)), kind)
  }

  /** "in Brint and Marl" somebody is nowhere; "Shield batteries" and "Ferro's Staff" are of a thing that is called so. */
  #isNobodyThere(first: number, last: number, type: ActorKind): boolean {
    const { tree } = this.#given
    const span = nameSpan(this.#printed, first, last)
    if (isOnlyPlace(this.#printed, tree, first, span)) return true
    if (type === 'person' && this.#isTown(nameOf(this.#printed, first, last))) return true
    const range = tree.within(span)
    if (type !== 'person' || range.from >= range.to) return false
    const head = tree.headOf(range)
    return tree.is(head, 'compound', 'amod') && tree.syntax.upos[tree.syntax.head[head]!] === 'NOUN'
  }

  /** A name that the reader takes for a person's, and that a large town has. */
  #isTown(name: string): boolean {
    return (this.#given.gazetteer.called(name)[0]?.population ?? 0) >= LARGE_TOWN
  }

  /** "The Courier" in the Harbour Courier is the outlet, and nobody whom it reports of. */
  #isOutlet(name: string): boolean {
    const { outlet } = this.#given.report.facts
    return outlet !== undefined && ` ${nameKey(outlet)}`.endsWith(` ${nameKey(name)}`)
  }
}

function typesOf({ language, tree }: Given): Map<number, ActorKind> {
  const types = new Map<number, ActorKind>()
  for (const { head, from, type, confidence } of language.entities) {
    if (confidence < SURE || (type !== 'person' && type !== 'organization') || tree.syntax.upos[head] !== 'PROPN') continue
    for (let word = from; word <= head; word++) if (tree.syntax.upos[word] === 'PROPN') types.set(tree.syntax.words[word]![0], type === 'person' ? 'person' : 'organisation')
  }
  return types
}

/** The last mention that ends within a span; mentions do not overlap but for what stands within a longer one. */
function endingIn(mentions: readonly Mention[], [start, end]: Span): Mention | undefined {
  for (let i = lowest(mentions.length, (k) => mentions[k]!.at >= end) - 1; i >= 0 && mentions[i]!.at >= start - LONGEST_NAME; i--) {
    const mention = mentions[i]!
    if (mention.at >= start && mention.end <= end && mention.end >= end - 2) return mention
  }
  return undefined
}

function sortAndDedupe(spans: Span[]): void {
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  let kept = 0
  for (const span of spans) {
    const last = kept > 0 ? spans[kept - 1] : undefined
    if (last && span[0] < last[1]) continue
    spans[kept++] = span
  }
  spans.length = kept
}
