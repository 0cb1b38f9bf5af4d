/**
 * Copies, boilerplate and utterances in a real record: PolNeAR's articles, by seven publishers of one campaign. Everything that is found
 * was read by a person; what is listed here is right, and nothing else may be found. Skipped without ../shared/data/polnear.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AttributionAccount, Dossier } from '../../src/record/account.ts'
import { attributionJoiner } from '../../src/record/attributions/attribution-joiner.ts'
import { copiesOf } from '../../src/record/copies/copies.ts'
import { fingerprintsOf } from '../../src/record/copies/fingerprints.ts'
import { boilerplatesOf, copiesInEffect } from '../../src/record/copies/in-effect.ts'
import type { JudgmentDraft } from '../../src/record/judgment.ts'
import { dossiers, isThere } from './polnear.ts'

type Checked = {
  /**
   * The report that carries, the one that it carries from, and how. The first eight share over 30% of the words of one of them; then two
   * paragraphs of background, and a paragraph on a poll that two publishers have in the same words.
   */
  copies: [string, string, string][]
  /** Two attributions of one utterance, in two publishers' words: article, and where its content begins. */
  utterances: [string, string][]
}
const { copies, utterances } = JSON.parse(readFileSync(new URL('polnear-copies.json', import.meta.url), 'utf8')) as Checked

describe.skipIf(!isThere)('copies in a real record (skipped without ../shared/data/polnear)', () => {
  const reports = isThere ? dossiers() : []
  const judgments = judged(reports)

  it('finds each report that carries text of another, and no other', () => {
    const found = copiesInEffect(judgments).map(({ copy, source, how }) => [copy, source, how])
    expect(found.sort()).toEqual([...copies].sort())
  })

  it('knows an editor’s note for what it is, under all articles of its publisher that have it', () => {
    const [note, ...others] = boilerplatesOf(judgments).sort((a, b) => b.reports.length - a.reports.length)
    // It was worded anew within the year.
    const under = reports.filter(({ outlet, text }) => outlet === 'huff-post' && /serial\s+liar,\s+rampant\s+xenophobe,\s+racist/.test(text))
    expect(note!.outlet).toBe('huff-post')
    expect(note!.reports).toHaveLength(22)
    expect([...note!.reports].sort()).toEqual(under.map(({ key }) => key).sort())
    // A list of candidates, the times of a programme, how to subscribe, what a writer also does.
    expect(others.map(({ outlet, reports: { length } }) => [outlet, length]).sort()).toEqual([['breitbart', 2], ['huff-post', 2], ['huff-post', 2], ['huff-post', 2]])
  })

  it('finds quotes of one speech in several publishers’ articles to be one utterance, and no others', () => {
    expect(joined(reports).sort()).toEqual(utterances.map((pair) => pair.join(' ')).sort())
  })
})

/** Adds the reports in the order of their publication, each beside the forty that share most bands with it. */
function judged(reports: readonly Dossier[]): JudgmentDraft[] {
  const byBand = new Map<number, Dossier[]>()
  return [...reports].sort((a, b) => (a.published! + a.key < b.published! + b.key ? -1 : 1)).flatMap((report) => {
    const shared = new Map<Dossier, number>()
    for (const band of fingerprintsOf(report)) {
      for (const other of byBand.get(band) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
      byBand.set(band, [...(byBand.get(band) ?? []), report])
    }
    return copiesOf(report, [...shared].sort((a, b) => b[1] - a[1]).slice(0, 40).map(([other]) => other))
  })
}

/** Pairs of attributions across publishers that the rule joins, knowing nothing of actors and stories. */
function joined(reports: readonly Dossier[]): string[] {
  const around = { actorOf: (address: string) => address, entryOf: (address: string) => address, likeness: () => 0, copied: () => false }
  const names = new Map(reports.flatMap(({ id, accounts }) => accounts.map(({ address, quote }) => [address, `${id}@${quote.start}`] as const)))
  const byKey = new Map<string, AttributionAccount[]>()
  const pairs = new Set<string>()
  for (const account of reports.flatMap(({ accounts }) => accounts)) {
    if (account.kind !== 'attribution') continue
    for (const key of attributionJoiner.keys(account)) {
      for (const other of byKey.get(key) ?? [])
        if (other.outlet !== account.outlet && attributionJoiner.compare(other, account, around).score >= attributionJoiner.join)
          pairs.add([names.get(other.address)!, names.get(account.address)!].sort().join(' '))
      byKey.set(key, [...(byKey.get(key) ?? []), account])
    }
  }
  return [...pairs]
}
