/** Which accounts an account speaks of. */
import type { Account, Address } from './account.ts'

/** @returns addresses of actors, events and positions of the same report, some perhaps twice */
export function referencesOf(account: Account): Address[] {
  const found = [...named(account), 'voice' in account ? account.voice.actor : undefined]
  return found.filter((address) => address !== undefined)
}

function named(account: Account): readonly (Address | undefined)[] {
  switch (account.kind) {
    case 'event': return [account.actor?.actor, ...account.recipients.map(({ actor }) => actor)]
    case 'figure': return [account.event]
    case 'deployment': return [account.actor, account.of]
    case 'position': return [account.holder.actor, account.to?.actor, account.answers]
    case 'label': return [account.actor]
    case 'actor': case 'attribution': case 'question': return []
  }
}
