/** What a newer reading of a report found otherwise, in words. */
import { canonicalJson } from '../record/canonical-json.ts'
import { accountKinds, type Account, type AccountKind } from '../record/account.ts'

const names: { readonly [K in AccountKind]: readonly [one: string, many: string] } = {
  actor: ['actor', 'actors'],
  attribution: ['attribution', 'attributions'],
  event: ['event', 'events'],
  figure: ['figure', 'figures'],
  deployment: ['force', 'forces'],
  position: ['position', 'positions'],
  question: ['question', 'questions'],
  label: ['label', 'labels'],
}

const SHOWN = 5

/**
 * @param before accounts by the earlier reading. @param after by the later one, of the same text
 * @returns a line for each kind that differs and way in which it does: "2 events more: shelled; left", "1 figure read otherwise: 41"
 */
export function changesBetween(before: readonly Account[], after: readonly Account[]): string[] {
  const was = new Map(before.map((account) => [account.address, account]))
  const is = new Map(after.map((account) => [account.address, account]))
  return accountKinds.flatMap((kind) => {
    const more = after.filter((account) => account.kind === kind && !was.has(account.address))
    const fewer = before.filter((account) => account.kind === kind && !is.has(account.address))
    const otherwise = after.filter((account) => account.kind === kind && differs(was.get(account.address), account))
    return [...line(kind, more, 'more'), ...line(kind, fewer, 'fewer'), ...line(kind, otherwise, 'read otherwise')]
  })
}

// Numbers that a reading gives its findings change with what else it finds, and say nothing themselves.
function differs(was: Account | undefined, is: Account): boolean {
  return was !== undefined && canonicalJson({ ...was, id: '' }) !== canonicalJson({ ...is, id: '' })
}

function line(kind: AccountKind, accounts: readonly Account[], how: string): string[] {
  if (accounts.length === 0) return []
  const words = accounts.slice(0, SHOWN).map(({ quote }) => quote.quote.slice(0, 60).replace(/\s+/g, ' '))
  const rest = accounts.length > SHOWN ? ` and ${accounts.length - SHOWN} more` : ''
  return [`${accounts.length} ${names[kind][accounts.length === 1 ? 0 : 1]} ${how}: ${words.join('; ')}${rest}`]
}
