/** Rows as one table, aligned for a terminal and right as Markdown. */
import { reached } from './row.mjs'

const heads = ['what', 'measured', 'target', 'reached', 'note']

/**
 * @param {import('./row.mjs').Row[]} rows
 * @returns {string} ends with a line break
 */
export function table(rows) {
  const lines = rows.map((row) => [row.what, measuredIn(row), targetIn(row), verdict(row), row.note ?? ''])
  const widths = heads.map((head, n) => Math.max(head.length, ...lines.map((cells) => cells[n].length)))
  const line = (cells) => `| ${cells.map((cell, n) => (isNumber(n) ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join(' | ')} |`
  const rule = `|${widths.map((width, n) => '-'.repeat(width + 1) + (isNumber(n) ? ':' : '-')).join('|')}|`
  return [line(heads), rule, ...lines.map(line), ''].join('\n')
}

const isNumber = (column) => column === 1 || column === 2

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const withUnit = (value, unit) => `${number.format(value)}${unit === '' || unit === '%' ? unit : ` ${unit}`}`

const measuredIn = ({ measured, unit }) => (measured === null ? '-' : withUnit(measured, unit))
const targetIn = ({ target, unit, bound }) => (target === null ? '-' : `${bound} ${withUnit(target, unit)}`)

function verdict(row) {
  const isReached = reached(row)
  if (isReached === null) return ''
  return isReached ? 'yes' : 'NO'
}
