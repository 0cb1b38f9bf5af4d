/**
 * The best sequence of tags under a linear-chain conditional random field (Lafferty et al. 2001), found by Viterbi's
 * algorithm. Reference: training/onrecord_training/crf.py.
 */

/** Scores of a chain of states. Forbidden ones are so low that no score makes up for them. */
export type Chain = {
  /** Of beginning in each state. */
  readonly start: Float64Array
  /** Of ending in each state. */
  readonly end: Float64Array
  /** Of going from a state to a state: `steps[from * states + to]`. */
  readonly steps: Float64Array
}

export const forbidden = -10_000

/** A chain from the tables of the model's configuration. */
export function chainFrom(tables: { start: readonly number[]; end: readonly number[]; transitions: readonly (readonly number[])[] }): Chain {
  return { start: Float64Array.from(tables.start), end: Float64Array.from(tables.end), steps: Float64Array.from(tables.transitions.flat()) }
}

/**
 * @param scores of each tag at each place, one row of `tags` numbers a place
 * @param chain its states are the tags, or the tags several times over: state `s` scores as tag `s % tags`
 * @returns the tag at each place; of equally good sequences always the same
 */
export function bestTags(scores: Float32Array, tags: number, chain: Chain): Uint8Array {
  const count = scores.length / tags
  const states = chain.start.length
  const path = new Uint8Array(count)
  if (count === 0) return path
  const back = new Uint8Array(count * states)
  let best = new Float64Array(states)
  let next = new Float64Array(states)
  for (let state = 0; state < states; state++) best[state] = chain.start[state]! + scores[state % tags]!
  for (let place = 1; place < count; place++) {
    for (let to = 0; to < states; to++) {
      let from = 0
      let most = -Infinity
      for (let state = 0; state < states; state++) {
        const through = best[state]! + chain.steps[state * states + to]!
        if (through > most) {
          most = through
          from = state
        }
      }
      back[place * states + to] = from
      next[to] = most + scores[place * tags + (to % tags)]!
    }
    ;[best, next] = [next, best]
  }
  let state = 0
  for (let other = 1; other < states; other++)
    if (best[other]! + chain.end[other]! > best[state]! + chain.end[state]!) state = other
  for (let place = count - 1; place >= 0; place--) {
    path[place] = state % tags
    state = back[place * states + state]!
  }
  return path
}

/**
 * A chain in which one span at most begins with a given tag: every tag stands twice, before and after such a span began.
 * @param chain its states are the tags
 * @param tag the one that begins the span
 * @returns a chain of twice as many states, for the same tags
 */
export function withOneSpan(chain: Chain, tag: number): Chain {
  const tags = chain.start.length
  const states = 2 * tags
  const start = new Float64Array(states).fill(forbidden)
  const steps = new Float64Array(states * states).fill(forbidden)
  for (let to = 0; to < tags; to++) {
    start[to === tag ? tags + to : to] = chain.start[to]!
    for (let from = 0; from < tags; from++) {
      const step = chain.steps[from * tags + to]!
      if (to === tag) steps[from * states + tags + to] = step
      else {
        steps[from * states + to] = step
        steps[(tags + from) * states + tags + to] = step
      }
    }
  }
  return { start, end: Float64Array.from([...chain.end, ...chain.end]), steps }
}

/** Words `[from, to)` tagged as one span of a role. */
export type TaggedSpan = { readonly role: string; readonly from: number; readonly to: number }

/**
 * The spans that a sequence of tags marks.
 * @param labels what the tags mean: "O" outside, "B-role" a span's first word, "I-role" a later one
 * @param offset the word at which the sequence begins
 */
export function spansOf(tags: Uint8Array, labels: readonly string[], offset = 0): readonly TaggedSpan[] {
  const spans: TaggedSpan[] = []
  let open: { role: string; from: number } | undefined
  for (let n = 0; n <= tags.length; n++) {
    const label = n < tags.length ? labels[tags[n]!]! : 'O'
    if (open && label === `I-${open.role}`) continue
    if (open) spans.push({ ...open, to: n + offset })
    open = label.startsWith('B-') ? { role: label.slice(2), from: n + offset } : undefined
  }
  return spans
}
