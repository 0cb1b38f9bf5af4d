/** All that follows from readings and judgments, made anew; and what it comes to, in one number. */
import { accountsOf } from '../record/accounts/accounts-of.ts'
import { digestOf, type DigestedEntry } from '../record/digest.ts'
import { entryIdOf } from '../record/entry-id.ts'
import { fold } from '../record/fold.ts'
import { inEffect } from '../record/in-effect.ts'
import type { Judgment } from '../record/judgment.ts'
import type { Neighbours } from '../record/neighbours.ts'
import { record } from '../record/recording.ts'
import type { Reading } from '../reading/reading.ts'
import type { Report } from '../report/report.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { letGo } from './held.ts'
import { touchedAnew } from './describing.ts'
import { follow, nothing, together, type Settlement } from './following.ts'
import { insertRows } from './insert.ts'
import { partsOf } from './numbers.ts'
import { unpacked } from './packed.ts'
import { settle } from './settling.ts'
import { storable } from './storable.ts'

const DERIVED = ['account', 'told', 'part', 'entry', 'tally', 'block', 'bond', 'adrift', 'parted', 'band', 'profile', 'voice', 'voice_outlet', 'copying', 'brief', 'unbriefed', 'ledger']
const PAGE = 500

// Judgments are in the book: nothing is compared again, and a report only says where it is to be looked for.
const nobody: Neighbours = {
  near: (lookups) => Promise.resolve({ entries: lookups.map(() => []), stories: [] }),
  entriesOf: () => Promise.resolve(new Map()),
  profiles: () => Promise.resolve(new Map()),
  sharingBands: () => Promise.resolve([]),
}

/** Drops what is derived and derives it again, report by report, in the transaction of `session`. */
export async function rebuildIn(session: Session, context: Context, progress: (done: number, all: number) => void): Promise<void> {
  letGo(context.held)
  await session.exec(`truncate ${DERIVED.join(', ')}`)
  await session.query(`update total set value = 0 where name in ('accounts', 'entries')`)
  await session.query('update report set story = null')
  await setAdrift(session)
  const [all] = await session.query<{ count: number }>('select count(*)::int4 as count from report')
  let done = 0
  for (let last = 0; ; ) {
    const page = await session.query<{ seq: number; report: Uint8Array; reading: Uint8Array; before: number }>(
      `select seq, report.body as report, reading.body as reading,
         (select count(*)::int4 from reading as other where other.report = seq and other.number < reading.number) as before
       from report join reading on reading.report = seq and current where seq > $1 order by seq limit 20`, [last])
    if (page.length === 0) return touchedAnew(session)
    const settlements: Settlement[] = []
    for (const { seq, report, reading, before } of page) {
      const dossier = accountsOf(unpacked(report) as Report, unpacked(reading) as Reading)
      const recording = await record(dossier, nobody, context.rules)
      settlements.push(await settle(session, context, [{ seq, dossier, reading: before, recording }], [], nothing))
      progress(++done, all?.count ?? done)
      last = seq
    }
    await follow(session, context, together(settlements))
  }
}

// Each judgment is tied when the last of what it is about is there.
async function setAdrift(session: Session): Promise<void> {
  const undoing = await session.query<{ body: string }>("select body from judgment where decision = 'undone'")
  const { undoneBy } = inEffect(undoing.map(({ body }) => JSON.parse(body) as Judgment))
  for (let last = 0; ; ) {
    const page = await session.query<{ number: number; body: string }>("select number, body from judgment where number > $1 order by number limit 2000", [last])
    if (page.length === 0) return
    last = page.at(-1)!.number
    const rows = page.flatMap(({ number, body }) => {
      const { decision, of } = JSON.parse(body) as Judgment
      const reports = decision === 'undone' || undoneBy.has(number) ? [] : [...new Set(of.map((address) => storable(partsOf(address)?.report ?? address).slice(0, 400)))]
      return reports.map((report) => ({ report, judgment: number }))
    })
    await insertRows(session, 'adrift', [
      { name: 'report', type: 'text', of: ({ report }) => report },
      { name: 'judgment', type: 'int8', of: ({ judgment }) => judgment },
    ], rows)
  }
}

/** sha256 over all entries and stories. */
export function digestIn(session: Session): Promise<string> {
  return digestOf(everyEntry(session))
}

async function* everyEntry(session: Session): AsyncGenerator<DigestedEntry> {
  const stories = await session.query<{ story: number; key: string }>('select story, key from report order by story, seq')
  const byStory = new Map<number, string[]>()
  for (const { story, key } of stories) byStory.set(story, [...(byStory.get(story) ?? []), key])
  const told = [...byStory.values()].map((members) => ({ id: entryIdOf(members[0]!), members }))
  told.sort((one, other) => (one.id < other.id ? -1 : 1))
  // Ids begin with their kinds; "story" comes behind all of them.
  for (let last = ''; ; ) {
    const page = await session.query<{ number: number; id: string }>('select number, id from entry where id collate "C" > $1 order by id collate "C" limit $2', [last, PAGE])
    yield* await digested(session, page)
    if (page.length < PAGE) break
    last = page.at(-1)!.id
  }
  yield* told
}

async function digested(session: Session, page: readonly { readonly number: number; readonly id: string }[]): Promise<DigestedEntry[]> {
  const rows = await session.query<{ number: number; entry: number; body: string; corrected: string | null; misread: boolean }>(
    'select account.number, entry, body, corrected, misread from account join told using (number) where entry = any($1::int8[]) order by account.number',
    [page.map(({ number }) => number)],
  )
  const fields = await correctionsOf(session, rows.filter((row) => row.corrected !== null).map(({ number }) => number))
  return page.map(({ number, id }) => {
    const members = rows.filter(({ entry }) => entry === number).map((row) => ({ ...row, address: (JSON.parse(row.body) as { address: string }).address }))
    const corrections = Object.fromEntries(members.flatMap(({ address }) => (fields.has(address) ? [[address, fields.get(address)!]] : [])))
    return { id, members: members.map(({ address }) => address), misread: members.filter(({ misread }) => misread).map(({ address }) => address), corrected: corrections }
  })
}

async function correctionsOf(session: Session, numbers: readonly number[]): Promise<Map<string, Record<string, unknown>>> {
  if (numbers.length === 0) return new Map()
  const rows = await session.query<{ body: string }>(
    "select distinct judgment.number, judgment.body from judgment join bond on bond.judgment = judgment.number where subject = any($1::int8[]) and bond.decision = 'corrected'", [numbers])
  const judgments = rows.map(({ body }) => JSON.parse(body) as Judgment)
  const { corrections } = fold({ accounts: judgments.flatMap(({ of }) => of), reports: [] }, judgments)
  return new Map([...corrections].map(([address, fields]) => [address, Object.fromEntries([...fields].map(([field, { value }]) => [field, value]))]))
}
