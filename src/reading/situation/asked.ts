/** What may be asked for as a situation: a profile's name, 'auto' or 'none'. */
import { Problem } from '../../report/problem.ts'
import type { Knowledge } from '../knowledge.ts'

/** The profile whose names occur in the report, if there is one. */
export const AUTO = 'auto'
/** No profile. */
export const NONE = 'none'

/**
 * @param knowledge with the profiles to choose from
 * @param asked name of one of them, 'auto' or 'none'
 * @returns the same knowledge, for a report that is to be read with that
 * @throws Problem 'situation-unknown' with the names that there are
 */
export function withSituation(knowledge: Knowledge, asked: string): Knowledge {
  const names = knowledge.profiles.map(({ name }) => name)
  if (asked !== AUTO && asked !== NONE && !names.includes(asked)) throw unknownSituation(asked, names)
  return { ...knowledge, situation: asked }
}

/** What to throw where there is no profile of a name. */
export function unknownSituation(asked: string, names: readonly string[]): Problem {
  const listed = [...names, AUTO, NONE].join(', ')
  return new Problem('situation-unknown', `There is no situation profile "${asked}".`, `There are: ${listed}; a command may name the path of a profile too.`)
}
