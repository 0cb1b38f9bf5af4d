/**
 * Copies, boilerplate and utterances in a real record: PolNeAR's articles, by seven publishers of one campaign. Everything that is found
 * was read by a person; what is listed here is right, and nothing else may be found. Skipped without ../shared/data/polnear.
 */
import { describe, expect, it } from 'vitest'
import type { AttributionAccount, Dossier } from '../../src/record/account.ts'
import { attributionJoiner } from '../../src/record/attributions/attribution-joiner.ts'
import { copiesOf } from '../../src/record/copies/copies.ts'
import { fingerprintsOf } from '../../src/record/copies/fingerprints.ts'
import { boilerplatesOf, copiesInEffect } from '../../src/record/copies/in-effect.ts'
import type { JudgmentDraft } from '../../src/record/judgment.ts'
import { dossiers, isThere } from './polnear.ts'

/** The report that carries, the one that it carries from, and how. The first eight share over 30% of the words of one of them. */
const copies = [
  ['nyt_2015-11-26_with-fewer-golfers-in-u-s-course', 'nyt_2015-11-25_golf-courses-forced-to-reach-int', 'version'],
  ['wash-post_2015-12-13_misinformation-enters-mainstream', 'wash-post_2015-12-12_misinformation-enters-mainstream', 'version'],
  ['wash-post_2015-12-23_as-spotlight-shines-on-trump-and', 'wash-post_2015-12-22_as-spotlight-shines-on-trump-and', 'version'],
  ['nyt_2016-03-05_polls-suggest-possibility-of-dea', 'nyt_2016-03-04_republicans-have-stake-in-a-deal', 'version'],
  ['breitbart_2016-03-15_the-latest-kasich-scores-all-del', 'breitbart_2016-03-15_the-latest-sanders-declares-revo', 'version'],
  ['nyt_2016-03-16_via-legislative-side-doors-sande', 'nyt_2016-03-15_sanders-advances-agenda-via-side', 'version'],
  ['usa-today_2016-04-06_sanders-winning-streak-continues', 'usa-today_2016-04-06_sanders-says-he-s-riding-momentu', 'version'],
  ['huff-post_2015-11-11_watch-the-best-moments-from-the-', 'huff-post_2015-11-11_a-meaningful-exchange-actually-h', 'part'],
  // Two paragraphs of background, word for word; a paragraph on a poll that two publishers have in the same words.
  ['wash-post_2016-03-05_some-emails-to-powell-rice-s-aid', 'wash-post_2016-03-03_staffer-who-set-up-clinton-email', 'part'],
  ['nyt_2016-07-15_latest-poll-has-trump-pulling-ev', 'west-journal_2016-07-14_hillary-clinton-visit-to-police-', 'part'],
]

