import { describe, expect, test } from 'vitest'
import { paintFor } from './paint.ts'

const terminal = { isTTY: true }
const pipe = {}
const painted = (stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv) => paintFor(stream, env).voice(0, 'x') !== 'x'

describe('paintFor', () => {
  test.each([
    ['a terminal', terminal, { TERM: 'xterm-256color' }, true],
    ['a terminal that cannot', terminal, { TERM: 'dumb' }, false],
    ['a terminal with NO_COLOR', terminal, { TERM: 'xterm-256color', NO_COLOR: '1' }, false],
    ['a pipe', pipe, { TERM: 'xterm-256color' }, false],
    ['a pipe with FORCE_COLOR', pipe, { TERM: 'xterm-256color', FORCE_COLOR: '3' }, true],
    ['a pipe with FORCE_COLOR=0', pipe, { FORCE_COLOR: '0' }, false],
  ])('%s', (_where, stream, env, colour) => {
    expect(painted(stream, env)).toBe(colour)
  })

  test('gives eight voices a hue each and all others the same grey', () => {
    const paint = paintFor(terminal, { TERM: 'xterm-256color' })
    const first = Array.from({ length: 8 }, (_, rank) => paint.voice(rank, 'x'))
    expect(new Set([...first, paint.voice(8, 'x')]).size).toBe(9)
    expect(paint.voice(8, 'x')).toBe(paint.voice(30, 'x'))
  })

  test('ends colour at the end of each line', () => {
    expect(paintFor(terminal, { TERM: 'xterm-256color' }).bold('a\nb')).toBe('\u001b[1ma\u001b[22m\n\u001b[1mb\u001b[22m')
  })
})
