/** Invented reports that carry one another's text: wires, their carriers, a roundup of two, versions, and notes that hang under all. */
import { ownStory, otherStory, textOf, wireStory } from '../../src/record/copies/testing/reports.ts'
import { outletVoice, sketched, wordsOf } from '../../src/record/testing/readings.ts'
import type { Addition } from '../../src/store/store.ts'
import { additionOf } from './additions.ts'

const secondWire = [
  'The bridge over the Ammer at Toll End was closed to lorries on Thursday after engineers found cracks in two of its four piers, the road office said.',
  'Lorries bound for the northern valleys will have to go round by the pass for at least five weeks, a journey that takes them most of a day.',
  'The cracks were seen by an angler who sent pictures of them to the district council and heard nothing for nearly a fortnight.',
  'A councillor of the district said that the pictures had lain in the wrong tray and that nobody had meant to keep them from anybody.',
]
export const courierNote = 'The Sorrin Courier pays its reporters through a trust of its readers and takes neither money nor orders from any party, ministry or company in the land; whoever wants to know what we earn and what we spend may read our books at the counter on Salt Lane.'
const observerNote = 'Our correspondents write from both banks of the river; names of those who speak to us at their own risk have been changed and their homes are not given here.'

type Text = { readonly id: string; readonly outlet: string; readonly day?: string; readonly text: string; readonly wire?: string }

const texts: readonly Text[] = [
  { id: 'wire', outlet: 'Meridian Press', day: '2026-11-10T06:00:00Z', text: textOf(wireStory) },
  { id: 'second wire', outlet: 'Agency Two', day: '2026-11-12T06:00:00Z', text: textOf(secondWire) },
  { id: 'whole', outlet: 'Channel 9', day: '2026-11-10T09:00:00Z', wire: 'Meridian Press', text: textOf(wireStory.slice(0, 5)) },
  { id: 'undated', outlet: 'Harbour Radio', text: textOf(wireStory.slice(1)) },
  { id: 'roundup', outlet: 'Kestria Today', day: '2026-11-12T20:00:00Z', text: textOf(secondWire.slice(0, 2), wireStory.slice(0, 2), wireStory.slice(4)) },
  { id: 'courier on boats', outlet: 'The Sorrin Courier', day: '2026-11-11', text: textOf(otherStory[0]!, courierNote, otherStory.slice(1)) },
  { id: 'courier on the quay', outlet: 'The Sorrin Courier', day: '2026-11-12', text: textOf(ownStory.slice(0, 2), courierNote, ownStory.slice(2)) },
  { id: 'courier on the bridge', outlet: 'The Sorrin Courier', day: '2026-11-13', text: textOf(secondWire.slice(0, 2), courierNote, secondWire[2]!) },
  { id: 'observer early', outlet: 'The Halden Observer', day: '2026-11-11T07:00:00Z', text: textOf(observerNote, ownStory.slice(0, 3)) },
  { id: 'observer late', outlet: 'The Halden Observer', day: '2026-11-11T18:00:00Z', text: textOf(observerNote, ownStory) },
  { id: 'observer on the bridge', outlet: 'The Halden Observer', day: '2026-11-14', text: textOf(observerNote, secondWire.slice(2)) },
]

/** In the middle of reports, such a note is no more than a passage of two of them until a third one has it. */
export const hungWithNote = ['courier on boats', 'courier on the quay', 'courier on the bridge']

/** Each with claims of the outlet, of somebody unnamed and of an actor, whose origins hang on where the words were first printed. */
export const carriedReports: readonly Addition[] = texts.map(({ id, outlet, day, text, wire }) => {
  const facts = { outlet, ...(wire !== undefined && { wire }), ...(day !== undefined && { published: { value: day, basis: 'feed' as const, because: [] } }) }
  const paragraphs = text.split('\n\n').map((words) => wordsOf(text, words.slice(0, -1)))
  const keeper = { id: 'a0', name: 'Ede Marl', kind: 'person', mentions: [wordsOf(text, paragraphs[0]!.quote.slice(0, 12))] }
  const named = { actor: 'a0', name: 'Ede Marl', named: true }
  const unnamed = { actor: null, name: 'a man on the quay', named: false }
  return additionOf(sketched({
    id, text, facts,
    reading: {
      actors: [keeper],
      questions: paragraphs.map((about, n) => ({ id: `q${n}`, cue: wordsOf(text, about.quote.slice(0, 9)), about, voice: n % 2 === 0 ? outletVoice : unnamed })),
      labels: paragraphs.map((words, n) => ({ id: `l${n}`, text: wordsOf(text, words.quote.slice(4, 24)), kind: 'loaded', voice: [unnamed, outletVoice, named][n % 3]! })),
    },
  }))
})
