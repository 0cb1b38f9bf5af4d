import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let checkout = ''
const at = (...parts: string[]) => path.join(checkout, ...parts)
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(at(name)), { recursive: true })
  writeFileSync(at(name), text)
}
const build = (env: NodeJS.ProcessEnv = {}) => {
  const { status, stderr } = spawnSync(process.execPath, [at('scripts/build.mjs'), 'server'], { encoding: 'utf8', env: { ...process.env, ...env } })
  return { status, said: stderr }
}

beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'onrecord-'))
  for (const name of ['scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) cpSync(name, at(name), { recursive: true })
  write('src/cli/main.ts', 'export const answer: number = 41\n')
  write('src/store/migrations/0001-first.sql', 'select 1\n')
})
afterEach(() => { rmSync(checkout, { recursive: true }) })

describe('building', () => {
  beforeEach(() => { symlinkSync(path.resolve('node_modules'), at('node_modules'), 'junction') })

  test('is done once, and again after a change of content, of which nothing old is left', () => {
    write('src/report/old.ts', 'export const old = true\n')
    expect(build()).toMatchObject({ status: 0, said: expect.stringContaining('Building the program') as string })
    expect(build()).toEqual({ status: 0, said: '' })
    write('src/cli/main.ts', 'export const answer: number = 42\n')
    rmSync(at('src/report/old.ts'))
    expect(build().said).toContain('Building the program')
    expect(readFileSync(at('dist/cli/main.js'), 'utf8')).toContain('42')
    expect(existsSync(at('dist/report/old.js'))).toBe(false)
    expect(existsSync(at('dist/store/migrations/0001-first.sql'))).toBe(true)
  })

  test('that fails says so, and counts as not done', () => {
    write('src/cli/main.ts', 'export const answer: number = "many"\n')
    const { status, said } = build()
    expect(status).not.toBe(0)
    expect(said).toContain('Building the program failed')
    expect(existsSync(at('dist/.server.stamp'))).toBe(false)
  })
})

describe('installing', () => {
  const fakeNpm = (exitCode: number) => {
    write('npm.js', `console.error('npm ' + process.argv.slice(2).join(' ')); process.exit(${exitCode})\n`)
    return { npm_execpath: at('npm.js') }
  }

  test('happens where node_modules is not what the lock file says, and its failure ends the start', () => {
    const { status, said } = build(fakeNpm(7))
    expect(status).toBe(7)
    expect(said).toMatch(/Installing packages[^]*npm ci [^]*Installing failed\./)
  })

  test('happens again where a package of another version lies there', () => {
    const lock = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')) as { packages: Record<string, { version: string }> }
    lock.packages['node_modules/typescript']!.version = '0.0.1'
    write('node_modules/.package-lock.json', JSON.stringify(lock))
    expect(build(fakeNpm(1)).said).toContain('npm ci')
  })

  test('is not tried on a Node that is too old', () => {
    const described = JSON.parse(readFileSync('package.json', 'utf8')) as object
    write('package.json', JSON.stringify({ ...described, engines: { node: '>=99.1' } }))
    const { status, said } = build(fakeNpm(0))
    expect(status).toBe(1)
    expect(said).toMatch(/^Onrecord needs Node 99\.1 or newer; this is [\d.]+\. Install a newer one/)
  })
})
