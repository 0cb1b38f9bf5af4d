/** Names and descriptions that are known beforehand, found in a report. */
import { isCapitalised, plainAt, slice, type Printed } from '../names.ts'
import { piecesOf } from '../tokens.ts'

/** A known name that stands in a report: half-open range of token indexes. */
export type Found<Entry> = { readonly first: number; readonly last: number; readonly entry: Entry; readonly name: string }

type Piece = { readonly lower: string; readonly printed: string }
type Known<Entry> = { readonly pieces: readonly Piece[]; readonly entry: Entry; readonly name: string; readonly hasCapital: boolean }

const PIECE = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*|[^\s\p{L}\p{N}\p{M}_]/gu
const CAPITALS = /^\p{Lu}{2,}$/u
const CAPITAL = /^\p{Lu}/u
const POSSESSIVE = /['’]s$/

export class NameIndex<Entry> {
  readonly #byFirst = new Map<string, Known<Entry>[]>()

  /**
   * @param name as reports print it. Words in capitals are looked for as they stand; of other words with a capital one at least
   * must have it in the report: "Harbour corridor" is found by "Harbour Corridor", and "harbour corridor" is not
   */
  add(name: string, entry: Entry): void {
    const printed = name.match(PIECE) ?? []
    const lower = piecesOf(name)
    const pieces = lower.map((piece, i) => ({ lower: piece, printed: printed[i] ?? piece }))
    const first = pieces[0]
    if (!first) return
    const known = { pieces, entry, name, hasCapital: pieces.some((piece) => CAPITAL.test(piece.printed)) }
    const listed = this.#byFirst.get(first.lower)
    if (listed) listed.push(known)
    else this.#byFirst.set(first.lower, [known])
  }

  /** @returns what stands in the report, in text order; of two that overlap the one that begins first, then the longer */
  find(printed: Printed, from = 0, to = printed.tokens.starts.length): Found<Entry>[] {
    const found: Found<Entry>[] = []
    for (let at = from; at < to; ) {
      const best = this.at(printed, at, to)
      if (best) found.push(best)
      at = best ? best.last : at + 1
    }
    return found
  }

  /** The longest name that begins at a token. */
  at(printed: Printed, at: number, to = printed.tokens.starts.length): Found<Entry> | undefined {
    let best: Found<Entry> | undefined
    for (const known of this.#byFirst.get(plainAt(printed, at)) ?? []) {
      const last = at + known.pieces.length
      if (last <= to && !(best && best.last >= last) && standsAt(printed, at, known)) best = { first: at, last, entry: known.entry, name: known.name }
    }
    return best
  }
}

function standsAt(printed: Printed, at: number, { pieces, hasCapital }: Known<unknown>): boolean {
  const isCapital = (piece: Piece, i: number) => CAPITAL.test(piece.printed) && isCapitalised(printed, at + i)
  return pieces.every((piece, i) => fits(printed, at + i, piece, i === pieces.length - 1)) && (!hasCapital || pieces.some(isCapital))
}

/** A possessive ending may stand behind the last word, nowhere else. */
function fits(printed: Printed, i: number, piece: Piece, isLast: boolean): boolean {
  const { lower } = printed.tokens
  if (lower[i] !== piece.lower && !(isLast && plainAt(printed, i) === piece.lower)) return false
  return !CAPITALS.test(piece.printed) || slice(printed, i, i + 1).replace(POSSESSIVE, '') === piece.printed
}
