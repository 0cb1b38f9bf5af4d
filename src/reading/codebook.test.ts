import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../report/problem.ts'
import { loadCodebook } from './codebook.ts'

const own = new URL('../../codebook/', import.meta.url)
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'codebook-'))
  cpSync(own, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Loads the codebook with one place of one file changed. */
function loadWith(name: string, from: string | RegExp, to: string): unknown {
  const file = path.join(folder, 'reporting', name)
  const before = readFileSync(file, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(file, after)
  try {
    return loadCodebook(folder)
  } catch (thrown) {
    return thrown
  }
}

function problem(thrown: unknown): Problem {
  expect(thrown).toBeInstanceOf(Problem)
  expect((thrown as Problem).code).toBe('codebook-invalid')
  return thrown as Problem
}

describe('loadCodebook', () => {
  it('finds the codebook of the package', () => {
    expect(loadCodebook().version).toMatch(/^[0-9a-f]{64}$/)
  })

  it('knows two codebooks apart', () => {
    expect((loadWith('hedges.yaml', 'reportedly', 'reputedly') as { version: string }).version).not.toBe(loadCodebook().version)
  })

  it('is the same whatever is said about joining readings, which are not read anew for it', () => {
    writeFileSync(path.join(folder, 'joining', 'more.yaml'), 'means: nothing to a reader\n')
    expect(loadCodebook(folder).version).toBe(loadCodebook().version)
  })

  it('covers the verbs of reporting widely', () => {
    const verbs = new Set(loadCodebook().files.stances.flatMap(({ rules }) => rules.flatMap((rule) => rule.verbs ?? [])))
    expect(verbs.size).toBeGreaterThan(400)
  })

  it.each([
    ['a stance that there is not', 'stances/deny.yaml', 'stance: deny', 'stance: dney', /stances\/deny\.yaml, line 2: stance must be equal to one of the allowed values: assert, deny/],
    ['a key that there is not', 'stances/deny.yaml', '    verbs:', '    werbs:', /stances\/deny\.yaml, line \d+: rules \/ 0 must not have additional properties: werbs/],
    ['too few matches', 'venues.yaml', /matches:\n.*\n.*\n.*\n/, 'matches: []\n', /venues\.yaml, line \d+: rules \/ 0 \/ matches must not have fewer than 3 items/],
    ['a file that is no YAML', 'hedges.yaml', 'rules:', 'rules: [', /hedges\.yaml, line \d+: /],
    ['a rule without a place in the order', 'order.yaml', '  - deny/denial\n', '', /order\.yaml: the rule deny\/denial has no place in the order: add it/],
    ['a place for a rule that there is not', 'order.yaml', '  - deny/denial\n', '  - deny/denial\n  - deny/denail\n', /order\.yaml: there is no rule deny\/denail/],
    ['a pattern that begins with a gap', 'hedges.yaml', 'reportedly,', '"... reportedly",', /hedges\.yaml: a verb, noun or phrase begins with a gap/],
  ])('names file and line of %s', (_, file, from, to, message) => {
    const { message: happened, remedy } = problem(loadWith(file, from, to))
    expect(happened).toMatch(message)
    expect(remedy).toContain('docs/codebook.md')
  })

  it('says which file is missing', () => {
    rmSync(path.join(folder, 'reporting', 'roles.yaml'))
    expect(problem(catching(() => loadCodebook(folder))).message).toContain('roles.yaml cannot be read')
    rmSync(path.join(folder, 'reporting', 'stances'), { recursive: true })
    expect(problem(catching(() => loadCodebook(folder))).message).toContain('no folder stances')
  })
})

function catching(act: () => unknown): unknown {
  try {
    return act()
  } catch (thrown) {
    return thrown
  }
}
