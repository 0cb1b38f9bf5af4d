/** Which record a command works on. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import envPaths from 'env-paths'

/** The environment variable that names a record where the command line does not. */
export const RECORD_VARIABLE = 'ONRECORD_RECORD'

/**
 * @param named by `--record`
 * @param env the environment
 * @returns a folder or a postgres:// address: the one named, else that of ONRECORD_RECORD, else a folder in the user's data directory
 */
export function recordPlace(named: string | undefined, env: NodeJS.ProcessEnv): string {
  // An empty variable counts as unset, as shells have it.
  return named ?? (env[RECORD_VARIABLE] || path.join(envPaths('onrecord', { suffix: '' }).data, 'record'))
}

/** Whether there is anything at a place: only of a server it is not known before it is asked. */
export function isThere(place: string): boolean {
  return /^[a-z]+:/i.test(place) && !path.isAbsolute(place) ? true : existsSync(place)
}
