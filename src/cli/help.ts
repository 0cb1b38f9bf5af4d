/** Pieces that the help and the arguments of all commands are made of. */
import { InvalidArgumentError } from 'commander'

/** An example of the help: what it shows, and the command line as it would be typed. */
export type Example = { readonly shows: string; readonly line: string }

/** Examples as the end of a command's help. */
export function examples(list: readonly Example[]): string {
  return `\nExamples:\n${list.map(({ shows, line }) => `  # ${shows}\n  ${line}\n`).join('\n')}`
}

/**
 * A whole number as an option's value.
 * @param least that is allowed
 * @param most that is allowed
 * @returns what reads it; it throws Commander's InvalidArgumentError for anything else
 */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  }
}
