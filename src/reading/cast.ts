/** The actors of one report while they are being told apart: who they are, and where each is mentioned. */
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
  /** All offices that the report or the profile gives it, where there are several. */
  readonly offices?: string
  /** A pronoun or description that nobody could be found for; whoever means it is not found either. */
  readonly open?: true
  /** Its id in the situation profile. */
  readonly profile?: string
  /** ISO 3166-1 alpha-2, of a state. */
  readonly country?: string
  readonly mentions: Mentioned[]
}

/** `because`: why words that are not its name mean it. */
export type Mentioned = { readonly span: Span; readonly because?: string }

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

  mention(index: number, span: Span, because?: string): void {
    this.members[index]!.mentions.push(because === undefined ? { span } : { span, because })
  }

  /**
   * @param text the report's text
   * @param acting indexes of the members who act or speak
   * @returns those as actors, by first mention, and the identity of each by its index
   */
  actors(text: string, acting: ReadonlySet<number>): { actors: Actor[]; ids: string[] } {
    const mentions = this.members.map((member, index) => (acting.has(index) ? inOrder(member.mentions) : []))
    const order = [...acting].sort((a, b) => firstOf(mentions[a]!) - firstOf(mentions[b]!) || a - b)
    const ids: string[] = []
    order.forEach((member, place) => (ids[member] = `a${place + 1}`))
    return { actors: order.map((index) => actorOf(this.members[index]!, ids[index]!, mentions[index]!, text)), ids }
  }
}

function actorOf({ name, kind, profile }: Member, id: string, mentions: readonly Mentioned[], text: string): Actor {
  const merges = mentions.flatMap(({ span, because }) => (because === undefined ? [] : [{ text: quoteAt(text, span), because }]))
  return {
    id, name, kind,
    mentions: mentions.map(({ span }) => quoteAt(text, span)),
    ...(profile !== undefined && { profile }),
    ...(merges.length > 0 && { merges }),
  }
}

/** Whoever is mentioned nowhere comes last. */
function firstOf(mentions: readonly Mentioned[]): number {
  return mentions[0]?.span[0] ?? Number.MAX_SAFE_INTEGER
}

/** In text order, each place once: of two that overlap, the one that begins first, then the longer; a reason before none. */
function inOrder(mentions: readonly Mentioned[]): Mentioned[] {
  const kept: Mentioned[] = []
  for (const mention of [...mentions].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || Number(b.because !== undefined) - Number(a.because !== undefined))) {
    const last = kept.at(-1)
    if (!last || mention.span[0] >= last.span[1]) kept.push(mention)
  }
  return kept
}
