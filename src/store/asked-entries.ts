/** Which entries of a kind are asked for, as rows to be counted by their day or their place. */
import type { Parameter, Session } from './database.ts'
import { filterOf } from './filters.ts'
import { kindNumber } from './numbers.ts'
import type { Narrowing } from './store.ts'

/** Rows `number, day, place, lat, lon, disputed`, as SQL in brackets, and what its `$1`, `$2` ... stand for. */
export type AskedEntries = { readonly rows: string; readonly parameters: readonly Parameter[] }

/** @throws {Problem} `bad-request` for a day or box that is none */
export async function askedEntries(session: Session, { kind, disputed, origins, ...asked }: Narrowing): Promise<AskedEntries> {
  const filter = await filterOf(session, asked)
  const parameters = [...filter.parameters]
  const put = (value: Parameter): string => `$${parameters.push(value)}`
  const where = [
    `entry.kind = ${kindNumber(kind)}`, 'accounts > 0',
    ...(disputed === undefined ? [] : [`disputed = ${put(disputed)}`]),
    ...(origins === undefined ? [] : [`origins >= ${put(origins)}`]),
    ...(filter.conditions.length === 0 ? [] : [`entry.number in (select account.entry from account where kind = ${kindNumber(kind)} and not misread and ${filter.conditions.join(' and ')})`]),
  ].join(' and ')
  return {
    rows: `(select entry.number, its.day_from as day, its.place, its.lat, its.lon, disputed from entry join account as its on its.number = entry.number where ${where})`,
    parameters,
  }
}