/** Two attributions of one utterance, in two publishers' words: article, and where its content begins. */
const utterances = [
  ['breitbart_2016-02-08_former-mexico-leader-calderon-ca@623', 'huff-post_2016-07-18_more-offensive-things-donald-tru@2188'],
  ['breitbart_2016-07-27_obama-to-frame-election-as-comma@2234', 'huff-post_2016-07-31_clinton-says-russians-hacked-dnc@1761'],
  ['breitbart_2016-07-27_obama-to-frame-election-as-comma@690', 'west-journal_2016-07-28_obama-claims-hillary-most-qualif@276'],
  ['breitbart_2016-08-10_secret-service-stops-protester-a@911', 'usa-today_2016-08-10_nd-amendment-people-his-secret-w@556'],
  ['breitbart_2016-08-10_secret-service-stops-protester-a@911', 'west-journal_2016-08-11_reagan-s-daughter-makes-strong-s@460'],
  ['huff-post_2015-12-20_hillary-clinton-s-claim-that-don@350', 'west-journal_2015-12-21_revealed-what-isis-propaganda-vi@1227'],
  ['huff-post_2016-01-02_donald-trump-featured-in-jihadis@1649', 'west-journal_2015-12-21_revealed-what-isis-propaganda-vi@1227'],
  ['huff-post_2016-01-02_donald-trump-featured-in-jihadis@854', 'wash-post_2015-12-10_netanyahu-rejects-trump-s-remark@478'],
  ['huff-post_2016-02-02_don-t-let-the-media-and-marco-ru@1125', 'usa-today_2016-02-02_maybe-trump-hasn-t-rewritten-rul@1792'],
  ['huff-post_2016-02-07_the-latest-gop-debate-kicked-off@12923', 'nyt_2016-02-09_rubio-is-tested-as-republican-ri@4280'],
  ['huff-post_2016-05-16_trump-says-he-s-unlikely-to-have@3118', 'usa-today_2016-05-11_london-s-muslim-mayor-rebuffs-tr@834'],
  ['huff-post_2016-08-05_donald-trump-finally-endorses-ho@1282', 'west-journal_2016-08-03_pence-endorses-paul-ryan-with-tr@530'],
  ['huff-post_2016-08-11_donald-trump-is-now-calling-obam@534', 'politico_2016-08-11_pence-blames-media-for-trump-s-o@1448'],
  ['huff-post_2016-08-12_isis-truther-donald-trump-is-lik@622', 'politico_2016-08-11_pence-blames-media-for-trump-s-o@1448'],
  ['huff-post_2016-09-20_hillary-clinton-speaks-directly-@516', 'west-journal_2016-09-21_chris-christie-calls-hillary-cli@493'],
  ['huff-post_2016-09-20_hillary-clinton-speaks-directly-@697', 'west-journal_2016-09-21_chris-christie-calls-hillary-cli@858'],
  ['nyt_2016-01-14_america-the-shiny-or-gloomy-obam@3601', 'politico_2016-02-05_obama-slams-gop-s-doom-and-despa@2864'],
  ['nyt_2016-06-09_ryan-calls-trump-line-racist-but@5779', 'usa-today_2016-06-09_trump-tries-new-chapter-in-campa@1942'],
  ['nyt_2016-07-29_obama-lays-out-stakes-for-a-divi@3517', 'west-journal_2016-07-28_obama-claims-hillary-most-qualif@276'],
  ['politico_2015-12-03_trump-carson-flop-with-jewish-re@1425', 'wash-post_2015-12-10_netanyahu-rejects-trump-s-remark@3869'],
  ['politico_2015-12-03_trump-carson-flop-with-jewish-re@1425', 'wash-post_2016-03-18_rabbis-vow-to-boycott-trump-spee@5693'],
  ['politico_2015-12-11_politico-new-york-s-culture-busi@493', 'wash-post_2015-12-10_netanyahu-rejects-trump-s-remark@478'],
  ['politico_2016-03-10_hillary-clinton-s-backseat-drive@425', 'wash-post_2016-03-10_scrappy-debate-signals-long-grin@4888'],
  ['politico_2016-10-04_trump-not-walking-the-walk-on-hi@1991', 'west-journal_2016-10-04_railing-against-trump-sanders-vo@1895'],
  ['usa-today_2015-11-23_trump-leads-pack-terrorism-a-top@1203', 'west-journal_2015-12-21_obama-just-pulled-out-the-race-c@1337'],
  ['usa-today_2016-02-11_sanders-faces-test-on-appeal-to-@1959', 'wash-post_2016-02-10_after-a-big-loss-clinton-looks-f@1563'],
  ['usa-today_2016-05-18_in-kentucky-democrats-battling-i@3112', 'wash-post_2016-07-06_understated-perez-raises-politic@5189'],
  ['usa-today_2016-06-14_donald-trump-at-just-the-way-he-@1977', 'wash-post_2016-06-13_responses-are-in-keeping-with-ca@661'],
  ['usa-today_2016-06-15_obama-rips-rhetoric-over-radical@1100', 'wash-post_2016-06-13_responses-are-in-keeping-with-ca@754'],
  ['wash-post_2016-06-13_responses-are-in-keeping-with-ca@6198', 'west-journal_2016-06-13_trump-calls-on-obama-to-resign@1640'],
]

describe.skipIf(!isThere)('copies in a real record (skipped without ../shared/data/polnear)', () => {
  const reports = isThere ? dossiers() : []
  const judgments = judged(reports)

  it('finds each report that carries text of another, and no other', () => {
    const found = copiesInEffect(judgments).map(({ copy, source, how }) => [copy, source, how])
    expect(found.sort()).toEqual([...copies].sort())
  })

  it('knows an editor’s note for what it is, under all articles of its publisher that have it', () => {
    const found = boilerplatesOf(judgments).sort((a, b) => b.reports.length - a.reports.length)
    const under = (words: RegExp) => reports.filter(({ outlet, text }) => outlet === 'huff-post' && words.test(text)).map(({ key }) => key)
    // It was worded anew within the year.
    const [note, earlier, ...others] = found
    expect([...note!.reports].sort()).toEqual(under(/regularly\s+incites\s+political\s+violence/).sort())
    expect([...earlier!.reports].sort()).toEqual(under(/Donald Trump is a serial liar, rampant xenophobe/).sort())
    expect([note, earlier].map((words) => [words!.outlet, words!.reports.length])).toEqual([['huff-post', 18], ['huff-post', 4]])
    // A list of candidates, the times of a programme, how to subscribe, what a writer also does.
    for (const other of others) expect(other.reports.length).toBe(2)
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
