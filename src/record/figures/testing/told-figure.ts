/** Figures of invented reports, for tests: what a test is about is named, all else is plain. */
import { present } from '../../accounts/present.ts'
import type { FigureAccount } from '../../account.ts'
import type { Surroundings } from '../../joiner.ts'
import type { Told } from '../../told.ts'

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Said = Loose<Omit<FigureAccount, 'quote' | 'voice'>> & {
  /** The figure's words; they stand in the sentence. */
  readonly words: string
  /** Who says it; the outlet where nobody is named. */
  readonly by?: string | undefined
  /** ISO day, or time, of publication. */
  readonly at?: string | undefined
  readonly origin?: string | undefined
  /** Where its sentence begins in the report. */
  readonly start?: number | undefined
}

/**
 * @param said `words` must stand in `sentence`, where one is given
 * @returns an account with its voice and origin; people killed, told by the outlet, unless it says otherwise
 */
export function toldFigure({ words, by, at = '2031-03-12', origin, start = 0, ...said }: Said): Told<FigureAccount> {
  const { report = `report ${at} ${by ?? ''}`, sentence = `${words}.`, outlet = 'The Orrin Post' } = said
  const from = Math.max(0, sentence.indexOf(words)) + start
  const number = Number(/\d[\d,]*/.exec(words)?.[0].replaceAll(',', '') ?? Number.NaN)
  const account: FigureAccount = {
    ...present({ measure: 'killed', told: at.slice(0, 10), value: Number.isNaN(number) ? undefined : number, ...said }),
    kind: 'figure', unit: said.unit ?? 'people', approx: said.approx ?? 'exact', id: 'f1', within: [start, start + sentence.length],
    address: said.address ?? `${report}/figure/${from}-${from + words.length}`,
    report, outlet, sentence,
    quote: { start: from, end: from + words.length, quote: words },
    voice: by === undefined ? { name: 'outlet', outlet: true, named: true } : { name: by, outlet: false, named: !/^the /.test(by) },
  }
  const voice = by ?? `outlet:${outlet}`
  return { account, voice, origin: origin ?? (by === undefined ? `printed:${report}` : voice), reportId: report, at }
}

/** @returns surroundings in which all reports tell one story, but for what is given */
export function oneStory(some: Partial<Surroundings> = {}): Surroundings {
  return { actorOf: (address) => address, entryOf: (address) => address, likeness: () => 1, copied: () => false, ...some }
}
