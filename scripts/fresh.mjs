// Brings a checkout up to date: Node, packages, build. Plain Node, since it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => path.join(root, ...parts)
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** What can be built: from which files and folders, by which tool, and a file that must be there afterwards. */
export const targets = {
  server: {
    says: 'the program',
    inputs: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    tool: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    makes: 'dist/cli/main.js',
    after: () => {
      removeOrphans()
      copyMigrations()
    },
  },
  gazetteer: {
    says: 'the gazetteer',
    inputs: ['src/reading/places', 'src/reading/codebook-file.ts', 'codebook/places', 'package-lock.json'],
    tool: ['scripts/gazetteer.mjs'],
    makes: '.cache/gazetteer.bin',
  },
  page: {
    says: 'the page',
    inputs: ['web', 'src/report', 'src/reading', 'src/serve/wire.ts', 'package-lock.json'],
    tool: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    makes: 'dist/web/index.html',
  },
}

/** Ends the process with what to do where this Node is older than package.json asks for. */
export function checkNode() {
  const wanted = /(\d+)\.(\d+)/.exec(json(at('package.json')).engines.node)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > Number(wanted[1]) || (major === Number(wanted[1]) && minor >= Number(wanted[2]))) return
  stop(`Onrecord needs Node ${wanted[0]} or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`, 1)
}

/** Installs the packages of package-lock.json where node_modules differs from it. */
export async function install() {
  if (installed()) return
  say('Installing packages (npm ci) ...')
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel', 'error'])
  if (code !== 0) stop('Installing failed. Check the connection to the package registry and try again.', code)
}

// npm keeps in node_modules what it put there; the two lock files agree when nothing is to be done.
function installed() {
  const there = at('node_modules', '.package-lock.json')
  if (!existsSync(there)) return false
  const has = json(there).packages
  return Object.entries(json(at('package-lock.json')).packages).every(([folder, wanted]) => {
    if (folder === '') return true
    if (!(folder in has)) return wanted.optional === true
    return has[folder].version === wanted.version && existsSync(at(folder))
  })
}

/**
 * Builds what is stale.
 * @param {(keyof typeof targets)[]} names
 */
export async function build(names = Object.keys(targets)) {
  for (const name of names) {
    if (isFresh(name)) continue
    const target = targets[name]
    const digest = digestOf(target.inputs)
    say(`Building ${target.says} ...`)
    rmSync(stampOf(name), { force: true })
    const code = await exitOf(process.execPath, target.tool)
    if (code !== 0) stop(`Building ${target.says} failed; what is wrong stands above.`, code)
    target.after?.()
    mkdirSync(path.dirname(stampOf(name)), { recursive: true })
    writeFileSync(stampOf(name), digest)
  }
}

/**
 * Whether what lies in dist was built from the contents that the inputs have now.
 * @param {keyof typeof targets} name
 */
export function isFresh(name) {
  const { makes, inputs } = targets[name]
  return existsSync(at(makes)) && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === digestOf(inputs)
}

function stampOf(name) {
  return at('dist', `.${name}.stamp`)
}

/**
 * What files and folders hold, in short. By content, not by time: a pull, a checkout or a copy changes times at will.
 * @param {string[]} inputs below the checkout
 * @returns {string} sha256 in hexadecimal
 */
export function digestOf(inputs) {
  const hash = createHash('sha256')
  for (const input of inputs)
    for (const file of filesUnder(input)) hash.update(`${file}\0`).update(readFileSync(at(file))).update('\0')
  return hash.digest('hex')
}

function filesUnder(name) {
  if (!existsSync(at(name))) return []
  if (!statSync(at(name)).isDirectory()) return name.includes('.test.') ? [] : [name]
  return readdirSync(at(name))
    .filter((entry) => entry !== 'node_modules')
    .sort()
    .flatMap((entry) => filesUnder(`${name}/${entry}`))
}

// tsc leaves what it made from a source that is gone.
function removeOrphans(folder = '') {
  for (const entry of readdirSync(at('dist', folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name)
    if (name === 'web') continue
    if (entry.isDirectory()) removeOrphans(name)
    else if (/\.js(\.map)?$/.test(name) && !existsSync(at('src', name.replace(/\.js(\.map)?$/, '.ts')))) rmSync(at('dist', name))
  }
}

// tsc copies no SQL; the program reads its migrations from beside itself.
function copyMigrations() {
  rmSync(at('dist/store/migrations'), { recursive: true, force: true })
  cpSync(at('src/store/migrations'), at('dist/store/migrations'), { recursive: true })
}

/**
 * Runs a command in the checkout, with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code; 130 or 143 where a signal ended it, as shells say it
 */
export function exitOf(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/**
 * Runs the npm that started this script, else the one on the path, with its output shown.
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function npm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return exitOf(process.execPath, [script, ...args])
  return exitOf('npm', args, { shell: process.platform === 'win32' })
}

function stop(line, code) {
  say(line)
  process.exit(code)
}

/** One line for the person who started the script. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}
