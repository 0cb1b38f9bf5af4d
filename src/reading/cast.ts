/** The voices of one report while they are being told apart: who they are, and where each is mentioned. */
import type { Span } from '../report/quote.ts'
import { quoteAt } from '../report/quote.ts'
import type { ActorKind } from './codebook-schema.ts'
import type { Actor } from './reading.ts'
import type { Gender } from './source-phrase.ts'

export type Member = {
  readonly name: string
  readonly named: boolean
  kind: ActorKind
  readonly plural: boolean
  /** Known from a title, or from a pronoun that could mean nobody else. */
  gender?: Gender
  /** The word for what it is, where it has no name: "spokesman". */
  readonly head?: string
  readonly role?: string
  /** A pronoun or description that nobody could be found for; whoever means it is not found either. */
  readonly open?: true
  readonly mentions: Span[]
}

export class Cast {
  readonly members: Member[] = []
  readonly #byKey = new Map<string, number>()

  /**
   * @param key what tells it from all others; undefined: like no other
   * @returns its index, which is the same for the same key
   */
  member(key: string | undefined, make: () => Omit<Member, 'mentions'>): number {
    const known = key === undefined ? undefined : this.#byKey.get(key)
    if (known !== undefined) return known
    this.members.push({ ...make(), mentions: [] })
    if (key !== undefined) this.#byKey.set(key, this.members.length - 1)
    return this.members.length - 1
  }

  mention(index: number, spans: readonly Span[]): void {
    this.members[index]!.mentions.push(...spans)
  }

  /**
   * @param text the report's text
   * @param speaking indexes of the members that a statement comes from
   * @returns those as actors, by first mention, and the identity of each by its index
   */
  actors(text: string, speaking: ReadonlySet<number>): { actors: Actor[]; ids: string[] } {
    const spans = this.members.map(({ mentions }, index) => (speaking.has(index) ? inOrder(mentions) : []))
    const order = [...speaking].sort((a, b) => firstOf(spans[a]!) - firstOf(spans[b]!) || a - b)
    const ids: string[] = []
    order.forEach((member, place) => (ids[member] = `a${place + 1}`))
    const actors = order.map((index): Actor => {
      const { name, kind } = this.members[index]!
      return { id: ids[index]!, name, kind, mentions: spans[index]!.map((span) => quoteAt(text, span)) }
    })
    return { actors, ids }
  }
}

/** Whoever is mentioned nowhere comes last. */
function firstOf(spans: readonly Span[]): number {
  return spans[0]?.[0] ?? Number.MAX_SAFE_INTEGER
}

/** In text order, each place once: of two that overlap, the one that begins first, then the longer. */
function inOrder(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept.at(-1)
    if (!last || span[0] >= last[1]) kept.push(span)
  }
  return kept
}
