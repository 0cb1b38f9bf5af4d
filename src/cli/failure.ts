/** How the command says that something went wrong, to people and to the shell. */
import type { Problem } from '../report/problem.ts'

export const exitCodes = {
  allRead: 0,
  /** Some report could not be read, or the program could not do what was asked. */
  someUnread: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** Ctrl-C, as shells count it: 128 and the signal's number. */
  interrupted: 130,
} as const

/** One line for people: what happened, what to do, and the code to look it up by. */
export function failureLine(problem: Problem): string {
  return `onrecord: ${problem.sentence} [${problem.code}]`
}
