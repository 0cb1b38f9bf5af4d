/** Events as accounts. */
import type { Event } from '../../reading/reading.ts'
import type { EventAccount } from '../account.ts'
import { daysOf } from './days.ts'
import type { Frame } from './frame.ts'
import { present } from './present.ts'
import { headStem } from './stem.ts'

/** @returns an account for each event, in the order of the reading */
export function eventAccounts(frame: Frame): EventAccount[] {
  return frame.reading.events.map((event) => accountOf(event, frame))
}

function accountOf(event: Event, frame: Frame): EventAccount {
  const { id, type, mode, trigger, actor, recipients, object, place, time, status, voice } = event
  const attribution = frame.attribution(voice)
  return {
    ...frame.common('event', id, [trigger.start, trigger.end]),
    kind: 'event',
    voice: frame.voice(voice),
    type,
    stem: headStem(trigger.quote),
    recipients: recipients.map(frame.party),
    status,
    ...present({
      mode,
      actor: actor && frame.party(actor),
      object: object?.quote,
      place: frame.place(place),
      time: time && daysOf(time.value),
      stance: attribution?.stance,
      confidence: attribution?.confidence,
    }),
  }
}
