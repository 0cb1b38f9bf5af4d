/** Accounts of events for tests, with whatever a test leaves open filled in. */
import type { EventAccount, PlaceRef } from '../../account.ts'
import { headStem } from '../../accounts/stem.ts'
import type { Surroundings } from '../../joiner.ts'
import type { Told } from '../../told.ts'

export type Given = Partial<Omit<EventAccount, 'actor' | 'recipients' | 'quote' | 'place'>> & {
  readonly trigger: string
  readonly actor?: string
  readonly recipients?: readonly string[]
  readonly day?: string
  readonly place?: PlaceRef
}

let made = 0

/** @param given at least the word that names the event; of the first place that its sentence has it */
export function eventAccount({ trigger, actor, recipients = [], day, ...given }: Given): EventAccount {
  const report = given.report ?? `report-${++made}`
  const sentence = given.sentence ?? `It was ${trigger}.`
  const start = sentence.indexOf(trigger)
  return {
    kind: 'event', type: 'ASSAULT', mode: 'heavy-weapons', id: 'e1', address: `${report}/event/${start}-${start + trigger.length}`, report,
    quote: { start, end: start + trigger.length, quote: trigger }, within: [0, sentence.length], stem: headStem(trigger), status: 'current',
    voice: { name: 'outlet', outlet: true, named: true },
    ...given,
    sentence,
    ...(actor !== undefined && { actor: { name: actor, words: actor } }),
    recipients: recipients.map((name) => ({ name, words: name })),
    ...(day !== undefined && { time: { from: day, to: day, edtf: day } }),
  }
}

/** Reports of one story, or of stories as like as is said; nothing joined, nothing copied. */
export function surroundings(likeness = 0.9): Surroundings {
  return { actorOf: (key) => key, entryOf: (key) => key, copied: () => false, likeness: (one, other) => (one === other ? 1 : likeness) }
}

export function toldEvent(account: EventAccount, { voice = `outlet:${account.report}`, origin = account.report } = {}): Told<EventAccount> {
  return { account, voice, origin, reportId: account.report, at: account.told ?? '' }
}
