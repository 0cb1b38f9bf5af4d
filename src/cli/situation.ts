/** `onrecord situation`: checks profiles, and lists those that there are. */
import { AUTO } from '../reading/situation/asked.ts'
import { checkProfile } from '../reading/situation/profile-file.ts'
import { chooseFrom, profileFiles } from '../reading/situation/profiles.ts'
import { asProblem } from '../report/problem.ts'
import { exitCodes, failureLine } from './failure.ts'
import { onOneLine } from './plain.ts'
import type { Screen } from './progress.ts'

type Streams = { readonly stdout: Screen; readonly stderr: Screen }

/**
 * Prints for each profile what it holds, or each fault as `path:line:column: what is wrong`, which editors can jump to.
 * @param paths of profiles or their folders; none: those that come with the program
 * @returns the exit code
 */
export function checkSituations(paths: readonly string[], streams: Streams): number {
  const files = paths.length > 0 ? paths : profileFiles().map(({ file }) => file)
  const sound = files.map((file) => checkOne(file, streams))
  return sound.every(Boolean) ? exitCodes.allRead : exitCodes.someUnread
}

function checkOne(file: string, { stdout, stderr }: Streams): boolean {
  try {
    const { profile, faults } = checkProfile(file)
    if (faults) {
      for (const { line, column, wrong } of faults) stderr.write(`${onOneLine(`${file}:${line}:${column}: ${wrong}`)}\n`)
      return false
    }
    const { name, actors, forces, places, dates } = profile
    stdout.write(`${onOneLine(name)}: ${actors.length} actors, ${forces.length} forces, ${places.length} places, ${dates.length} dates\n`)
    return true
  } catch (error) {
    stderr.write(`${failureLine(asProblem(error))}\n`)
    return false
  }
}

/**
 * Prints name and title of each profile that comes with the program, one a line.
 * @throws Problem where one of them cannot be used
 */
export function listSituations({ stdout }: Streams): void {
  for (const { name, title } of chooseFrom(AUTO).profiles) stdout.write(`${onOneLine(name)}  ${onOneLine(title)}\n`)
}
