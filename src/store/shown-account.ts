/** One account as it is shown. */
import type { Account } from '../record/account.ts'
import type { AccountRow } from '../record/entry.ts'

/** What the record knows of an account besides its words. */
export type Beside = {
  /** The id that its report came with. */
  readonly report: string
  readonly published: string | undefined
  readonly voice: { readonly key: string; readonly name: string; readonly named: boolean } | undefined
  readonly origin: string | undefined
}

/** @returns the account's words and where they stand, with who says them */
export function shownAccount(account: Account, { report, published, voice, origin }: Beside): AccountRow {
  const { address, outlet, quote, sentence } = account
  return {
    address, report,
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { told: published }),
    quote, sentence,
    ...(voice === undefined ? {} : { voice }),
    ...(origin === undefined ? {} : { origin }),
  }
}
