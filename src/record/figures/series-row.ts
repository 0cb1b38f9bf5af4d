/** A series of figures as a chart and its table show it: every number with who counted it, where that is printed and what it does. */
import { Type, type Static } from 'typebox'
import type { Stance } from '../../reading/reading.ts'
import type { FigureAccount } from '../account.ts'
import { BriefVoice, Lead } from '../brief.ts'
import { Counts, Dispute, FigureEntry, Place, Point } from '../entry.ts'
import { RelationKind } from '../relation.ts'
import type { Told } from '../told.ts'

const closed = { additionalProperties: false } as const

export const SeriesPoint = Type.Object(
  {
    ...Point.properties,
    says: Type.String({ description: 'in short: "at least 41 people killed"' }),
    report: Type.String({ description: 'the id that the report came with' }),
    outlet: Type.Optional(Type.String()),
    told: Type.Optional(Type.String({ description: 'when the report was published, EDTF' })),
    origin: Type.String({ description: 'accounts with the same origin count once' }),
    standing: Type.Enum(['said', 'denied', 'foreseen', 'taken back'], { description: 'denied: its voice says that it is not so. foreseen: of what is to come, or may' }),
    does: Type.Array(
      Type.Object({ kind: RelationKind, to: Type.Array(Type.String({ description: 'address of an earlier account' })), because: Type.String() }, closed),
      { description: 'to earlier accounts, by kind' },
    ),
  },
  closed,
)
export type SeriesPoint = Static<typeof SeriesPoint>

export const SeriesRow = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    unit: Type.String(),
    measure: Type.Optional(Type.String()),
    of: Type.Optional(Type.String()),
    place: Type.Optional(Place),
    counts: Counts,
    first: Type.Optional(Type.String({ description: 'day of the first report' })),
    last: Type.Optional(Type.String({ description: 'day of the latest report' })),
    disputed: Type.Boolean(),
    voices: Type.Array(BriefVoice, { description: 'of the points, in the order in which they are first heard' }),
    points: Type.Array(SeriesPoint, { description: 'the latest, in the order of publication' }),
    disputes: Type.Array(Dispute),
    lead: Lead,
  },
  closed,
)
export type SeriesRow = Static<typeof SeriesRow>

const standings: Readonly<Partial<Record<Stance, SeriesPoint['standing']>>> = {
  deny: 'denied', reject: 'denied', predict: 'foreseen', promise: 'foreseen', threaten: 'foreseen',
}

/**
 * Pure.
 * @param entry as told from these accounts
 * @param told accounts of it that count
 * @param lead words that stand for all of its own
 * @param nameOf name of a voice
 */
export function seriesRow(entry: FigureEntry, told: readonly Told<FigureAccount>[], lead: Lead, nameOf: (voice: string) => string): SeriesRow {
  const { id, title, unit, measure, of, place, counts, first, last, disputed, disputes } = entry
  const byAddress = new Map(told.map((each) => [each.account.address, each]))
  const says = new Map(entry.accounts.map((account) => [account.address, account.says]))
  const doings = doingsIn(entry)
  const points = entry.points.flatMap((point): SeriesPoint[] => {
    const one = byAddress.get(point.address)
    if (!one) return []
    const { account: { outlet, stance }, reportId, at, origin } = one
    return [{
      ...point,
      says: says.get(point.address) ?? point.words,
      report: reportId,
      ...(outlet !== undefined && { outlet }),
      ...(at !== '' && { told: at }),
      origin,
      standing: point.rejected === true ? 'taken back' : (stance && standings[stance]) ?? 'said',
      does: doings.get(point.address) ?? [],
    }]
  })
  return {
    id, title, unit, ...(measure !== undefined && { measure }), ...(of !== undefined && { of }), ...(place && { place }),
    counts, ...(first !== undefined && { first }), ...(last !== undefined && { last }),
    disputed, voices: voicesOf(points, byAddress, nameOf), points, disputes,
    lead,
  }
}

function doingsIn({ relations }: FigureEntry): Map<string, SeriesPoint['does']> {
  const doings = new Map<string, SeriesPoint['does']>()
  for (const { kind, from, to, because } of relations) {
    const own = doings.get(from) ?? []
    const same = own.find((doing) => doing.kind === kind)
    if (same) same.to.push(to)
    else own.push({ kind, to: [to], because })
    doings.set(from, own)
  }
  return doings
}

function voicesOf(points: readonly SeriesPoint[], told: ReadonlyMap<string, Told<FigureAccount>>, nameOf: (voice: string) => string): BriefVoice[] {
  const voices = new Map<string, BriefVoice>()
  for (const { voice: key, address } of points) {
    if (voices.has(key)) continue
    const { voice, outlet } = told.get(address)!.account
    voices.set(key, { key, name: nameOf(key) || (voice.outlet ? (outlet ?? voice.name) : voice.name), named: voice.named })
  }
  return [...voices.values()]
}
