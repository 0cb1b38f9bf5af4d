/** What persons look through: open suggestions, doubtful readings, what others have decided, and how far all of them agree. */
import { agreementOf, type Rating } from '../record/agreement.ts'
import type { AccountKind } from '../record/account.ts'
import type { Judgment } from '../record/judgment.ts'
import { accountFields } from '../record/account-fields.ts'
import type { AgreementRow, Doubt, ReviewedAccount, Suggestion } from '../record/review.ts'
import { pairKey } from '../record/verdicts.ts'
import { undoneAmong } from './book.ts'
import { accountsNamed } from './decisions.ts'
import { cursorOf, placeOf, rowsAtMost } from './cursor.ts'
import type { Session } from './database.ts'
import { kindNumber, kindOf } from './numbers.ts'
import { placedWith } from './placed-accounts.ts'
import { storable } from './storable.ts'
import type { Page } from './store.ts'

/** What a person wants to look through. */
export type ReviewQuery = {
  /** Suggestions about these only. */
  readonly kind?: AccountKind
  /** Name of a person who codes a second time: only what others have decided on and this person has not. */
  readonly second?: string
  readonly limit?: number
  readonly after?: string
}

/**
 * Pairs that a rule suggests and nobody decided on, the latest suggested first. With `second`, those that others have decided on and
 * this person has not, whether they are one entry by now or not: for coding twice.
 */
export async function suggestions(session: Session, { kind, limit: asked, after, second }: ReviewQuery): Promise<Page<Suggestion>> {
  const limit = rowsAtMost(asked)
  const rows = await session.query<{ judgment: number; body: string; one: number; other: number; kind: number }>(
    `select open.number as judgment, open.body, one.number as one, other.number as other, one.kind
     from bond join bond as beside on beside.judgment = bond.judgment and beside.subject > bond.subject
       join judgment as open on open.number = bond.judgment
       join account as one on one.number = bond.subject join account as other on other.number = beside.subject
     where bond.decision = 'maybe' and bond.judgment < $1 and ($2::int2 is null or one.kind = $2) and not one.misread and not other.misread
       and ${second === undefined ? OPEN : DECIDED_BY_OTHERS}
     order by bond.judgment desc limit $4`,
    [beforeOf(after), kind === undefined ? null : kindNumber(kind), second === undefined ? null : storable(second), limit + 1],
  )
  const accounts = await reviewed(session, rows.flatMap(({ one, other }) => [one, other]))
  return pageOf(rows, limit, ({ judgment }) => [judgment], ({ judgment, body, one, other, kind: its }) => {
    const [here, there] = [accounts.get(one), accounts.get(other)]
    if (!here || !there) return []
    const { score, reasons } = JSON.parse(body) as Judgment
    return [{ judgment, kind: kindOf(its), ...(score !== undefined && { score }), reasons, one: here, other: there }]
  })
}

/** Of a pair `one` and `other` that a rule suggests: whether nobody has decided on it. */
export const OPEN_PAIR = `one.entry <> other.entry
  and not exists (select from parted where parted.entry = one.entry and parted.other = other.entry)`

const OPEN = `$3::text is null and ${OPEN_PAIR}`

// Decisions about a pair have bonds to both.
const decidedOnBoth = (whose: string): string => `exists (
  select from bond as here join bond as there on there.judgment = here.judgment and there.subject = beside.subject
    join judgment as decided on decided.number = here.judgment
  where here.subject = bond.subject and decided.person ${whose} $3::text and decided.decision in ('same', 'different'))`
const DECIDED_BY_OTHERS = `${decidedOnBoth('<>')} and not ${decidedOnBoth('=')}`

/**
 * Readings that the reader is least sure of and nobody decided on, the least sure first. With `second`, those that others have decided
 * on and this person has not.
 */
