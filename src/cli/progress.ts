/** How far a long work is: a bar on a terminal, a line now and then elsewhere. */
import type { Writable } from 'node:stream'

export type Progress = {
  /**
   * Tells that one more report is done with, or refused.
   * @param through how much of all input is behind, 0 to 1, where that is known
   * @param all how many are done with by now; none: one more than before
   */
  step(through: number | undefined, all?: number): void
  /** Makes room for other output on the same terminal. */
  clear(): void
  /** Ends the display. */
  stop(): void
}

export type State = {
  /** What has been done with them: "read", "added". */
  readonly did: string
  readonly done: number
  readonly through: number | undefined
  /** Seconds since the start. */
  readonly elapsed: number
}

/** A stream that may be a terminal. */
export type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number }

const eraseLine = '\r\u001b[2K'
const every = { bar: 100, line: 10_000 } // milliseconds

/** For one report, which needs none. */
export const noProgress: Progress = { step: () => undefined, clear: () => undefined, stop: () => undefined }

/**
 * Shows progress: redrawn in place on a terminal, every ten seconds a line in a pipe.
 * @param screen standard error, so that results stay clean
 * @param did what is done with the reports, as it is told: "read"
 * @param now clock in milliseconds
 */
export function progressOn(screen: Screen, did = 'read', now: () => number = Date.now): Progress {
  const started = now()
  const terminal = screen.isTTY === true
  let done = 0
  let through: number | undefined
  const draw = () => {
    const state: State = { did, done, through, elapsed: (now() - started) / 1000 }
    screen.write(terminal ? `${eraseLine}${barOf(state, screen.columns ?? 80)}` : `onrecord: ${lineOf(state)}\n`)
  }
  const clear = () => {
    if (terminal) screen.write(eraseLine)
  }
  const timer = setInterval(draw, terminal ? every.bar : every.line)
  timer.unref()
  return {
    step(reached, all = done + 1) {
      done = all
      through = reached
    },
    clear,
    stop() {
      clearInterval(timer)
      clear()
    },
  }
}

/** The state in words: `1,204 reports read, 35.1 a second, 48 s left`. */
export function lineOf({ did, done, through, elapsed }: State): string {
  const rate = elapsed > 0 ? done / elapsed : 0
  const left = through !== undefined && through > 0 && through < 1 ? (elapsed * (1 - through)) / through : undefined
  return [
    `${done.toLocaleString('en')} report${done === 1 ? '' : 's'} ${did}`,
    `${rate < 100 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')} a second`,
    ...(left === undefined ? [] : [`${durationOf(left)} left`]),
  ].join(', ')
}

/** The same behind a bar, in one line of a terminal. */
export function barOf(state: State, columns: number): string {
  const words = lineOf(state)
  const room = Math.min(30, columns - words.length - 8)
  if (state.through === undefined || room < 5) return words.slice(0, Math.max(0, columns - 1))
  const full = Math.round(state.through * room)
  const share = `${Math.floor(state.through * 100)}%`.padStart(4)
  return `${'━'.repeat(full)}${'╌'.repeat(room - full)} ${share}  ${words}`
}

function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
