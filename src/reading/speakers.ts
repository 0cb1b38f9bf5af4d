/** Tells the speakers of one report apart, statement by statement, in the order in which they stand. */
import { lowest } from '../report/lowest.ts'
import { nearest, placeOf, mayBe, undecided, type Answer, type Scene, type Spoken } from './antecedents.ts'
import { Descriptions } from './actors/descriptions.ts'
import { Cast, type Member } from './cast.ts'
import type { ActorKind } from './codebook-schema.ts'
import { isQuoted } from './quotations.ts'
import { furnitureOf } from './outermost.ts'
import type { Layers } from './layers.ts'
import type { Span } from '../report/quote.ts'
import { nameKey, surnameOf, type NamedActor } from './actors/named-actor.ts'
import { sourcePhrase, type SourcePhrase } from './source-phrase.ts'
import { antecedentOf } from './actors/antecedent-of.ts'

/** Whose voice a statement is. `member` is an index into the cast; null: the outlet. */
export type Speaker = {
  readonly member: number | null
  readonly name: string
  readonly named: boolean
  readonly role?: string
  readonly because?: string
  readonly resolved?: boolean
}

type Given = Pick<Layers, 'report' | 'language' | 'tree' | 'tokens' | 'codebook' | 'gazetteer' | 'situation' | 'quotations' | 'statements' | 'sources' | 'roster'>

const OUTLET = 'outlet'
/** What a voice is called that the report leaves unsaid; it stands for all such, who need not be one. */
const NOT_SAID = 'not said'
const OWN_PAPER = /^(?:this|our) (?:newspaper|paper|site|website|magazine|station|channel|agency|publication|reporters?|correspondents?|newsroom|story|article|dispatch)$/
/** What a correction speaks of is the outlet's own. */
const OWN_VERSION = /^(?:an?|the) (?:earlier|previous|original|first) (?:version|edition)(?: of (?:this|the) (?:story|article|report|dispatch))?$/
const ONE_OF_THEM = /^(?:one|another|a second|a third) of (?:them|those)$/i
/** Characters of "the" and a space. */
const ARTICLE = 4
const BODY_KINDS = new Set(['organisation', 'government', 'armed-force', 'media', 'group', 'unknown'])

export class Speakers {
  readonly cast = new Cast()
  readonly #given: Given
  readonly #descriptions: Descriptions
  readonly #spoken: Spoken[] = []
  readonly #scene: Scene
  readonly #speakers: (Speaker | undefined)[] = []
  readonly #asked = new Set<number>()
  /** Roster's actors that are short for a longer name and have been taken in with it. */
  readonly #short = new Set<number>()
  readonly #contents: readonly { readonly start: number; readonly end: number; readonly statement: number }[]

  constructor(given: Given) {
    this.#given = given
    this.#descriptions = new Descriptions(given)
    this.#scene = { cast: this.cast, paragraphs: given.language.paragraphs, sentences: given.language.sentences, spoken: this.#spoken }
    this.#contents = given.statements
      .flatMap(({ content, within }, statement) => (within === undefined ? content.map(([start, end]) => ({ start, end, statement })) : []))
      .sort((a, b) => a.start - b.start)
    this.#addNamed()
  }

  /** @param index of a statement, best asked for in text order */
  of(index: number): Speaker {
    const known = this.#speakers[index]
    if (known) return known
    const source = this.#given.sources[index]!
    this.#asked.add(index)
    const speaker = this.#find(source, index)
    this.#speakers[index] = speaker
    if (speaker.member !== null && source.span) {
      this.cast.mention(speaker.member, source.span, speaker.resolved === true ? speaker.because : undefined)
      if (this.#given.statements[index]!.within === undefined) this.#speak(source.span[0], source.span[1], speaker.member)
    }
    return speaker
  }

  /** Whoever is named in the report's own words may be meant by a pronoun after it. */
  #addNamed(): void {
    const { roster, statements, quotations } = this.#given
    const isTold = furnitureOf(statements.flatMap(({ content }) => content))
    for (const { at, end, actor } of roster.mentions) {
      if (!roster.actors[actor]!.evident || isTold([at, end]) || isQuoted(at, quotations)) continue
      this.#spoken.push({ at, end, member: this.namedMember(actor), asSource: false })
    }
  }

