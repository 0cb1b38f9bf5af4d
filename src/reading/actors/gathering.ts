/** Brings in those who do not speak: named persons and bodies, states, people without a name who do something. */
import type { Span } from '../../report/quote.ts'
import type { ActorKind } from '../codebook-schema.ts'
import type { Layers } from '../layers.ts'
import { furnitureOf } from '../outermost.ts'
import type { Speakers } from '../speakers.ts'
import { isArmy } from './armies.ts'
import { Chains } from './chains.ts'
import { nameKey, type NamedActor } from './named-actor.ts'

type Given = Pick<Layers, 'report' | 'language' | 'tree' | 'codebook' | 'quotations' | 'roster'>

/** Relations by which somebody does something. */
const ACTS = ['nsubj', 'obl:agent'] as const
/** Relations of words that say whose or which somebody is. */
const WHOSE = ['amod', 'compound', 'nmod:poss'] as const
const PLURAL = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|dozens|hundreds|thousands|both|few|\d.*)$/
/** Nouns that say how many there are of what stands behind them. */
const QUANTITIES = new Set(['dozen', 'hundred', 'thousand', 'score', 'number', 'handful', 'group', 'crowd', 'majority', 'couple', 'team', 'band'])
/** Words in a phrase without a name; a longer one is no plain description. */
const LONGEST = 8

export class Gathering {
  readonly #given: Given
  readonly #speakers: Speakers
  readonly #gathered = new Set<number>()

  constructor(given: Given, speakers: Speakers) {
    this.#given = given
    this.#speakers = speakers
  }

  /** @returns indexes of the members who act; they and their mentions are in the speakers' cast */
  gather(speaking: ReadonlySet<number>): ReadonlySet<number> {
    for (const member of speaking) this.#gathered.add(member)
    this.#addNamed()
    this.#addUnnamed()
    this.#addArmies()
    new Chains(this.#given, this.#speakers.cast, this.#gathered).addMentions()
    return this.#gathered
  }

  #addNamed(): void {
    const typed = this.#personsByEntity()
    this.#given.roster.actors.forEach((actor, index) => {
      if (actor.mentions.length > 0 && (actor.evident || actor.mentions.some(([start]) => typed.has(start)))) this.#gathered.add(this.#speakers.namedMember(index, asPerson(actor)))
    })
  }

  /** Where names begin that the reader takes for persons or bodies. */
  #personsByEntity(): ReadonlySet<number> {
    const { tree, language } = this.#given
    const starts = new Set<number>()
    for (const { from, to, head, type } of language.entities) {
      if (type !== 'person' || tree.syntax.upos[head] !== 'PROPN') continue
      for (let word = from; word < to; word++) if (tree.syntax.upos[word] === 'PROPN') starts.add(tree.syntax.words[word]![0])
    }
    return starts
  }

  /** "Residents fled the quarter": people, armed people, officials, who do something and have no name. */
  #addUnnamed(): void {
    const { tree, report } = this.#given
    const { upos, words } = tree.syntax
    const isFurniture = furnitureOf(report.furniture.map(({ span }) => span))
    const isTaken = furnitureOf(this.#speakers.cast.members.flatMap(({ mentions }) => mentions.map(({ span }) => span)))
    for (let head = 0; head < words.length; head++) {
      if (upos[head] !== 'NOUN' || !this.#acts(head)) continue
      const noun = this.#counted(head)
      const from = this.#beginOf(head)
      const span: Span = [words[from]![0], words[noun]![1]]
      const isNamed = tree.dependents(noun, 'appos').some((name) => isTaken(words[name]!))
      if (noun - from < LONGEST && !isFurniture(span) && !isTaken(words[noun]!) && !isNamed) this.#addGroup(noun, span)
    }
  }

  /** "The army" wherever it stands, where one army alone can be meant, and does or says something somewhere. */
  #addArmies(): void {
    const { tree, report } = this.#given
    const { words, upos } = tree.syntax
    const isTaken = furnitureOf(this.#speakers.cast.members.flatMap(({ mentions }) => mentions.map(({ span }) => span)))
    const said: { span: Span; acts: boolean; words: string }[] = []
    for (let head = 1; head < words.length; head++) {
      if (upos[head] === 'VERB' || !isArmy(report.text.slice(...words[head]!).toLowerCase()) || tree.is(head, 'compound', 'amod')) continue
      const span: Span = [words[head - 1]![0], words[head]![1]]
      const phrase = report.text.slice(...span)
      if (/^the \p{L}+$/iu.test(phrase) && !isTaken(words[head]!)) said.push({ span, acts: this.#acts(head), words: phrase })
    }
    const acting = new Set(said.flatMap(({ acts, words }) => (acts ? [words.toLowerCase()] : [])))
    for (const { span, words: phrase } of said) {
      const member = this.#speakers.army(phrase, span)
      if (member === undefined) continue
      if (!this.#gathered.has(member) && !acting.has(phrase.toLowerCase())) continue
      this.#speakers.cast.mention(member, span, this.#speakers.cast.members[member]!.named ? 'the only army of a state that the report names' : undefined)
      this.#gathered.add(member)
    }
  }

  /** The first word of what stands before a noun and says more of it. */
  #beginOf(noun: number): number {
    const { tree } = this.#given
    const [first] = tree.dependents(noun, 'det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:unmarked')
    return first !== undefined && first < noun ? Math.max(tree.subtree(first).from, noun - LONGEST) : noun
  }

  /** "dozens of protesters": the protesters. */
  #counted(head: number): number {
    const { tree } = this.#given
    const [of] = QUANTITIES.has(tree.syntax.lemma[head]!) ? tree.dependents(head, 'nmod') : []
    return of !== undefined && of > head ? of : head
  }

  #addGroup(head: number, span: Span): void {
    const { codebook, report, tree } = this.#given
    const text = report.text.slice(...span)
    const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
    const people = codebook.actors.people.findLast(words, 0, words.length)
    if (people?.last !== words.length || (people.rule.isWhoseSaid && tree.dependents(head, ...WHOSE).length === 0)) return
    const noun = words.at(-1)!
    const isCounted = PLURAL.test(words[0]!) || (tree.syntax.upos[tree.within(span).from] === 'NUM' && words[0] !== 'one')
    const isPlural = noun !== tree.syntax.lemma[head] || isCounted || noun === 'people' || /[^s]s$/.test(noun)
    if (!isPlural && words[0] !== 'a' && words[0] !== 'an') return
    const key = isPlural ? `g:${nameKey(text)}` : undefined
    const member = this.#speakers.cast.member(key, () => ({ name: text.replace(/\s+/g, ' '), named: false, kind: isPlural ? people.rule.kind : 'person', plural: isPlural, head: noun }))
    this.#speakers.cast.mention(member, span)
    this.#gathered.add(member)
  }

  #acts(head: number): boolean {
    const { tree } = this.#given
    let word = head
    for (let steps = 0; steps < 3 && tree.is(word, 'conj') && tree.syntax.head[word]! >= 0; steps++) word = tree.syntax.head[word]!
    return tree.is(word, ...ACTS) && !tree.is(word, 'nsubj:pass', 'nsubj:outer')
  }
}

/** A name that looks like a person's and that the reader takes for one. */
function asPerson({ kind }: Readonly<NamedActor>): ActorKind {
  return kind === 'unknown' ? 'person' : kind
}
