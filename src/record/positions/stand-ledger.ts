/** Ledgers of positions as a table of holders by issues shows them: every stand with who tells it, and what was answered when. */
import { Type, type Static } from 'typebox'
import type { PositionAccount } from '../account.ts'
import { BriefVoice } from '../brief.ts'
import { Counts, PositionEntry } from '../entry.ts'
import type { Told } from '../told.ts'

const closed = { additionalProperties: false } as const

export const LedgerStand = Type.Object(
  {
    day: Type.Optional(Type.String({ description: 'of its report' })),
    kind: Type.String({ description: 'demand, condition, refusal, offer, preference, acceptance' }),
    words: Type.String(),
    sentence: Type.String(),
    address: Type.String(),
    shift: Type.Optional(Type.String({ description: 'what changed against the stand before' })),
    voice: BriefVoice,
    report: Type.String({ description: 'the id that the report came with' }),
    outlet: Type.Optional(Type.String()),
    origin: Type.String({ description: 'accounts with the same origin count once' }),
  },
  closed,
)
export type LedgerStand = Static<typeof LedgerStand>

export const LedgerAnswer = Type.Object(
  {
    entry: Type.String({ description: 'id of the entry that answers' }),
    by: Type.String(),
    how: Type.String(),
    address: Type.String(),
    words: Type.Optional(Type.String()),
    day: Type.Optional(Type.String({ description: 'of its report' })),
    outlet: Type.Optional(Type.String()),
  },
  closed,
)
export type LedgerAnswer = Static<typeof LedgerAnswer>

/** Where one holder stood on one issue. */
export const StandLedger = Type.Object(
  {
    id: Type.String({ description: 'of the entry' }),
    title: Type.String(),
    holder: Type.String(),
    to: Type.Optional(Type.String()),
    issue: Type.String(),
    counts: Counts,
    first: Type.Optional(Type.String({ description: 'day of the first report' })),
    last: Type.Optional(Type.String({ description: 'day of the latest report' })),
    disputed: Type.Boolean(),
    stands: Type.Array(LedgerStand, { description: 'in the order in which they were held' }),
    answers: Type.Array(LedgerAnswer, { description: 'in the order of publication' }),
  },
  closed,
)
export type StandLedger = Static<typeof StandLedger>

/** What is known of an account that answers. */
export type Answering = Pick<LedgerAnswer, 'words' | 'day' | 'outlet'>

/**
 * Pure.
 * @param entry as told from these accounts
 * @param told accounts of it that count
 * @param nameOf name of a voice
 * @param answering by address, what is known of the accounts that answer
 */
export function standLedger(
  entry: PositionEntry, told: readonly Told<PositionAccount>[], nameOf: (voice: string) => string, answering: ReadonlyMap<string, Answering>,
): StandLedger {
  const { id, title, holder, to, issue, counts, first, last, disputed } = entry
  const byAddress = new Map(told.map((each) => [each.account.address, each]))
  return {
    id, title, holder, ...(to !== undefined && { to }), issue, counts, ...(first !== undefined && { first }), ...(last !== undefined && { last }), disputed,
    stands: entry.stands.flatMap((stand): LedgerStand[] => {
      const one = byAddress.get(stand.address)
      if (!one) return []
      const { account: { sentence, outlet, voice }, reportId, origin } = one
      const name = nameOf(one.voice) || (voice.outlet ? (outlet ?? voice.name) : voice.name)
      return [{ ...stand, sentence, voice: { key: one.voice, name, named: voice.named }, report: reportId, ...(outlet !== undefined && { outlet }), origin }]
    }),
    answers: entry.answers.map((answer) => ({ ...answer, ...answering.get(answer.address) })),
  }
}