  #speak(at: number, end: number, member: number): void {
    const place = lowest(this.#spoken.length, (i) => this.#spoken[i]!.at >= at)
    const isKnown = this.#spoken[place]?.at === at
    this.#spoken.splice(place, isKnown ? 1 : 0, { at, end, member, asSource: true })
  }

  #find(source: SourcePhrase, index: number): Speaker {
    switch (source.shape) {
      case 'none':
        return this.#unsaid(index)
      case 'pronoun':
        return this.#pronoun(source, index)
      case 'name':
        return this.#isOutlet(source) ? this.#outlet() : this.#named(source)
      case 'several':
        return this.#plain(source, `s:${nameKey(source.name)}`, true)
      case 'description':
        return isOwn(source.name.toLowerCase()) ? this.#outlet() : ONE_OF_THEM.test(source.name) ? this.#oneOf(source) : this.#described(source)
    }
  }

  #outlet(): Speaker {
    return { member: null, name: OUTLET, named: this.#given.report.facts.outlet !== undefined }
  }

  /** "The Post" in the Harbour Post. */
  #isOutlet({ name }: SourcePhrase): boolean {
    const outlet = this.#given.report.facts.outlet
    if (outlet === undefined) return false
    const [whole, part] = [nameKey(outlet), nameKey(name)]
    return part !== '' && (whole === part || whole.endsWith(` ${part}`))
  }

  /** No source: whoever goes on speaking in the same sentence, or nobody whom the report names. */
  #unsaid(index: number): Speaker {
    const { statements, report } = this.#given
    const { cue } = statements[index]!
    const goesOn = /^\p{L}+ing\b/u.test(report.text.slice(...cue))
    const before = goesOn && index > 0 ? statements[index - 1] : undefined
    if (before && before.within === undefined && before.source.length > 0 && this.#sentenceAt(before.cue[0]) === this.#sentenceAt(cue[0])) {
      return { ...this.of(index - 1), because: 'goes on with the statement before, in the same sentence' }
    }
    const member = this.cast.member(NOT_SAID, () => ({ name: NOT_SAID, named: false, kind: 'unknown', plural: false }))
    return { member, name: NOT_SAID, named: false, because: 'the report does not say who', resolved: false }
  }

  #sentenceAt(at: number): number {
    const { sentences } = this.#given.language
    return lowest(sentences.length, (i) => sentences[i]![0] > at)
  }

  #pronoun(source: SourcePhrase, index: number): Speaker {
    const { pronoun, span, gender } = source
    const at = span![0]
    if (pronoun!.person === 'first') return this.#firstPerson(source, index)
    if (pronoun!.relative) return this.#relative(source, index)
    if (gender) return this.#answered(source, nearest(this.#scene, at, mayBe(gender), gender === 'male' ? 'man' : 'woman'))
    if (pronoun!.person === 'third') return this.#answered(source, nearest(this.#scene, at, (member) => member.plural, 'group of people'))
    if (source.name.toLowerCase() === 'it') return this.#answered(source, nearest(this.#scene, at, isBody, 'body'))
    return this.#answered(source, { member: undefined, because: 'the words do not say who' })
  }

  /** "I" and "we" in a quotation are its speaker; outside, the outlet's own. */
  #firstPerson(source: SourcePhrase, index: number): Speaker {
    const { statements, quotations } = this.#given
    const { within } = statements[index]!
    const at = source.span![0]
    const outer = within ?? this.#toldBy(at, index)
    if (outer !== undefined) {
      const speaker = this.of(outer)
      const { because, ...rest } = speaker
      return { ...rest, because: because === undefined ? 'the speaker of the quotation that it stands in' : `the speaker of the quotation that it stands in, who is ${because}` }
    }
    if (isQuoted(at, quotations)) return this.#answered(source, { member: undefined, because: 'the report does not say who speaks in this quotation' })
    return this.#outlet()
  }

  /** The statement in whose content an offset lies, other than the statement itself and those that wait for it. */
  #toldBy(at: number, index: number): number | undefined {
    const behind = lowest(this.#contents.length, (i) => this.#contents[i]!.start > at)
    const piece = this.#contents[behind - 1]
    return piece && at < piece.end && piece.statement !== index && !this.#asked.has(piece.statement) ? piece.statement : undefined
  }

  /** "Ferro, who", "a nurse from Brint who": whoever the words before it are. */
  #relative(source: SourcePhrase, index: number): Speaker {
    const at = source.span![0]
    const named = this.#before(at)
    const { report, tree, tokens, codebook } = this.#given
    const span = named.member === undefined ? antecedentOf(tree, source.span!) : undefined
    const phrase = span && sourcePhrase({ text: report.text, tokens }, span, codebook)
    if (!phrase || phrase.shape === 'none' || phrase.shape === 'pronoun') return this.#answered(source, named)
    const found = this.#find(phrase, index)
    if (found.member !== null && phrase.span) this.cast.mention(found.member, phrase.span)
    return { ...found, because: `"${phrase.name}", which the clause is about`, resolved: true }
  }

  /** "Ferro, who": the name right before a relative pronoun. */
  #before(at: number): Answer {
    const { text } = this.#given.report
    const behind = lowest(this.#spoken.length, (i) => this.#spoken[i]!.at >= at)
    const spoken = this.#spoken[behind - 1]
    if (spoken && /^,? $/.test(text.slice(spoken.end, Math.min(at, spoken.end + 3)))) {
      return { member: spoken.member, because: 'the name right before it' }
    }
    return { member: undefined, because: 'no name stands right before it' }
  }

  #answered(source: SourcePhrase, { member, because }: Answer): Speaker {
    if (member === undefined) {
      const open = this.cast.member(undefined, () => ({ name: source.name, named: false, kind: source.kind, plural: source.plural, open: true, ...(source.head !== undefined && { head: source.head }) }))
      return { member: open, name: source.name, named: false, because, resolved: false }
    }
    const found = this.cast.members[member]!
    if (found.open) return { member, name: found.name, named: false, because: `the same as "${found.name}" before, and that stays open`, resolved: false }
    if (found.kind === 'unknown' && source.gender) found.kind = 'person'
    if (source.gender) found.gender ??= source.gender
    return { member, name: found.name, named: found.named, ...(found.role !== undefined && { role: found.role }), because, resolved: true }
  }

  /**
   * @param kind what it is, where the roster does not say
   * @returns the member of a roster's actor, the same for a short name and the long one that it stands for
   */
  namedMember(actor: number, kind?: ActorKind): number {
    const { roster } = this.#given
    const { index, entry } = this.#fullName(actor)
    const isNew = this.cast.members.length
    const { name, gender, roles, profile, country } = entry
    const member = this.cast.member(`n:${index}`, () => ({
      name, named: true, kind: entry.kind === 'unknown' ? (kind ?? 'unknown') : entry.kind, plural: entry.kind === 'people',
      ...(gender && { gender }), ...(roles[0] !== undefined && { role: roles[0] }), ...this.#officesOf(entry), ...(profile !== undefined && { profile }), ...(country !== undefined && { country }),
    }))
    if (member === isNew) this.#mentionAll(member, entry)
    if (index !== actor && !this.#short.has(actor)) {
      this.#short.add(actor)
      this.#mentionAll(member, roster.actors[actor]!, `short for "${name}"`)
    }
    return member
  }

  /** As the report gives them, and the one that the profile gives if it was held when the report was published. */
  #officesOf({ roles, profile }: Readonly<NamedActor>): { offices?: string } {
    const { report, roster: { known } } = this.#given
    const role = profile === undefined ? undefined : known?.byId(profile)?.role
    const isHeld = role !== undefined && known!.inOffice(role.toLowerCase(), report.facts.published?.value).some(({ id }) => id === profile)
    const all = isHeld ? [...roles, role] : roles
    return all.length > 0 ? { offices: all.join(', ') } : {}
  }

  #mentionAll(member: number, { name, mentions, reasons }: Readonly<NamedActor>, because?: string): void {
    const { text } = this.#given.report
    for (const span of mentions) {
      const isShort = because === undefined && nameKey(text.slice(...span)) !== nameKey(name)
      this.cast.mention(member, span, reasons.get(span[0]) ?? (isShort ? `part of the name "${name}"` : because))
    }
  }

  /** The one longer name that a short one may stand for, or itself. */
  #fullName(actor: number): { index: number; entry: Readonly<NamedActor> } {
    const { roster } = this.#given
    const entry = roster.actors[actor]!
    const longer = this.#longerNames(entry.name, entry.gender)
    return longer.length === 1 ? { index: longer[0]!, entry: roster.actors[longer[0]!]! } : { index: actor, entry }
  }

  #longerNames(name: string, gender: SourcePhrase['gender']): number[] {
    const { roster } = this.#given
    const key = nameKey(name)
    const longer = roster.meant(name).filter((index) => {
      const other = roster.actors[index]!
      const otherKey = nameKey(other.name)
      return otherKey !== key && otherKey.includes(' ') && (!key.includes(' ') || otherKey.endsWith(` ${key}`)) && !(gender && other.gender && gender !== other.gender)
    })
    // A full name that stands once, and for nobody who acts, is no rival to one that the report keeps coming back to.
    const serious = longer.filter((index) => roster.actors[index]!.evident || roster.actors[index]!.mentions.length > 1)
    return serious.length > 0 ? serious : longer
  }

  #named(source: SourcePhrase): Speaker {
    const { roster } = this.#given
    const known = this.#knownAt(source)
    if (known) return known
    const longer = this.#longerNames(source.name, source.gender)
    if (longer.length > 1) {
      const members = longer.map((actor) => this.namedMember(actor))
      const { because } = undecided(this.cast, members, 'in the report')
      return { ...this.#plain(source, `o:${nameKey(source.name)}`, true), because, resolved: false }
    }
    const own = roster.meant(source.name).find((index) => nameKey(roster.actors[index]!.name) === nameKey(source.name))
    const actor = longer[0] ?? own
    if (actor === undefined) return this.#plain(source, `x:${nameKey(source.name)}`, true)
    const member = this.namedMember(actor)
    const found = this.cast.members[member]!
    if (found.kind === 'unknown') found.kind = longer[0] !== undefined && surnameOf(found.name) === nameKey(source.name) ? 'person' : source.kind
    const role = source.role ?? found.role
    const base = { member, name: found.name, named: true, ...(role !== undefined && { role }) }
    return longer[0] === undefined ? base : { ...base, because: this.#becauseShort(source, roster.actors[actor]!), resolved: true }
  }

  /** Somebody known beforehand, a state or its body, whatever name the source has for it. */
  #knownAt(source: SourcePhrase): Speaker | undefined {
    const { roster } = this.#given
    const mention = roster.at(source.span!)
    const entry = mention && roster.actors[mention.actor]!
    if (!entry || (entry.profile ?? entry.country ?? entry.of) === undefined) return undefined
    const member = this.namedMember(mention.actor)
    const role = source.role ?? entry.roles[0]
    const because = entry.reasons.get(mention.at)
    return { member, name: entry.name, named: true, ...(role !== undefined && { role }), ...(because !== undefined && { because, resolved: true }) }
  }

  #becauseShort({ span }: SourcePhrase, { name: full, kind, mentions }: Readonly<NamedActor>): string {
    const [named] = mentions.find(([start, end]) => end - start >= full.length) ?? mentions[0]!
    const place = placeOf(this.#scene.paragraphs, named, span![0])
    const how = kind === 'person' || kind === 'unknown' ? 'surname of' : 'short for'
    return `${how} "${full}", named ${place}`
  }

  #plain(source: SourcePhrase, key: string | undefined, named: boolean): Speaker {
    const { name, kind, plural, gender, head, role } = source
    const member = this.cast.member(key, () => ({ name, named, kind, plural, ...(gender && { gender }), ...(head !== undefined && { head }), ...(role !== undefined && { role }) }))
    return { member, name: this.cast.members[member]!.name, named, ...(role !== undefined && { role }) }
  }

  /** "One of them": somebody of the group before, who may then be "the official". */
  #oneOf(source: SourcePhrase): Speaker {
    const group = nearest(this.#scene, source.span![0], (member) => member.plural, 'group of people').member
    const head = group === undefined ? undefined : this.cast.members[group]!.head
    if (head === undefined) return this.#plain(source, undefined, false)
    const one = head.replace(/men$/, 'man').replace(/people$/, 'person').replace(/ies$/, 'y').replace(/s$/, '')
    return this.#plain({ ...source, kind: 'person', plural: false, head: one, role: one }, undefined, false)
  }

  /** "Orland's military": a body that the roster has under just these words. */
  #bodyAt({ span }: SourcePhrase): Speaker | undefined {
    const { roster } = this.#given
    const mention = roster.at(span!)
    const entry = mention && roster.actors[mention.actor]!
    if (!entry || mention.at > span![0] + ARTICLE || !BODY_KINDS.has(entry.kind)) return undefined
    const member = this.namedMember(mention.actor)
    const because = entry.reasons.get(mention.at)
    return { member, name: this.cast.members[member]!.name, named: true, ...(because !== undefined && { because, resolved: true }) }
  }

  #described(source: SourcePhrase): Speaker {
    const body = this.#bodyAt(source)
    if (body) return body
    const { article, plural, kind } = source
    if (article !== 'definite') return this.#plain(source, plural || kind !== 'person' ? `g:${nameKey(source.name)}` : undefined, false)
    const answer = this.#meantByDescription(source) ?? this.#knownByDescription(source)
    if (answer) return this.#answered(source, answer)
    const key = `g:${nameKey(source.name)}`
    if (plural || kind === 'people') return this.#plain(source, key, false)
    return { ...this.#plain(source, key, false), because: `the report does not say before who "${source.name}" is`, resolved: false }
  }

  /** @returns the member that "the army" means, the same for all reports of one; undefined where several armies are named */
  army(words: string, span: Span): number | undefined {
    const described = this.#descriptions.meant(words, span)
    if (described) return this.namedMember(described.actor)
    if (this.#descriptions.armies.length > 0) return undefined
    return this.cast.member(`g:${nameKey(words)}`, () => ({ name: words, named: false, kind: 'armed-force', plural: false, head: nameKey(words) }))
  }

  #knownByDescription({ span }: SourcePhrase): Answer | undefined {
    const described = this.#descriptions.meant(this.#given.report.text.slice(...span!), span!)
    return described && { member: this.namedMember(described.actor), because: described.because }
  }

  /** Whoever before was introduced with the description's word, and its other words too. */
  #meantByDescription(source: SourcePhrase): Answer | undefined {
    const at = source.span![0]
    const words = nameKey(source.name).split(' ').slice(0, 4)
    const to = lowest(this.#spoken.length, (i) => this.#spoken[i]!.at >= at)
    const before = this.#spoken.slice(Math.max(0, to - 200), to)
    const members = [...new Set(before.map(({ member }) => member))].filter((member) => this.#answersTo(member, words, source))
    if (members.length === 0) return undefined
    const introduced = (member: number) => before.find((spoken) => spoken.member === member)!.at
    if (members.length === 1) {
      return { member: members[0]!, because: `the only one before who is called that, ${placeOf(this.#scene.paragraphs, introduced(members[0]!), at)}` }
    }
    const near = nearest(this.#scene, at, (_, member) => members.includes(member), source.head ?? 'one')
    return near.member !== undefined ? near : undecided(this.cast, members)
  }

  #answersTo(member: number, words: readonly string[], { plural, kind }: SourcePhrase): boolean {
    const { name, named, role, offices = role, plural: isPlural, kind: itsKind } = this.cast.members[member]!
    if (isPlural !== plural) return false
    const isPerson = kind === 'person'
    if (isPerson !== (itsKind === 'person') && itsKind !== 'unknown') return false
    const called = new Set(asOneWord(nameKey(isPerson || !named ? `${offices ?? ''} ${named ? '' : name}` : name)).split(/,? /))
    return asOneWord(words.join(' ')).split(' ').every((word) => called.has(word))
  }
}

/** "The minister" is no prime minister, and "the president" no vice president. */
function asOneWord(title: string): string {
  return title.replace(/\b(prime|vice|deputy|first) (?=minister|president|premier|leader|mayor)/g, '$1-')
}

function isOwn(phrase: string): boolean {
  return OWN_PAPER.test(phrase) || OWN_VERSION.test(phrase)
}

function isBody({ kind, plural, named }: Member): boolean {
  return !plural && BODY_KINDS.has(kind) && (named || kind !== 'unknown')
}

