/** A series of figures as a table: a row for each day, a column for each voice. */
import stringWidth from 'string-width'
import type { EntryOf, Point } from '../record/entry.ts'
import { dayOf, markOf, voiceInWords, type Ranks, type RowSetting } from './account-lines.ts'
import { figureInWords } from './claim-words.ts'
import { onOneLine } from './plain.ts'
import { inColumns, quoted, wrap } from './typeset.ts'

type Column = { readonly name: string; readonly mark: string; readonly points: readonly Point[] }

const margin = 4
const gap = 2
const widestColumn = 20
const noDay = 'day not known'

/**
 * Sets a series; where not all voices fit beside one another, in several tables beneath one another.
 * @param entry with its accounts, which name the voices
 * @param setting width in columns, and colour
 * @returns lines without a last LF; nothing where there are no figures
 */
export function seriesTable(entry: EntryOf<'figure'>, ranks: Ranks, { width, paint }: RowSetting): string {
  const columns = columnsOf(entry, ranks, { width, paint })
  if (columns.length === 0) return ''
  const days = Array.from(new Set(entry.points.map(dayIn))).sort((one, other) => Number(one === noDay) - Number(other === noDay) || (one < other ? -1 : 1))
  const first = Math.max(...days.map((day) => day.length)) + gap
  const room = width - margin - first
  const sized = columns.map((column) => ({ ...column, width: Math.max(1, Math.min(widthOf(column, days), widestColumn, room - gap)) + gap }))
  return abreast(sized, room).map((some) => tableOf(some, days, first)).join('\n\n')
}

type Sized = Column & { /** In columns of the terminal, with the gap behind it. */ readonly width: number }

/** As many beside one another as there is room for. */
function abreast(columns: readonly Sized[], room: number): Sized[][] {
  const tables: Sized[][] = []
  let left = 0
  for (const column of columns) {
    const last = tables.at(-1)
    if (last && column.width <= left) last.push(column)
    else {
      tables.push([column])
      left = room
    }
    left -= column.width
  }
  return tables
}

function columnsOf({ points, accounts }: EntryOf<'figure'>, ranks: Ranks, { paint }: RowSetting): Column[] {
  const named = new Map(accounts.flatMap((account) => (account.voice ? [[account.voice.key, account] as const] : [])))
  const voices = Array.from(new Set(points.map(({ voice }) => voice)))
  return voices.map((voice) => {
    const account = named.get(voice)
    const name = account ? (voice.startsWith('outlet:') ? onOneLine(account.outlet ?? 'the outlet') : voiceInWords(account)) : onOneLine(voice)
    return { name, mark: markOf(voice, ranks, paint), points: points.filter((point) => point.voice === voice) }
  })
}

function tableOf(columns: readonly Sized[], days: readonly string[], first: number): string {
  const heads = columns.map(({ name, mark, width }) => wrap(`${mark} ${name}`, width - gap))
  // A day on which none of these voices says anything has no row.
  const told = days.filter((day) => columns.some(({ points }) => points.some((point) => dayIn(point) === day)))
  const rows = told.map((day) => [day, ...columns.map((column) => wrap(cell(column, day), column.width - gap))])
  const starts = columns.map((_column, i) => columns.slice(0, i).reduce((sum, { width }) => sum + width, first))
  return [['', ...heads], ...rows].map((cells) => indented(across(cells, starts))).join('\n')
}

/** @param starts where each cell behind the first begins */
function across([lead = '', ...cells]: readonly string[], starts: readonly number[]): string {
  return cells.reduce((row, one, i) => inColumns(row, starts[i]!, one), lead)
}

function indented(text: string): string {
  return text.split('\n').map((line) => ' '.repeat(margin) + line).join('\n')
}

/** What a voice says on a day, each number once, in the order in which it was said. */
function cell({ points }: Column, day: string): string {
  const said = points.filter((point) => dayIn(point) === day).map((point) => `${figureInWords(point) || quoted(point.words)}${point.rejected === true ? ' (rejected)' : ''}`)
  return Array.from(new Set(said)).join(', ')
}

function widthOf(column: Column, days: readonly string[]): number {
  return Math.max(stringWidth(column.name) + 2, ...days.map((day) => stringWidth(cell(column, day))))
}

function dayIn({ day }: Point): string {
  return day === undefined ? noDay : dayOf(day)
}
