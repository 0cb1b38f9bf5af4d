/** Pronouns and descriptions that refer back to an actor, by the trained reader's chains; each held against number, gender and kind. */
import { lowest } from '../../report/lowest.ts'
import type { Entity } from '../../language/language.ts'
import type { Span } from '../../report/quote.ts'
import type { Cast, Member } from '../cast.ts'
import { DEFINITE, PRONOUNS, type Pronoun } from '../grammar.ts'
import type { Layers } from '../layers.ts'
import { isQuoted } from '../quotations.ts'

type Given = Pick<Layers, 'report' | 'language' | 'tree' | 'quotations'>

/** A chain's entity, and whom its words mean already. */
type Link = { readonly entity: Entity; readonly span: Span; readonly owner: number | undefined }

/** Sentences between what refers back and what it refers to. */
const REACH = 3
/** Less than this sure of a phrase, a description is left alone. */
const SURE = 0.5
const BODIES = new Set(['organisation', 'government', 'armed-force', 'group', 'media', 'state'])
const COUNTRY = new Set(['country', 'nation', 'state', 'republic', 'kingdom', 'government'])

export class Chains {
  readonly #given: Given
  readonly #cast: Cast
  readonly #acting: ReadonlySet<number>

  /** @param acting members to whom mentions may be added */
  constructor(given: Given, cast: Cast, acting: ReadonlySet<number>) {
    this.#given = given
    this.#cast = cast
    this.#acting = acting
  }

  addMentions(): void {
    for (const links of this.#chains()) {
      const owners = new Set(links.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))
      const [owner] = owners
      if (owners.size === 1 && owner !== undefined) this.#addChain(links, owner)
    }
  }

  #chains(): Link[][] {
    const { language, tree } = this.#given
    const ownerAt = this.#owners()
    const chains = new Map<number, Link[]>()
    for (const entity of language.entities) {
      const { from, to, head, chain } = entity
      const link: Link = { entity, span: tree.span({ from, to }), owner: ownerAt(tree.syntax.words[head]!) }
      const links = chains.get(chain)
      if (links) links.push(link)
      else chains.set(chain, [link])
    }
    return [...chains.values()].filter((links) => links.length > 1)
  }

  /** Whose mention covers a word. */
  #owners(): (word: Span) => number | undefined {
    const spans = [...this.#acting].flatMap((member) => this.#cast.members[member]!.mentions.map(({ span }) => ({ span, member })))
    spans.sort((a, b) => a.span[0] - b.span[0])
    return ([start, end]) => {
      const behind = lowest(spans.length, (i) => spans[i]!.span[0] > start)
      const last = spans[behind - 1]
      return last && last.span[1] >= end ? last.member : undefined
    }
  }

  #addChain(links: readonly Link[], owner: number): void {
    const member = this.#cast.members[owner]!
    if (member.open || this.#isContradictory(links)) return
    const { quotations, tree } = this.#given
    const { sentence } = tree.syntax
    let last: number | undefined
    let isLastQuoted = false
    for (const { entity, span, owner: known } of links) {
      const here = sentence[entity.head]!
      if (known === undefined) {
        // Who is quoted seldom speaks of whom the report has just named.
        if (isQuoted(span[0], quotations) && !isLastQuoted) continue
        if (last === undefined || here - last > REACH || !this.#agrees(entity, member)) continue
        this.#cast.mention(owner, span, this.#because(entity, span, member))
      }
      last = here
      isLastQuoted = isQuoted(span[0], quotations)
    }
  }

  /** "He" and "she" in one chain: one of the links is wrong. */
  #isContradictory(links: readonly Link[]): boolean {
    const genders = new Set(links.flatMap(({ entity }) => this.#pronounOf(entity)?.gender ?? []))
    return genders.size > 1
  }

  #pronounOf({ from, to, head }: Entity): Pronoun | undefined {
    const { tree, report } = this.#given
    if (to - from !== 1 || tree.syntax.upos[head] !== 'PRON') return undefined
    return PRONOUNS.get(report.text.slice(...tree.syntax.words[head]!).toLowerCase())
  }

  #agrees(entity: Entity, member: Member): boolean {
    const pronoun = this.#pronounOf(entity)
    return pronoun ? pronounFits(pronoun, member) : this.#descriptionFits(entity, member)
  }

  /** "the group", "this country": a definite noun of the kind that the actor is. */
  #descriptionFits({ from, head, type, confidence }: Entity, member: Member): boolean {
    const { tree, report } = this.#given
    const { upos, lemma, words } = tree.syntax
    if (confidence < SURE || upos[head] !== 'NOUN' || head - from > 3) return false
    if (!DEFINITE.has(report.text.slice(...words[from]!).toLowerCase()) || upos[from] === 'PRON') return false
    for (let word = from; word < head; word++) if (upos[word] === 'PROPN') return false
    const isPlural = report.text.slice(...words[head]!).toLowerCase() !== lemma[head]
    if (isPlural !== member.plural) return false
    // Who has no name is known by one noun alone; another noun may be another person.
    if (!member.named && member.head !== lemma[head] && member.head !== report.text.slice(...words[head]!).toLowerCase()) return false
    if (member.kind === 'state') return COUNTRY.has(lemma[head]!)
    return (type === 'person' && member.kind === 'person') || (type === 'organization' && BODIES.has(member.kind))
  }

  #because(entity: Entity, span: Span, { name }: Member): string {
    const words = this.#given.report.text.slice(...span)
    const what = this.#pronounOf(entity) ? 'the pronoun' : 'the description'
    return `${what} "${words}" refers back to "${name}", the only actor that the words of its chain name`
  }
}

function pronounFits({ person, number, gender, relative }: Pronoun, member: Member): boolean {
  if (relative || person === 'first') return false
  if (gender) return member.kind === 'person' && !member.plural && (member.gender === undefined || member.gender === gender)
  if (number === 'many') return member.plural || member.kind === 'people' || BODIES.has(member.kind)
  return person === 'other' && number === 'one' && !member.plural && member.kind !== 'person' && member.kind !== 'people'
}
