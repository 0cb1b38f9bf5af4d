/** The frame of a chart as Observable Plot draws it: scales, days and amounts, a line of steps for each voice, and what is contested. */
import { axisX, axisY, gridY, line, plot, rect, type Markish } from '@observablehq/plot'
import { dayInWords } from '../words.ts'
import { isoDay, type SeriesShape, type VoiceLine } from './series-shape.ts'

export type Frame = {
  readonly svg: SVGSVGElement
  /** Where a day, and an amount, stands in the drawing. */
  readonly x: (day: number) => number
  readonly y: (amount: number) => number
  /** Where the lines end. */
  readonly end: number
}

export type FrameSize = { readonly width: number; readonly height: number; readonly right: number }

const TOP = 16
const BOTTOM = 24
/** Room for a day's name, and for an amount's. */
const DAY_WIDTH = 56
const AMOUNT_HEIGHT = 36
const CHARACTER = 7.5

/** @param hueOf colour of a voice: 1 to 8, 0 for grey, null for ink */
export function frameOf({ lines, contested, days, amounts }: SeriesShape, { width, height, right }: FrameSize, hueOf: (voice: string) => number | null): Frame {
  const amountNames = amountTicks(amounts, Math.max(2, Math.floor((height - TOP - BOTTOM) / AMOUNT_HEIGHT)))
  const marginLeft = Math.ceil(CHARACTER * Math.round(amounts[1]).toLocaleString('en-GB').length) + 12
  const dayNames = dayTicks(days, width - marginLeft - right)
  const drawing = plot({
    width, height, marginTop: TOP, marginBottom: BOTTOM, marginLeft, marginRight: right,
    x: { domain: [...days], axis: null },
    y: { domain: [...amounts], axis: null },
    marks: [
      gridY(amountNames, { stroke: 'var(--rule)', strokeOpacity: 1 }),
      axisY(amountNames, { tickSize: 0, tickPadding: 8, label: null, tickFormat: (amount: number) => amount.toLocaleString('en-GB'), fill: 'var(--ink-quiet)', fontSize: 12 }),
      axisX(dayNames, { tickSize: 4, label: null, tickFormat: tickInWords(days, dayNames), fill: 'var(--ink-quiet)', stroke: 'var(--rule)', fontSize: 12 }),
      rect(contested, { x1: 'from', x2: 'to', y1: 'low', y2: 'high', fill: 'var(--fault)', fillOpacity: 0.16 }),
      ...lines.flatMap((one) => linesOf(one, days[1], `var(--voice-${hueOf(one.voice.key) ?? 'ink'})`.replace('--voice-ink', '--ink'))),
    ],
  })
  const svg = (drawing instanceof SVGSVGElement ? drawing : drawing.querySelector('svg'))!
  // Styles of its own would need a policy for content that lets in any; those of the page do instead.
  for (const style of svg.querySelectorAll('style')) style.remove()
  svg.setAttribute('class', 'frame')
  const [x, y] = [drawing.scale('x')!, drawing.scale('y')!]
  return { svg, x: (day) => x.apply(day) as number, y: (amount) => y.apply(amount) as number, end: x.apply(days[1]) as number }
}

/** Whole as far as its voice has spoken; dotted from there, since what was said last stands until something else is said. */
function linesOf({ steps, latest }: VoiceLine, end: number, stroke: string): Markish[] {
  if (!latest) return []
  const lasting = [{ x: latest.x, at: latest.at }, { x: end, at: latest.at }]
  return [
    line(lasting, { x: 'x', y: 'at', stroke, strokeWidth: 1.5, strokeDasharray: '1 4', strokeLinecap: 'round' }),
    ...(steps.length > 1 ? [line(steps, { x: 'x', y: 'at', curve: 'step-after', stroke, strokeWidth: 2, strokeLinejoin: 'round' })] : []),
  ]
}

/** The middles of days, as many as have room. */
function dayTicks([first, last]: SeriesShape['days'], width: number): number[] {
  const every = Math.max(1, Math.ceil((last - first) / Math.max(1, Math.floor(width / DAY_WIDTH))))
  return Array.from({ length: Math.ceil((last - first) / every) }, (_, place) => first + place * every + 0.5)
}

/** The month with the first day and where it changes; of many years, the year. */
function tickInWords([first, last]: SeriesShape['days'], days: readonly number[]): (day: number, place: number) => string {
  const years = isoDay(first).slice(0, 4) !== isoDay(last - 1).slice(0, 4)
  return (day, place) => {
    const [date, month, year] = dayInWords(isoDay(day), 'short').split(' ') as [string, string, string]
    const before = days[place - 1]
    if (before !== undefined && isoDay(before).slice(0, 7) === isoDay(day).slice(0, 7)) return date
    return years && (before === undefined || isoDay(before).slice(0, 4) !== isoDay(day).slice(0, 4)) ? `${date} ${month} ${year}` : `${date} ${month}`
  }
}

/** Round amounts, two at least; of what is counted no halves. */
function amountTicks([low, high]: SeriesShape['amounts'], most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(high - low))
  const steps = [0.1, 0.2, 0.5, 1, 2, 5].map((digit) => digit * power).filter((step) => step >= 1 || high <= 3)
  const step = steps.find((each) => (high - low) / each <= most + 1) ?? steps.at(-1)!
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)))
}
