/** Something that is said to have happened on a day after the report was published. */
import { spanOf, type Found, type Given } from './found.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
/** Across the date line a day may be over that has not begun elsewhere. */
const LEEWAY = 24 * 60 * 60 * 1000

export function afterPublication({ events, published }: Given): Found[] {
  const day = published?.value.slice(0, 10) ?? ''
  if (!published || published.basis === 'inferred' || !DAY.test(day)) return []
  const latest = Date.parse(day) + LEEWAY
  return events.flatMap(({ time, status, trigger }): Found[] => {
    if (!time?.text || time.basis !== 'stated' || !DAY.test(time.value) || status !== 'historical') return []
    if (!(Date.parse(time.value) > latest)) return []
    return [{ kind: 'dated after publication', text: spanOf(time.text), because: [spanOf(trigger)], note: `the report is of ${day}` }]
  })
}
