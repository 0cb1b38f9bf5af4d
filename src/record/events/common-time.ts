/** When an event was, as its accounts have it together. */
import type { Days, EventAccount } from '../account.ts'

const DAY = 86_400_000

/**
 * @param accounts of one event
 * @returns of the times that they state the one that most others allow, of those the narrowest, of those the one stated first;
 *   undefined where none states any
 */
export function commonTime(accounts: readonly Pick<EventAccount, 'time'>[]): Days | undefined {
  const times = accounts.flatMap(({ time }) => time ?? [])
  const allowing = (time: Days) => times.filter(({ from, to }) => from <= time.to && time.from <= to).length
  return times
    .map((time) => ({ time, allowed: allowing(time), length: lengthOf(time) }))
    .reduce<{ time: Days; allowed: number; length: number } | undefined>(
      (best, each) => (best && (best.allowed > each.allowed || (best.allowed === each.allowed && best.length <= each.length)) ? best : each),
      undefined,
    )?.time
}

/** In days, 0 for one. */
export function lengthOf({ from, to }: Days): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}
