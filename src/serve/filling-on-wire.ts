/** How far filling is, as it goes over HTTP. */
import type { Filling } from './served-record.ts'

/** @returns null where nothing is left to fill */
export function fillingOnWire(filling: Filling | undefined): { going: boolean; done: number; of: number; failed: number; error?: { code: string; message: string } } | null {
  if (!filling) return null
  const { going, done, of, failed, problem } = filling
  return { going, done, of, failed, ...(problem && { error: problem.toJSON() }) }
}
