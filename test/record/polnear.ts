/** PolNeAR's articles as dossiers: their attributions as people marked them, so that nothing here hangs on the reader. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { reportFromText } from '../../src/ingest/text.ts'
import { sentencesOf } from '../../src/language/sentences.ts'
import type { Attribution, Reading } from '../../src/reading/reading.ts'
import { accountsOf } from '../../src/record/accounts/accounts-of.ts'
import type { Dossier } from '../../src/record/account.ts'
import { quoteAt, type Span } from '../../src/report/quote.ts'

const files = ['train', 'dev'].map((split) => path.resolve('../shared/data/polnear', `${split}.jsonl`))

/** Whether the articles are there: they are not the project's to ship. */
export const isThere = files.every((file) => existsSync(file))

type Article = {
  id: string
  publisher: string
  published: string
  title: string
  credit: string | null
  wire: string | null
  text: string
  attributions: { source: Span[]; cue: Span[]; content: Span[] }[]
}

const NOT_SAID = 'NA'
/** A name, and not "the candidate" or "he". */
const NAME = /^(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}$/u
const CAPITALISED_PRONOUNS = new Set(['He', 'She', 'They', 'We', 'I', 'It', 'The', 'You'])

/** @returns the 924 articles of training and development, in the order of the files; the key of each is its id */
export function dossiers(): Dossier[] {
  return files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n')).map((line) => dossierOf(JSON.parse(line) as Article))
}

function dossierOf(article: Article): Dossier {
  const { id, text, title, publisher, published, wire, credit } = article
  const report = reportFromText({ id, text, title, outlet: publisher, published })
  // Line ends of two characters become one: then what was marked no longer stands where it stood.
  const attributions = report.text.length === text.length ? article.attributions.map((marked, n) => attributionOf(marked, n, report.text)) : []
  const reading: Reading = {
    id, report: report.facts, sentences: sentencesOf(report.text).map(([start, end]) => [start, end]), attributions, warnings: [], reader: 'marked by people',
    actors: attributions.filter(({ voice }) => voice.actor !== null).map(({ voice, source }) => ({ id: voice.actor!, name: voice.name, kind: 'person', mentions: source })),
    events: [], figures: [], places: [], deployments: [], positions: [], questions: [], labels: [], oddities: [],
  }
  return {
    ...accountsOf(report, reading),
    key: id,
    ...(wire === null || wire === NOT_SAID ? {} : { wire }),
    ...(credit === null ? {} : { credit }),
  }
}

function attributionOf({ source, cue, content }: Article['attributions'][number], n: number, text: string): Attribution {
  const quotes = (spans: readonly Span[]) => spans.map((span) => quoteAt(text, span))
  const name = source[0] ? text.slice(...source[0]) : ''
  const named = NAME.test(name) && !CAPITALISED_PRONOUNS.has(name)
  return {
    id: `t${n + 1}`,
    source: quotes(source),
    cue: quotes(cue),
    content: quotes(content),
    voice: { actor: named ? `a${n + 1}` : null, name: named ? name : 'not said', named },
    form: 'direct',
    stance: 'assert',
    confidence: 1,
  }
}