export async function doubts(session: Session, { limit: asked, after, second }: ReviewQuery): Promise<Page<Doubt>> {
  const limit = rowsAtMost(asked)
  const [confidence = -1, number = -1] = after === undefined ? [] : placeOf(after, 2)
  const rows = await session.query<{ number: number; confidence: number }>(
    `select number, confidence from account
     where confidence < 0.9 and (confidence, number) > ($1::real, $2::int8)
       and ${second === undefined ? `$4::text is null and ${OPEN_DOUBT}` : `${decided('<> $4::text')} and not ${decided('= $4::text')}`}
     order by confidence, number limit $3`,
    [confidence, number, limit + 1, second === undefined ? null : storable(second)],
  )
  const accounts = await reviewed(session, rows.map((row) => row.number))
  return pageOf(rows, limit, (row) => [row.confidence, row.number], (row) => {
    const account = accounts.get(row.number)
    return account ? [{ confidence: Math.round(row.confidence * 1_000) / 1_000, account }] : []
  })
}

const decided = (whose: string): string => `exists (
  select from bond as decision join judgment as made on made.number = decision.judgment
  where decision.subject = account.number and made.decision in ('misread', 'confirmed', 'corrected') and made.person ${whose})`

/** Of an account: whether the reader doubts it and nobody has decided on it. */
export const OPEN_DOUBT = `not misread and not ${decided('is not null')}`

// So many decisions of persons are more than a team makes of one record in years.
const MOST_DECISIONS = 100_000
const MOST_DIFFERING = 100

/** How far persons agree on pairs, and on readings. */
export async function agreement(session: Session): Promise<AgreementRow[]> {
  const rows = await session.query<{ number: number; body: string }>(
    "select number, body from judgment where person is not null and decision in ('same', 'different', 'misread', 'confirmed', 'corrected') order by number desc limit $1",
    [MOST_DECISIONS],
  )
  const undone = await undoneAmong(session, rows.map(({ number }) => number))
  const judgments = rows.filter(({ number }) => !undone.has(number)).reverse().map(({ body }) => JSON.parse(body) as Judgment)
  const found = [agreementRow('joins', judgments, joinRating), agreementRow('readings', judgments, readingRating)]
  const accountsOf = await accountsNamed(session, found.flatMap(({ differing }) => differing.flatMap(({ unit }) => unit.split(' '))))
  return found.map((row) => ({ ...row, differing: row.differing.map((one) => ({ ...one, accounts: accountsOf(one.unit.split(' ')) })) }))
}

type Found = Omit<AgreementRow, 'differing'> & { readonly differing: readonly Omit<AgreementRow['differing'][number], 'accounts'>[] }

function agreementRow(of: AgreementRow['of'], judgments: readonly Judgment[], ratingsOf: (judgment: Judgment, coder: string) => Rating[]): Found {
  const ratings = judgments.flatMap((judgment) => ('person' in judgment.by ? ratingsOf(judgment, judgment.by.person) : []))
  const { coders, differing, ...found } = agreementOf(ratings)
  return {
    of, ...found, coders: [...coders],
    differing: differing.slice(0, MOST_DIFFERING).map(({ unit, ratings: own }) => ({ unit, ratings: [...own] })),
  }
}

function joinRating({ decision, of: [one, other] }: Judgment, coder: string): Rating[] {
  if ((decision !== 'same' && decision !== 'different') || one === undefined || other === undefined) return []
  return [{ unit: pairKey(one, other), coder, value: decision }]
}

function readingRating({ decision, of }: Judgment, coder: string): Rating[] {
  return decision === 'same' || decision === 'different' ? [] : of.map((unit) => ({ unit, coder, value: decision }))
}

function reviewed(session: Session, numbers: readonly number[]): Promise<Map<number, ReviewedAccount>> {
  return placedWith(session, numbers, (placed, account) => ({ ...placed, fields: accountFields(account) }))
}

function beforeOf(after: string | undefined): number {
  const [number = null] = after === undefined ? [] : placeOf(after, 1)
  return typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER
}

// One row more than is shown was asked for: it tells whether there is a next page.
function pageOf<From, Row>(rows: readonly From[], limit: number, placeIn: (row: From) => (string | number)[], shown: (row: From) => Row[]): Page<Row> {
  const here = rows.slice(0, limit)
  const last = here.at(-1)
  return { rows: here.flatMap(shown), ...(rows.length > limit && last !== undefined && { next: cursorOf(placeIn(last)) }) }
}
