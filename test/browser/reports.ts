/** What the server made by hand knows: reports of every kind that the page has to show. */
import type { ReadReport } from '../../src/serve/wire.ts'
import { markReport, type Marked } from '../../web/fixtures/mark.ts'
import { oldPortClaims } from '../../web/fixtures/old-port-claims.ts'
import { oldPortCrossing } from '../../web/fixtures/old-port-crossing.ts'
import type { Answer, Answers } from './page-server.ts'

export const crossing = oldPortCrossing()

/** Text that would do harm as markup, everywhere that text is shown. */
export const hostileWords = '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>'
export const hostile = markReport(
  `${hostileWords}\n\n${hostileWords} said ${hostileWords}.`,
  {
    facts: { title: hostileWords, byline: [hostileWords], outlet: hostileWords, wireDerived: false, known: {} },
    furniture: [],
    warnings: [{ code: 'odd', message: hostileWords }],
  },
  [{ after: `${hostileWords} said`, source: hostileWords, cue: 'said', content: [`${hostileWords}.`], voice: { actor: 'a1', name: hostileWords, named: true, role: hostileWords, via: hostileWords, because: hostileWords }, form: 'direct', stance: 'assert' }],
)

/** A report in which nobody else is heard. */
export const silent = markReport('The ferry sank at dawn.\n\nNobody drowned.', { facts: { byline: [], wireDerived: false, known: {} }, furniture: [] }, [])

/** A title that says something of its own, with the byline in the next line of the same paragraph. */
export const titled = markReport(
  'Ferries stay in port, mayor says\nBy Ana Orrin\n\nThe mayor said on Sunday that the water is too high.',
  {
    facts: { title: 'Ferries stay in port, mayor says', byline: ['Ana Orrin'], wireDerived: false, known: { title: 'stated', byline: 'stated' } },
    furniture: [{ kind: 'title', words: 'Ferries stay in port, mayor says' }, { kind: 'byline', words: 'By Ana Orrin' }],
  },
  [
    { source: 'mayor', cue: 'says', content: ['Ferries stay in port'], voice: { actor: 'a1', name: 'the mayor', named: false }, form: 'indirect', stance: 'assert' },
    { source: 'The mayor', cue: 'said on Sunday', content: ['that the water is too high'], voice: { actor: 'a1', name: 'the mayor', named: false }, form: 'indirect', stance: 'assert' },
  ],
)

/** Right-to-left words and a mark that would turn the line round, within a report from left to right. */
export const bothWays = markReport(
  'The mayor said "\u05e9\u05dc\u05d5\u05dd \u202e abc" on Sunday.',
  { facts: { title: 'Both ways', byline: [], wireDerived: false, known: {} }, furniture: [] },
  [{ source: 'The mayor', cue: 'said', content: ['"\u05e9\u05dc\u05d5\u05dd \u202e abc"'], voice: { actor: 'a1', name: 'The mayor', named: false }, form: 'direct', stance: 'assert' }],
)

/** Half a megabyte with a statement every other sentence. */
export function long(): ReadReport {
  const sentence = (i: number) => `Harbour master number ${i} said that gate ${i} stays shut until the water of the bay has fallen. Nobody else was there to ask about it.`
  const count = 4_000
  const marked = Array.from({ length: count }, (_, i): Marked => ({
    source: `Harbour master number ${i}`,
    cue: `said that gate ${i}`,
    content: [`gate ${i} stays shut until the water of the bay has fallen`],
    voice: { actor: `a${i % 40}`, name: `Harbour master ${i % 40}`, named: true },
    form: 'indirect',
    stance: 'assert',
  }))
  const text = Array.from({ length: count }, (_, i) => sentence(i) + (i % 4 === 3 ? '\n\n' : ' ')).join('')
  return markReport(text, { facts: { title: 'All gates', byline: [], wireDerived: false, known: {} }, furniture: [] }, marked)
}

const shelf: Record<string, () => ReadReport> = {
  '1-old-port-crossing': () => crossing,
  'claims': oldPortClaims,
  'hostile': () => hostile,
  'silent': () => silent,
  'titled': () => titled,
  'both-ways': () => bothWays,
  'long': long,
}

export const refusal: Answer = { status: 502, body: { error: { code: 'address-status', message: 'The address answered 404. Check that it is right, or paste the text instead.' } } }

/**
 * A server that knows the reports above, reads any text as the silent report, refuses any address
 * and never answers for a text that begins with "wait".
 */
export const answers: Answers = (method, path, body) => {
  if (path === '/api/record') return { status: 200, body: { status: 'none' } }
  if (path === '/api/demo') {
    const reports = Object.keys(shelf).map((id) => ({ id, title: id === 'hostile' ? hostileWords : id, outlet: 'The Sorrin Courier', published: '2026-11-14' }))
    return { status: 200, body: { reports } }
  }
  const known = shelf[decodeURIComponent(path.replace('/api/demo/', ''))]
  if (known) return { status: 200, body: known() }
  if (method !== 'POST') return { status: 404, body: { error: { code: 'not-found', message: 'There is no demo report of that name. Choose one from the list.' } } }
  const { text } = body as { text?: string }
  if (text === undefined) return 'url' in (body as object) ? refusal : { status: 200, body: silent }
  return text.startsWith('wait') ? null : { status: 200, body: silent }
}
