import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Kept } from './testing/memory-world.ts'
import { barOf, lineOf, progressOn } from './progress.ts'

describe('lineOf', () => {
  test('says how many, how fast and how long still', () => {
    expect(lineOf({ did: 'read', done: 1204, through: 0.25, elapsed: 30 })).toBe('1,204 reports read, 40.1 a second, 1 min 30 s left')
    expect(lineOf({ did: 'read', done: 1, through: undefined, elapsed: 2 })).toBe('1 report read, 0.5 a second')
    expect(lineOf({ did: 'read', done: 90_000, through: 0.01, elapsed: 60 })).toBe('90,000 reports read, 1,500 a second, 1 h 39 min left')
  })
})

describe('barOf', () => {
  test('draws as much of the bar as has been read', () => {
    expect(barOf({ did: 'read', done: 5, through: 0.5, elapsed: 10 }, 80)).toBe(`${'━'.repeat(15)}${'╌'.repeat(15)}  50%  5 reports read, 0.5 a second, 10 s left`)
  })

  test('leaves the bar out where there is no room or no end in sight', () => {
    expect(barOf({ did: 'read', done: 5, through: 0.5, elapsed: 10 }, 30)).toBe('5 reports read, 0.5 a second,')
    expect(barOf({ did: 'read', done: 5, through: undefined, elapsed: 10 }, 80)).toBe('5 reports read, 0.5 a second')
  })
})

describe('progressOn', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  test('redraws one line on a terminal and takes it away at the end', () => {
    const screen = Object.assign(new Kept(), { isTTY: true, columns: 60 })
    const progress = progressOn(screen)
    progress.step(0.5)
    vi.advanceTimersByTime(200)
    progress.stop()
    expect(screen.text).toContain('50%')
    expect(screen.text).not.toContain('\n')
    expect(screen.text.endsWith('\r\u001b[2K')).toBe(true)
  })

  test('writes a plain line every ten seconds elsewhere', () => {
    const screen = new Kept()
    const progress = progressOn(screen)
    progress.step(undefined)
    vi.advanceTimersByTime(25_000)
    progress.stop()
    expect(screen.text.split('\n')).toEqual(['onrecord: 1 report read, 0.1 a second', 'onrecord: 1 report read, 0.1 a second', ''])
  })
})
