/** Rows of the record that are no entries, set for the terminal: reports, readings, voices, disputes, copies, judgments. */
import type { CopyRow, DisputeRow, Entry, JudgmentRow, ReadingRow, ReportRow, VoiceRow } from '../record/entry.ts'
import type { Rows, Shown } from '../store/store.ts'
import { dayOf, type RowSetting } from './account-lines.ts'
import { entryInList } from './entry-sheet.ts'
import { onOneLine } from './plain.ts'
import { beside, count, present, wrap } from './typeset.ts'

/**
 * A row of any kind for a list.
 * @param accounts of an entry that are set, at most; none: as many as suit a list
 * @returns lines without a last LF
 */
export function rowSheet(row: Exclude<Rows[Shown], JudgmentRow>, accounts: number | undefined, setting: RowSetting): string {
  const sheet = sheets[row.kind as keyof typeof sheets] as ((row: Rows[Shown], setting: RowSetting) => string) | undefined
  return sheet ? sheet(row, setting) : entryInList(row as Entry, accounts, setting)
}

const sheets = { report: reportSheet, reading: readingSheet, voice: voiceSheet, dispute: disputeSheet, copy: copySheet }

/** One of several things said beneath a row, with a dash before it. */
type Item = { readonly item: string }

/** A first line in bold, and what is said beneath it. */
function set(first: string, beneath: readonly (string | Item | undefined)[], { width, paint }: RowSetting): string {
  const inner = width - 2
  const lines = present(beneath.map((one) => (typeof one === 'object' ? beside('- ', '  ', wrap(one.item, inner - 2)) : one && wrap(one, inner))))
  return [wrap(paint.bold(onOneLine(first)), width), ...lines.map((line) => beside('  ', '  ', line))].join('\n')
}

function item(text: string): Item {
  return { item: text }
}

function traits(all: readonly (string | undefined)[]): string {
  return present(all).map(onOneLine).join(' · ')
}

function reportSheet({ title, outlet, published, report, claims, copyOf, share, url, readings, added, story }: ReportRow, setting: RowSetting): string {
  const carried = copyOf === undefined ? undefined : `${share === undefined ? 'text' : `${percent(share)} of its words`} from ${copyOf}`
  return set(title ?? 'Untitled report', [
    traits([outlet, published === undefined ? 'no date' : dayOf(published), count(claims, 'claim'), carried, readings > 1 ? count(readings, 'reading') : undefined]),
    url && onOneLine(url),
    setting.paint.dim(traits([report, story, `added ${dayOf(added)}`])),
  ], setting)
}

function readingSheet({ report, reader, at, current, changes }: ReadingRow, setting: RowSetting): string {
  return set(report, [
    traits([current ? 'counts' : 'kept, does not count', `read ${moment(at)}`, readerInWords(reader)]),
    ...changes.map((change) => item(onOneLine(change).replace(digest, '$1'))),
  ], setting)
}

// The beginnings of digests tell them apart.
const digest = /\b([0-9a-f]{12})[0-9a-f]{20,}\b/g

/** Identities are digests of reader and codebook. */
function readerInWords(reader: string): string {
  const [model = '', codebook] = reader.split('+')
  return `by reader ${model.slice(0, 12)}${codebook === undefined ? '' : `, codebook ${codebook.slice(0, 12)}`}`
}

function voiceSheet({ key, name, named, outlet, attributions, claims, reports, outlets }: VoiceRow, setting: RowSetting): string {
  const carriers = outlets.map((one) => `${onOneLine(one.outlet)} (${count(one.claims, 'claim')})`).join(', ')
  return set(`${outlet ? '○' : '●'} ${name}`, [
    traits([outlet ? 'an outlet, in its own words' : undefined, named ? undefined : 'not named', ...some([attributions, 'statement'], [claims, 'claim']), `in ${count(reports, 'report')}`]),
    carriers === '' || outlet ? undefined : `carried by ${carriers}`,
    // Anybody else is found by name.
    key.startsWith('actor-') ? setting.paint.dim(onOneLine(key)) : undefined,
  ], setting)
}

function disputeSheet({ title, of, between, since, because, entry }: DisputeRow, setting: RowSetting): string {
  return set(title, [
    traits([of, since && `since ${dayOf(since)}`, because]),
    ...between.map(({ name, says, accounts }) => `${onOneLine(name)}: ${onOneLine(says)} (${count(accounts.length, 'account')})`),
    setting.paint.dim(onOneLine(entry)),
  ], setting)
}

function copySheet({ id, source, wire, members }: CopyRow, setting: RowSetting): string {
  return set(`${count(members.length, 'report')} carry text of ${source}${wire === undefined ? '' : `, from ${wire}`}`, [
    ...[...members].sort(sourceFirst).map((member) => item(memberLine(member))),
    setting.paint.dim(onOneLine(id)),
  ], setting)
}

const hows: Readonly<Record<CopyRow['members'][number]['how'], string>> = {
  source: 'the source', whole: 'whole', part: 'in part', version: 'another version by the same outlet',
}

function sourceFirst(one: CopyRow['members'][number], other: CopyRow['members'][number]): number {
  return Number(other.how === 'source') - Number(one.how === 'source') || ((one.published ?? '') < (other.published ?? '') ? -1 : 1)
}

function memberLine({ report, outlet, published, of, how, share, passages, because }: CopyRow['members'][number]): string {
  const words = passages.reduce((sum, passage) => sum + passage.words, 0)
  const carried = how === 'source' ? undefined : `${percent(share)} of its words${of === undefined ? '' : ` from ${of}`}, ${count(words, 'word')} in ${count(passages.length, 'passage')}`
  return traits([report, outlet, published === undefined ? undefined : moment(published), hows[how], carried, ...because])
}

/**
 * A line of the book of judgments.
 * @param things what it is about, in words
 */
export function judgmentSheet({ number, decision, about, by, score, reasons, at, field, value, undone }: JudgmentRow, things: readonly string[], setting: RowSetting): string {
  return set(`judgment ${number}: ${decision}, ${about}`, [
    traits([
      'rule' in by ? `by the rule ${by.rule}` : `by ${by.person}`, score === undefined ? undefined : `likeness ${percent(score)}`, moment(at),
      undone === undefined ? undefined : `undone by judgment ${undone}`,
    ]),
    field === undefined ? undefined : `${onOneLine(field)} is ${onOneLine(JSON.stringify(value))}`,
    reasons.length === 0 ? undefined : reasons.map(onOneLine).join(', '),
    ...things.map(item),
  ], setting)
}

/** Counts of what there is any of. */
function some(...all: readonly (readonly [number: number, thing: string])[]): string[] {
  return all.filter(([number]) => number > 0).map(([number, thing]) => count(number, thing))
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? 'under 1%' : `${Math.round(100 * share)}%`
}

/** A moment to the minute, as it was given: "2026-11-14 09:30". */
function moment(at: string): string {
  return onOneLine(at.slice(0, 16).replace('T', ' '))
}
