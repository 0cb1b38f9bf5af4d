/** Tells where a force is said to be on a day: the latest claim up to then, and who says otherwise. */
import type { DeploymentAccount } from '../account.ts'
import type { DeploymentEntry } from '../entry.ts'
import { voiceShown } from '../origins.ts'
import { isDisputing } from '../relations/disputes.ts'
import { inOrder } from '../relations/telling.ts'
import type { Told } from '../told.ts'
import type { Placement, PlacementClaim } from './placement.ts'

type ToldDeployment = Told<DeploymentAccount>

const DAY = 86_400_000

/**
 * Pure; the order of the accounts makes no difference.
 * @param entry as told from these accounts
 * @param told accounts of it that count
 * @param nameOf name of a voice
 * @param day ISO
 * @returns undefined where nothing is said of it up to that day
 */
export function placementOf(entry: DeploymentEntry, told: readonly ToldDeployment[], nameOf: (voice: string) => string, day: string): Placement | undefined {
  const until = inOrder(told).filter((each) => (dayOf(each) ?? '9999') <= day)
  // Of one day the claim that was printed last.
  const latest = until.reduce<ToldDeployment | undefined>((best, each) => (best && dayOf(best)! > dayOf(each)! ? best : each), undefined)
  if (!latest) return undefined
  const same = until.filter(({ account }) => account.state === latest.account.state)
  const different = (of: (told: ToldDeployment) => string) => new Set(same.map(of)).size
  const { id, force, of, place, counts } = entry
  return {
    id, force, ...(of !== undefined && { of }), ...(place && { place }),
    ...claimOf(latest, nameOf),
    daysOld: Math.round((Date.parse(day) - Date.parse(dayOf(latest)!)) / DAY),
    quote: latest.account.quote, sentence: latest.account.sentence,
    counts: { accounts: same.length, reports: different(({ account }) => account.report), origins: different(({ origin }) => origin) },
    all: counts,
    against: againstOf(entry, latest, until, nameOf),
  }
}

function claimOf(told: ToldDeployment, nameOf: (voice: string) => string): PlacementClaim {
  const { account: { address, state, only, stance, outlet }, reportId } = told
  const [voice, day] = [voiceShown(told), dayOf(told)]
  return {
    address, state, ...(only !== undefined && { only }), denied: stance === 'deny' || stance === 'reject',
    ...(day !== undefined && { day }),
    ...(voice && { voice: { ...voice, name: nameOf(voice.key) || voice.name } }),
    report: reportId, ...(outlet !== undefined && { outlet }),
  }
}

function againstOf({ relations }: DeploymentEntry, shown: ToldDeployment, until: readonly ToldDeployment[], nameOf: (voice: string) => string): Placement['against'] {
  const byAddress = new Map(until.map((each) => [each.account.address, each]))
  // Whoever says what is shown may have said it before: what contradicts those words contradicts these.
  const own = new Set(until.filter(({ voice, account }) => voice === shown.voice && account.state === shown.account.state).map(({ account }) => account.address))
  const latest = new Map<string, Placement['against'][number]>()
  for (const relation of relations.filter(isDisputing)) {
    const other = own.has(relation.from) ? relation.to : own.has(relation.to) ? relation.from : undefined
    const claim = other === undefined ? undefined : byAddress.get(other)
    if (claim) latest.set(claim.voice, { ...claimOf(claim, nameOf), because: relation.because })
  }
  return [...latest.values()]
}

/** The day that a claim speaks of: stated to the day, or else that of its report. */
function dayOf({ account: { time, told } }: ToldDeployment): string | undefined {
  return time && time.from === time.to ? time.from : told
}
