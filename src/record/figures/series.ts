/** The figures of one series in order, and which of them the outlet has taken back. */
import type { FigureAccount } from '../account.ts'
import { mostLookedBackAt } from '../relations/looking-back.ts'
import { lie, overlap, type Interval } from '../relations/interval.ts'
import { inOrder } from '../relations/telling.ts'
import type { Told } from '../told.ts'
import type { FigureFacets } from './figure-facets.ts'

/** One number of a series. */
export type SeriesNumber = {
  readonly told: Told<FigureAccount>
  readonly facets: FigureFacets
  readonly interval: Interval
  /** The day that it speaks of where it speaks of one before its report, else that of its report; of what can only rise, that of its report. */
  readonly day?: string
}

export type Series = {
  /** In the order of publication. */
  readonly numbers: readonly SeriesNumber[]
  /** Numbers that take back others, by their addresses, with those that they take back. */
  readonly takenBackBy: ReadonlyMap<string, readonly SeriesNumber[]>
  /** Addresses of numbers that were taken back. */
  readonly takenBack: ReadonlySet<string>
  /** Addresses of numbers that a report gives only to say what was thought before: "first put at 19". */
  readonly lookingBack: ReadonlySet<string>
  /** Addresses of numbers in an outlet's own words that somebody gave it, as in headlines: no view of its own. */
  readonly echoes: ReadonlySet<string>
}

/**
 * @param told accounts of one series, in any order
 * @param facetsFor what each says
 * @param onlyRise measures of what can only rise
 * @returns them as a series; those without a number are left out
 */
export function seriesOf(told: readonly Told<FigureAccount>[], facetsFor: (account: FigureAccount) => FigureFacets, onlyRise: ReadonlySet<string>): Series {
  const numbers = inOrder(told).flatMap((each) => numberOf(each, facetsFor(each.account), onlyRise))
  const takenBackBy = new Map<string, readonly SeriesNumber[]>()
  const lookingBack = new Set<string>()
  numbers.forEach((number, index) => {
    const { address } = number.told.account
    const before = numbers.slice(Math.max(0, index - mostLookedBackAt), index).filter((each) => each.told.account.report !== number.told.account.report)
    const wrong = number.facets.corrects ? before.filter((each) => isOfOneOutlet(each, number) && overlap(each.interval, number.interval)) : []
    if (wrong.length > 0) takenBackBy.set(address, wrong)
    else if (isOldNumber(number, before, numbers, onlyRise)) lookingBack.add(address)
  })
  return { numbers, takenBackBy, takenBack: new Set([...takenBackBy.values()].flat().map(({ told: { account } }) => account.address)), lookingBack, echoes: echoesIn(numbers) }
}

function echoesIn(numbers: readonly SeriesNumber[]): Set<string> {
  const attributed = numbers.filter(({ told }) => !told.account.voice.outlet)
  const reports = byReport(attributed)
  const said = new Set(attributed.map(({ facets }) => facets.stated))
  const isEcho = ({ told: { account }, interval, facets }: SeriesNumber) =>
    account.voice.outlet && (said.has(facets.stated) || (reports.get(account.report) ?? []).some((each) => overlap(each.interval, interval)))
  return new Set(numbers.filter(isEcho).map(({ told: { account } }) => account.address))
}

/** Of the dead the day that is named is that of their death, and not of the count: "Monday's flood killed 26, the ministry says". */
function numberOf(told: Told<FigureAccount>, facets: FigureFacets, onlyRise: ReadonlySet<string>): SeriesNumber[] {
  const day = onlyRise.has(facets.counted.measure ?? '') ? (told.account.told ?? facets.day) : (facets.day ?? told.account.told)
  return facets.interval ? [{ told, facets, interval: facets.interval, ...(day !== undefined && { day }) }] : []
}

function isOfOneOutlet({ told: one }: SeriesNumber, { told: other }: SeriesNumber): boolean {
  return one.account.outlet !== undefined ? one.account.outlet === other.account.outlet : one.voice === other.voice
}

/** What was told before, in a sentence that says that it has changed, beside another number; of what can only rise, beside a larger one. */
function isOldNumber(number: SeriesNumber, before: readonly SeriesNumber[], all: readonly SeriesNumber[], onlyRise: ReadonlySet<string>): boolean {
  if (!number.facets.moved) return false
  const beside = all.filter((each) => each.told.account.report === number.told.account.report && !overlap(each.interval, number.interval))
  if (onlyRise.has(number.facets.counted.measure ?? '') && beside.some((each) => lie(each.interval, number.interval) === 'higher')) return true
  return beside.length > 0 && before.some((each) => overlap(each.interval, number.interval))
}

function byReport(numbers: readonly SeriesNumber[]): Map<string, SeriesNumber[]> {
  const reports = new Map<string, SeriesNumber[]>()
  for (const number of numbers) {
    const { report } = number.told.account
    const those = reports.get(report)
    if (those) those.push(number)
    else reports.set(report, [number])
  }
  return reports
}
