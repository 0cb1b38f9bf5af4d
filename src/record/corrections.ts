/** Fields that a person may correct, and accounts as they are once corrected. */
import { Type, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { EventStatus, PositionKind, Stance } from '../reading/reading.ts'
import { Problem } from '../report/problem.ts'
import { Quote } from '../report/quote.ts'
import type { Account, AccountKind } from './account.ts'
import { daysOf } from './accounts/days.ts'
import type { Judgment, JudgmentDraft } from './judgment.ts'

const words = Type.String({ minLength: 1, maxLength: 400 })
const number = Type.Number()
const limit = Type.Union([Type.Number(), Type.Null()])
const Place = Type.Object(
  {
    name: words,
    kind: words,
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    radiusKm: Type.Optional(Type.Number({ minimum: 0 })),
    geonames: Type.Optional(Type.Integer()),
    country: Type.Optional(words),
    profile: Type.Optional(words),
  },
  { additionalProperties: false },
)
const Days = Type.Object({ from: words, to: words, edtf: words }, { additionalProperties: false })
const Party = Type.Object({ name: words, words, actor: Type.Optional(words) }, { additionalProperties: false })

const Voice = Type.Object({ name: words, outlet: Type.Boolean(), named: Type.Boolean(), actor: Type.Optional(words) }, { additionalProperties: false })

type Fields = Readonly<Record<string, TSchema>>
/** Which words of its report it is, and who says them. Its address goes on naming the words that it was read on. */
const told: Fields = { quote: Quote, voice: Voice }
const claimed: Fields = { ...told, place: Place, time: Days }

/** By kind of account: what may be corrected, and what it may be. */
const correctable: Readonly<Record<AccountKind, Fields>> = {
  actor: { name: words, actorKind: words, profile: words },
  attribution: { ...told, stance: Stance },
  event: { ...claimed, type: words, mode: words, actor: Party, recipients: Type.Array(Party), object: words, status: EventStatus, stance: Stance },
  figure: {
    ...claimed, value: number, min: limit, max: limit, approx: Type.Enum(['exact', 'about', 'above', 'below', 'vague']),
    unit: words, measure: words, of: words, label: words, stance: Stance,
  },
  deployment: { ...claimed, force: words, state: words, only: Type.Boolean(), stance: Stance },
  position: { ...told, positionKind: PositionKind, holder: Party, to: Party, items: Type.Array(words, { maxItems: 50 }) },
  question: { ...told, about: words },
  label: { ...told, labelKind: Type.Enum(['loaded', 'honorific', 'distancing']), for: words },
}

/**
 * Looks at a judgment `corrected` before it is appended.
 * @param account that it is about
 * @returns the value that the field will have. A time may be given as EDTF alone
 * @throws Problem `bad-judgment` where there is no such account, no such field of its kind, or the value is not of the field's type
 */
export function checkedCorrection(account: Account | undefined, { field, value }: Pick<JudgmentDraft, 'field' | 'value'>): unknown {
  if (!account) throw new Problem('bad-judgment', 'There is no such account to correct.', 'Give the address of one, as `onrecord show` prints it.')
  const fields = correctable[account.kind]
  const schema = field !== undefined && Object.hasOwn(fields, field) ? fields[field] : undefined
  if (!schema) {
    const named = field === undefined ? 'No field was named.' : `The ${account.kind} has no field "${field}" that can be corrected.`
    throw new Problem('bad-judgment', named, `Name one of: ${Object.keys(fields).join(', ')}.`)
  }
  const meant = schema === Days && typeof value === 'string' ? daysOf(value) : value
  if (!Value.Check(schema, meant)) throw new Problem('bad-judgment', `${value === undefined ? 'Nothing' : JSON.stringify(value)} is no ${field} of a ${account.kind}.`, howToSay(field, schema))
  return meant
}

/**
 * An account as persons have corrected it. What a reading no longer lets be corrected so, stays as it is read.
 * @param corrections of it, by field
 */
export function corrected<A extends Account>(account: A, corrections: ReadonlyMap<string, Judgment> | undefined): A {
  if (!corrections || corrections.size === 0) return account
  const fields: [string, unknown][] = []
  for (const [field, judgment] of corrections) {
    try {
      fields.push([field, checkedCorrection(account, { field, value: judgment.value })])
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown
    }
  }
  const now = { ...account, ...Object.fromEntries(fields) } as A
  // What is said is the words that a statement stands on.
  return now.kind === 'attribution' && now.quote !== account.quote ? { ...now, content: [now.quote], quoted: [] } : now
}

/**
 * Whether words that an account is corrected to stand in its report.
 * @throws Problem `bad-judgment` where the text has others there, or none
 */
export function checkWords(text: string, { field, value }: Pick<JudgmentDraft, 'field' | 'value'>): void {
  if (field !== 'quote') return
  const { start, end, quote } = value as Quote
  if (start < end && quote.trim() !== '' && text.slice(start, end) === quote) return
  throw new Problem('bad-judgment', `The report does not say "${quote.slice(0, 100)}" from ${start} to ${end}.`, 'Take the words and where they stand from its text.')
}

function howToSay(field: string | undefined, schema: TSchema): string {
  return schema === Days ? 'Give a time as EDTF: 2026-11-12, 2026-11, 2026-11-10/2026-11-12.' : `Give ${field ?? 'it'} as ${JSON.stringify(schema)}.`
}
