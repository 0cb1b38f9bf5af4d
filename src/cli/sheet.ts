/** A reading set for the terminal: what the report is, who says what in it, then the claims of each kind. */
import stringWidth from 'string-width'
import type { ReadReport } from '../desk/desk.ts'
import { byVoice, type ByVoice, type VoiceShare } from '../reading/by-voice.ts'
import type { Attribution, Form, Reading } from '../reading/reading.ts'
import type { Basis, ReportFacts } from '../report/report.ts'
import { claimSections } from './claims.ts'
import type { Paint } from './paint.ts'
import { inParagraphs, onOneLine } from './plain.ts'
import { beside, count, listed, quoted, wrap } from './typeset.ts'

export type Setting = {
  /** Columns of the terminal. */
  readonly columns: number
  readonly paint: Paint
}

// Longer lines are hard to read, whatever the terminal has room for.
const widest = 96
const narrowest = 24

// Solid for words in quotation marks, thin for those retold: told apart without colour.
const bars: Record<Form, string> = { direct: '┃', mixed: '╏', indirect: '│' }

const known: Record<Basis, string> = {
  stated: 'stated in the text',
  feed: 'given with the text',
  page: "from the page's metadata",
  inferred: 'worked out',
}

/**
 * Sets one reading for people. Pure: the same reading, width and paint give the same text.
 * @param read the report and what was found in it
 * @param setting width and colour
 * @returns lines that end in LF, none wider than the terminal
 */
