/** Judgments of a person, appended and told. */
import { userInfo } from 'node:os'
import { judge, type Verdict } from '../desk/judge.ts'
import type { Store } from '../store/store.ts'
import { exitCodes } from './failure.ts'
import { onOneLine } from './plain.ts'
import { rowSetting, type Streams } from './show.ts'
import { count } from './typeset.ts'

export type JudgedOptions = {
  /** Who decides; none: the name that they are logged in by. */
  readonly by: string | undefined
  readonly reason: string | undefined
  readonly json: boolean
}

// More than this is not read by anybody, only counted.
const mostShown = 10

/**
 * Appends what a person decides, and prints it with its number.
 * @returns the exit code
 * @throws Problem `bad-judgment` where that cannot be judged so
 */
export async function judgeAndTell(verdict: Verdict, { by, reason, json }: JudgedOptions, store: Store, streams: Streams): Promise<number> {
  const { stdout } = streams
  const judgments = (await judge(verdict, { by: by ?? ownName(streams.env), reasons: reason === undefined ? [] : [reason] }, store)).map((judgment) => ({ kind: 'judgment' as const, ...judgment }))
  if (json) {
    for (const judgment of judgments) stdout.write(`${JSON.stringify(judgment)}\n`)
    return exitCodes.allRead
  }
  const [{ judgmentSheet }, { judgedThings }] = await Promise.all([import('./row-sheets.ts'), import('./judged-things.ts')])
  const setting = rowSetting(streams)
  const thingsOf = judgedThings(store, setting.paint)
  for (const judgment of judgments.slice(0, mostShown)) stdout.write(`${judgmentSheet(judgment, await thingsOf(judgment), setting)}\n\n`)
  if (judgments.length > mostShown) stdout.write(`and ${count(judgments.length - mostShown, 'judgment')} more\n\n`)
  const numbers = judgments.map(({ number }) => number)
  stdout.write(`To take ${numbers.length === 1 ? 'it' : 'them'} back: onrecord judge undo ${onOneLine(numbers.join(' '))}\n`)
  return exitCodes.allRead
}

function ownName(env: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username
  } catch {
    // A process may run as a user whom the system has no name for.
    return env['USER'] || 'somebody'
  }
}
