/** What judgments are about, as numbers: accounts by their addresses, reports by their keys. */
import type { Address } from '../record/account.ts'
import type { Session } from './database.ts'
import { isReport, kindNumber, kindOf, partsOf, REPORT_BITS, reportSubject, seqOf } from './numbers.ts'
import { storable } from './storable.ts'

/** @returns by address of an account or key of a report, its number; those that the record does not have now are left out */
export async function subjectsOf(session: Session, addresses: readonly string[]): Promise<Map<string, number>> {
  const different = [...new Set(addresses)]
  const accounts = different.flatMap((address) => {
    const parts = partsOf(address)
    return parts ? [{ address, ...parts }] : []
  })
  const reports = different.filter((address) => partsOf(address) === undefined)
  const found = new Map<string, number>()
  for (const [address, number] of await accountNumbers(session, accounts)) found.set(address, number)
  for (const [key, number] of await reportNumbers(session, reports)) found.set(key, number)
  return found
}

type Sought = { readonly address: Address } & NonNullable<ReturnType<typeof partsOf>>

async function accountNumbers(session: Session, sought: readonly Sought[]): Promise<[string, number][]> {
  if (sought.length === 0) return []
  const rows = await session.query<{ which: number; number: number }>(
    `select which::int4 as which, account.number
     from unnest($1::text[], $2::int2[], $3::int4[], $4::int4[], $5::int2[]) with ordinality as sought (report, kind, word_start, word_end, nth, which)
       cross join lateral (select seq from report where report.key = sought.report limit 1) as its
       cross join lateral (
         select number from account where account.number >> ${REPORT_BITS} = its.seq and account.word_start = sought.word_start
           and account.kind = sought.kind and account.word_end = sought.word_end and account.nth = sought.nth limit 1
       ) as account`,
    [
      sought.map(({ report }) => storable(report)), sought.map(({ kind }) => kindNumber(kind)), sought.map(({ start }) => start),
      sought.map(({ end }) => end), sought.map(({ nth }) => nth),
    ],
  )
  return rows.map(({ which, number }) => [sought[which - 1]!.address, number])
}

async function reportNumbers(session: Session, keys: readonly string[]): Promise<[string, number][]> {
  if (keys.length === 0) return []
  const rows = await session.query<{ key: string; seq: number }>('select key, seq from report where key = any($1) and story is not null', [keys.map(storable)])
  return rows.map(({ key, seq }) => [key, reportSubject(seq)])
}

/** @param subjects accounts or reports @returns their addresses, or keys; those that are not there are left out */
export async function addressesOf(session: Session, subjects: readonly number[]): Promise<Map<number, string>> {
  const accounts = subjects.filter((subject) => !isReport(subject))
  const reports = subjects.filter(isReport)
  const rows = await session.query<{ number: number; key: string; kind: number; word_start: number; word_end: number; nth: number }>(
    `select number, key, kind, word_start, word_end, nth from account join report on seq = number >> ${REPORT_BITS} where number = any($1::int8[])`,
    [accounts],
  )
  const keys = await session.query<{ seq: number; key: string }>('select seq, key from report where seq = any($1::int8[])', [reports.map(seqOf)])
  return new Map([
    ...rows.map(({ number, key, kind, word_start: start, word_end: end, nth }) => (
      [number, `${key}/${kindOf(kind)}/${start}-${end}${nth === 1 ? '' : `.${nth}`}`] as const
    )),
    ...keys.map(({ seq, key }) => [reportSubject(seq), key] as const),
  ])
}