export function sheet({ report, reading }: ReadReport, { columns, paint }: Setting): string {
  const width = Math.max(narrowest, Math.min(columns, widest))
  const page: Page = { width, paint, reading, text: report.text }
  const voices = byVoice(report, reading)
  const parts = [
    `${head(page)}\n\n${summary(page, voices)}`,
    ...voices.speakers.map((speaker, rank) => section(page, speaker, rank)),
    outletSection(page, voices),
    ...claimSections(reading, voices, page).map((claims) => `${heading(page, paint.bold(claims.heading), String(claims.count))}\n\n${claims.body}`),
    notes(page),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

type Page = { readonly width: number; readonly paint: Paint; readonly reading: Reading; readonly text: string }

function head({ width, paint, reading }: Page): string {
  const facts = reading.report
  const title = paint.bold(wrap(onOneLine(facts.title ?? 'Untitled report'), width))
  const rows = [...factRows(facts), ...situationRow(reading)].filter(([, value]) => value !== '')
  const label = Math.max(0, ...rows.map(([name]) => name.length)) + 2
  return [title, ...rows.map(([name, value, how]) => row(name, value, how, { label, width, paint }))].join('\n')
}

function factRows(facts: ReportFacts): [name: string, value: string, how: string][] {
  const { published, credit } = facts
  const saying = published?.text?.quote ?? published?.because[0]?.quote
  const how = published ? `${known[published.basis]}${saying === undefined ? '' : `: ${quoted(saying)}`}` : ''
  return [
    ['outlet', onOneLine(facts.outlet ?? ''), basis(facts.known.outlet)],
    ['date', onOneLine(published?.value ?? ''), how],
    ['by', facts.byline.map(onOneLine).join(', '), basis(facts.known.byline)],
    ['wire', onOneLine(facts.wire ?? ''), basis(facts.known.wire)],
    ['credit', onOneLine(credit?.quote ?? ''), basis(facts.known.credit)],
    ['address', onOneLine(facts.url ?? ''), ''],
  ]
}

function situationRow({ situation }: Reading): [name: string, value: string, how: string][] {
  return situation ? [['situation', onOneLine(situation.name), onOneLine(situation.because)]] : []
}

function basis(how: Basis | undefined): string {
  return how === undefined ? '' : known[how]
}

type Columns = { readonly label: number; readonly width: number; readonly paint: Paint }

function row(name: string, value: string, how: string, { label, width, paint }: Columns): string {
  const text = wrap(`${value}${how === '' ? '' : `  (${how})`}`, width - label)
  return beside(paint.dim(name.padEnd(label)), ' '.repeat(label), text)
}

function summary({ width, paint, reading }: Page, voices: ByVoice): string {
  const said = `${count(reading.attributions.length, 'statement')} by ${count(voices.speakers.length, 'voice')}`
  return paint.dim(wrap(`${said}; at the right, each one's share of the ${count(voices.words, 'word')}`, width))
}

function section(page: Page, { name: who, role, named, resolved, statements, share }: VoiceShare, rank: number): string {
  const traits = [role && onOneLine(role), named ? undefined : 'not named', resolved ? undefined : 'who it is stays open']
  const name = `${page.paint.voice(rank, '●')} ${page.paint.bold(onOneLine(who))}${listed(traits)}`
  const bar = (mark: string) => page.paint.voice(rank, mark)
  return [heading(page, name, percent(share)), ...statements.map((one) => statement(page, one, bar))].join('\n\n')
}

function outletSection(page: Page, { outlet }: ByVoice): string {
  const name = `○ ${page.paint.bold("The outlet's own words")}`
  return [heading(page, name, percent(outlet.share)), ...outlet.statements.map((one) => statement(page, one, (mark) => mark))].join('\n\n')
}

/** A voice or a kind of claim, and at the right edge its share of the words or how many there are. */
function heading({ width, paint }: Page, name: string, share: string): string {
  const [first = '', ...more] = wrap(name, width - 6).split('\n')
  return [`${first}${' '.repeat(width - stringWidth(first) - share.length)}${paint.dim(share)}`, ...more.map((line) => `  ${line}`)].join('\n')
}

function statement({ width, paint, reading }: Page, one: Attribution, colour: (mark: string) => string): string {
  const words = one.content.map(({ quote }) => inParagraphs(quote)).join(' … ')
  const bar = `  ${colour(bars[one.form])} `
  const inner = width - 4
  return [beside(bar, bar, wrap(words, inner)), beside('    ', '    ', paint.dim(wrap(aboutStatement(reading, one), inner)))].join('\n')
}

/** How it was said: cue, form, and whatever is out of the ordinary. */
function aboutStatement(reading: Reading, one: Attribution): string {
  const { voice } = one
  const printed = one.source.map(({ quote }) => onOneLine(quote)).join(' … ')
  const around = one.within === undefined ? undefined : reading.attributions.find(({ id }) => id === one.within)
  const traits = [
    one.form,
    one.stance === 'assert' ? undefined : one.stance,
    one.hedge && `hedged ${quoted(one.hedge.quote)}`,
    one.repeated === true ? 'repeated' : undefined,
    voice.via && `through ${onOneLine(voice.via)}`,
    around && `within a statement of ${onOneLine(around.voice.name)}`,
    // "Prime Minister Anna Lund" says no more than the name and the role above it.
    printed === '' || printed.toLowerCase().includes(onOneLine(voice.name).toLowerCase()) ? undefined : `printed as ${quoted(printed)}`,
    voice.because && onOneLine(voice.because),
  ]
  return `${one.cue.map(({ quote }) => quoted(quote)).join(' … ')}${listed(traits)}`
}

function notes({ width, paint, reading }: Page): string {
  return reading.warnings.map(({ code, message }) => paint.dim(wrap(`note: ${onOneLine(message)} [${code}]`, width))).join('\n')
}

/** A share, 0 to 1, as a whole percentage; what is more than nothing never reads as nothing. */
function percent(share: number): string {
  return share > 0 && share < 0.01 ? '<1%' : `${Math.round(100 * share)}%`
}

/** A line between two readings, as wide as they are. */
export function ruleBetween({ columns, paint }: Setting): string {
  return paint.dim('─'.repeat(Math.max(narrowest, Math.min(columns, widest))))
}
