/** Times of a sentence with marked parts, as if it had been published on a day. */
import { fileURLToPath } from 'node:url'
import { sentencesOf } from '../../../language/sentences.ts'
import { quoteAt } from '../../../report/quote.ts'
import type { When } from '../../../report/report.ts'
import type { Codebook } from '../../codebook.ts'
import type { Layers } from '../../layers.ts'
import { outermost, tokens } from '../../outermost.ts'
import { quotations } from '../../quotations.ts'
import type { Profile } from '../../situation/profile.ts'
import { take } from '../../step.ts'
import { marked as readMarks } from '../../testing/marked.ts'
import { tree } from '../../tree.ts'
import { emptyGazetteer } from '../../places/gazetteer.ts'
import { situation } from '../../situation/situation.ts'
import { timeBook } from '../time-book.ts'
import { times } from '../times.ts'

export type ReadTimes = {
  /** What is marked as time, in text order. */
  readonly marked: readonly string[]
  /** Words and value of each date; '' where it has none. */
  readonly dates: readonly (readonly [string, string])[]
  /** Words of all that was found. */
  readonly all: readonly string[]
  /** Words with how long, for durations. */
  readonly durations: readonly (readonly [string, string])[]
  /** Is a date yet to come? */
  readonly ahead: boolean
  readonly layers: Layers
}

/** The steps up to times need no other part of it. */
export const book = timeBook(fileURLToPath(new URL('../../../../codebook', import.meta.url)))
const codebook = { times: book } as Codebook

/**
 * @param notation as for marked(), with `[...|time]`
 * @param published EDTF; Thursday, 16 May 2024, where not given; null: not known
 * @param profile to read with
 */
export function readTimes(notation: string, published: string | null = '2024-05-16', profile?: Profile): ReadTimes {
  const when: When | undefined = published === null ? undefined : { value: published, basis: 'feed', because: [] }
  const { report, language, marks } = readMarks(notation, when ? { published: when } : {})
  const layers = take([tokens, tree, quotations, outermost, situation, times], {
    report, language: { ...language, sentences: sentencesOf(report.text) }, codebook, gazetteer: emptyGazetteer, profiles: profile ? [profile] : [], asked: profile?.name ?? 'none',
  })
  const words = ({ span }: { span: readonly [number, number] }) => quoteAt(report.text, span).quote
  const found = layers.times
  return {
    marked: (marks.get('time') ?? []).map(({ quote }) => quote),
    dates: found.filter(({ kind }) => kind === 'date').map((time) => [words(time), time.when?.value ?? '']),
    durations: found.filter(({ kind }) => kind === 'duration').map((time) => [words(time), time.duration ?? '']),
    all: found.map(words),
    ahead: found.some(({ ahead }) => ahead),
    layers,
  }
}
