/** What a person decides about the record, as it is sent: the names are addresses of accounts, ids of entries, reports, or numbers of judgments. */
export type Verdict = {
  readonly decide: 'join' | 'split' | 'reject' | 'confirm' | 'correct' | 'no-copy' | 'undo'
  readonly names: readonly string[]
  /** Of an account, where it is corrected, and what it should be. */
  readonly field?: string
  readonly value?: string
  readonly reasons?: readonly string[]
}

/** What was decided here last, by the numbers of its judgments, so that one key takes it back. */
export type LastVerdict = { readonly verdict: Verdict; readonly numbers: readonly number[] }

/** What is said when it is done. */
export const doneInWords: Readonly<Record<Verdict['decide'], string>> = {
  'join': 'Joined.', 'split': 'Kept apart.', 'reject': 'Marked as misread.', 'confirm': 'Confirmed.', 'correct': 'Corrected.', 'no-copy': 'No longer a copy.', 'undo': 'Undone.',
}
