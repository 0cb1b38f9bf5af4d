/** Those whom nobody names but whose words say for whom they speak: one voice, whichever report has it. */
import { actorJoiningBook, type ActorJoiningBook } from './joining-book.ts'
import { officeOf } from './office.ts'
import { ownerKey } from './owner.ts'

const SPEAKER = 'spokesman'

/**
 * "A spokesman for the harbour council" and "the harbour council's spokeswoman" give the same; "officials" and "a spokesman" give nothing,
 * since they may be somebody else in every report.
 * @param words as the voice is called
 * @returns whose words these are, as part of a key
 */
export function spokenFor(words: string, book: ActorJoiningBook = actorJoiningBook()): string | undefined {
  const office = officeOf(words, book)
  if (!office?.heads.includes(SPEAKER)) return undefined
  const whose = office.owners.length > 0 ? office.owners.join(' ') : office.besides.join(' ')
  return whose === '' ? undefined : `${SPEAKER} of ${ownerKey(whose, book)}`
}
