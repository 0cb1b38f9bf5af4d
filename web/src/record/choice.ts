/** What can be chosen, as a word that the address holds. */

/**
 * The id of an entry, or `voice:KEY`, `report:KEY`, `copy:REPORT-ID` for a family of copies by its first report, `account:ADDRESS`
 * for one account within its entry.
 */
export type Choice = string

const kinds = ['voice', 'report', 'copy', 'account'] as const

export type ChoiceKind = (typeof kinds)[number] | 'entry'

/** A choice taken apart. */
export type ReadChoice = { readonly kind: ChoiceKind; readonly id: string }

/** @returns what a choice is of; an entry where it says nothing else */
export function readChoice(choice: Choice): ReadChoice {
  const kind = kinds.find((known) => choice.startsWith(`${known}:`))
  return kind ? { kind, id: choice.slice(kind.length + 1) } : { kind: 'entry', id: choice }
}
