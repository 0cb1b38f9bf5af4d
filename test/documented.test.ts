import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { programFor } from '../src/cli/program.ts'
import { memoryWorld } from '../src/cli/testing/memory-world.ts'
import { fakeDesk } from '../src/desk/testing/fake-desk.ts'
import { appFor } from '../src/serve/app.ts'
import { demoShelf } from '../src/serve/demo.ts'
import { shownKinds } from '../src/store/store.ts'

const at = (name: string) => new URL(`../${name}`, import.meta.url)
const page = (name: string) => readFile(at(name), 'utf8')

describe('README.md', async () => {
  const readme = await page('README.md')
  const commands = programFor(memoryWorld(), () => undefined).commands

  test.each(commands.map((command) => command.name()))('has the command %s', (name) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'))
  })

  test.each(commands.flatMap((command) => command.options.map((option) => [command.name(), option.flags])))('has %s %s', (name, flags) => {
    const [ofCommand] = readme.slice(readme.search(new RegExp(`^\\| \`${name}\\b`, 'm'))).split(/\n(?=\| `|\n)/)
    expect(ofCommand).toContain(`\`${flags.replaceAll('|', '\\|')}\``)
  })

  test('names no option that there is not', () => {
    const all = commands.flatMap((command) => [command, ...command.commands])
    const known = new Set([...all.flatMap(({ options }) => options.map(({ long }) => long)), '--help', '--version'])
    const named = [...readme.matchAll(/onrecord [^\n#|]*|`--[a-z]+/g)].flatMap(([part]) => part.match(/--[a-z]+/g) ?? [])
    expect(named.filter((option) => !known.has(option))).toEqual([])
  })
})

describe('docs/record.md', async () => {
  const guide = await page('docs/record.md')
  const judge = programFor(memoryWorld(), () => undefined).commands.find((command) => command.name() === 'judge')!

  test.each(judge.commands.map((command) => command.name()))('has judge %s', (name) => {
    expect(guide).toContain(`| \`judge ${name}`)
  })

  test.each(shownKinds)('explains show %s', (kind) => {
    expect(guide).toContain(`| \`${kind}\` |`)
  })
})

describe('docs/api.md', async () => {
  const api = await page('docs/api.md')
  const desk = fakeDesk()
  const routes = appFor({ desk, demo: demoShelf('demo', desk), page: 'dist/web' }).routes

  const named = routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/')).map((route) => `${route.method} ${route.path}`)
  test.each(named)('has the route %s', (route) => {
    expect(api).toContain(`\`${route}\``)
  })
})

describe('docs/architecture.md', async () => {
  const architecture = await page('docs/architecture.md')

  test('knows every file of src/cli', async () => {
    const files = (await readdir(at('src/cli'))).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    expect(files.filter((name) => !architecture.includes(`\`${name}\``))).toEqual([])
  })
})

test.each(['README.md', 'docs/architecture.md', 'docs/life-of-a-report.md', 'docs/record.md'])('%s links only to what is there', async (name) => {
  const links = [...(await page(name)).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => new URL(target!, at(name)))
  expect(links.filter((link) => !existsSync(link))).toEqual([])
})

test('docs/life-of-a-report.md names only files that there are', async () => {
  const files = [...(await page('docs/life-of-a-report.md')).matchAll(/`((?:src|codebook|web|models|docs|demo|test|scripts)\/[\w./-]+)`/g)].map(([, file]) => file!)
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => !existsSync(at(file)))).toEqual([])
})
