/** From a report and its reading to what the record keeps of them. */
import type { Report } from '../../report/report.ts'
import { Problem } from '../../report/problem.ts'
import type { Reading } from '../../reading/reading.ts'
import type { Account, Dossier } from '../account.ts'
import { actorAccounts } from './actor-accounts.ts'
import { attributionAccounts } from './attribution-accounts.ts'
import { deploymentAccounts, labelAccounts, positionAccounts, questionAccounts } from './claim-accounts.ts'
import { eventAccounts } from './event-accounts.ts'
import { figureAccounts } from './figure-accounts.ts'
import { frameOf, type Frame } from './frame.ts'
import { present } from './present.ts'
import { reportKey } from './report-key.ts'

/**
 * A report as the record knows it. Pure: the same report and reading give the same dossier, byte for byte.
 * @param report as it was taken in
 * @param reading of this very report
 * @returns its facts, and an account for every actor, attribution and claim that words stand for: kind by kind in the order of
 *   `accountKinds`, each kind in text order
 * @throws Problem `bad-request` where the reading is of another text
 */
export function accountsOf(report: Report, reading: Reading): Dossier {
  if (reading.report.digest !== report.facts.digest)
    throw new Problem('bad-request', `The reading ${reading.id} is of another text than the report ${report.id}.`, 'Read the report again.')
  const facts = reading.report
  return {
    key: reportKey(report),
    id: report.id,
    ...present({
      title: facts.title, outlet: facts.outlet, wire: facts.wire, credit: facts.credit?.quote, published: facts.published?.value, url: facts.url,
    }),
    text: report.text,
    furniture: report.furniture,
    sentences: reading.sentences,
    accounts: allAccounts(frameOf(report, reading)),
  }
}

function allAccounts(frame: Frame): Account[] {
  const events = eventAccounts(frame)
  const kinds: readonly (readonly Account[])[] = [
    actorAccounts(frame), attributionAccounts(frame), events, figureAccounts(frame, events),
    deploymentAccounts(frame), positionAccounts(frame), questionAccounts(frame), labelAccounts(frame),
  ]
  return kinds.flatMap((accounts) => inTextOrder(accounts))
}

function inTextOrder(accounts: readonly Account[]): Account[] {
  return [...accounts].sort((one, other) => one.quote.start - other.quote.start || one.quote.end - other.quote.end || compareText(one.address, other.address))
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
