/** The command line: what can be asked, how it is explained, and which part of the program answers. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Command, CommanderError } from 'commander'
import { openDesk, type Desk, type DeskOptions } from '../desk/desk.ts'
import { asProblem, Problem } from '../report/problem.ts'
import { maybeSeveral } from './inputs.ts'
import { exitCodes, failureLine } from './failure.ts'
import { examples, wholeNumber, type Example } from './help.ts'
import type { Store } from '../store/store.ts'
import type { Surroundings } from './read.ts'
import { addRecordCommands } from './record-commands.ts'
import { isThere, RECORD_VARIABLE, recordPlace } from './record-place.ts'

/** What the command needs of the world, and how it opens its desk and its record; a test passes its own. */
export type World = Surroundings & {
  readonly stdin: { readonly isTTY?: boolean }
  readonly openDesk?: (options: DeskOptions) => Desk
  readonly openStore?: (where: string) => Promise<Store>
}

/**
 * Runs one command line.
 * @param args without node and script: `['read', 'report.txt']`
 * @param world streams, environment and interruption
 * @returns the exit code; errors have been told on standard error
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  let exitCode: number = exitCodes.allRead
  const program = programFor(world, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has already said what is wrong; help and version come this way as well.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.allRead : exitCodes.usage
    const problem = asProblem(error)
    world.stderr.write(`${failureLine(problem)}\n`)
    return problem.code === 'bad-option' ? exitCodes.usage : exitCodes.someUnread
  }
}

/**
 * The commands with their options and help.
 * @param world streams, environment and interruption
 * @param done takes the exit code of the command that ran
 */
export function programFor(world: World, done: (exitCode: number) => void): Command {
  const program = new Command('onrecord')
    .description('Reads news reports and keeps a record of who says what, in which exact words: events, figures, places, forces, positions, and what is not known.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      outputError: (text, write) => {
        write(usageFailure(text))
      },
    })
    .addHelpText('after', examples(overview))
    .addHelpText('after', sources)
  addRead(program, world, done)
  addRecordCommands(program, { world, desk: (options) => (world.openDesk ?? openDesk)(deskOptions(options)), done })
  addServe(program, world, done)
  addSituation(program, world, done)
  return program
}

function addRead(program: Command, world: World, done: (exitCode: number) => void): void {
  program
    .command('read')
    .description('read reports: who says what, in which exact words, and what is claimed')
    .argument('[file|address|-...]', 'text or HTML files, addresses of pages, or - for standard input; .jsonl and .ndjson files hold a report a line')
    .option('--json', 'print each reading as one line of JSON')
    .option('--jsonl', 'the same, and standard input holds a report a line: {"id", "text", "title"?, "outlet"?, "published"?, "url"?}')
    .option('--syntax', 'with --json or --jsonl: each reading has its words, with lemma, part of speech, head and relation (Universal Dependencies)')
    .option('--situation <name>', 'read with this situation profile: a name, a path, none, or auto for the one whose names occur (default: auto)')
    .option('--threads <number>', 'how many cores to use', wholeNumber(1, 1024), availableParallelism())
    .option('--model <folder>', 'another trained reader than the one that comes with the program')
    .addHelpText('after', examples(readExamples))
    .addHelpText('after', readNotes)
    .action(async (names: string[], options: { json?: true; jsonl?: true; syntax?: true; threads: number; model?: string; situation?: string }) => {
      const jsonl = options.jsonl === true
      if (options.syntax === true && !(jsonl || options.json === true)) throw syntaxAlone()
      const named = names.length > 0 ? names : standardInput(world, jsonl)
      // One report is read in this thread: to start another takes longer than it saves.
      const threads = maybeSeveral(named, jsonl) ? options.threads : 1
      const desk = (world.openDesk ?? openDesk)(deskOptions({ ...options, threads }))
      // The desk loads the trained reader while the rest of the command loads.
      const { read } = await import('./read.ts')
      done(await read({ names: named, format: options.json === true || jsonl ? 'json' : 'people', jsonl, threads: options.threads }, desk, world))
    })
}

function addServe(program: Command, world: World, done: (exitCode: number) => void): void {
  program
    .command('serve')
    .description('show the record, and reports read one by one, on a page in the browser, for this machine only unless --host says otherwise')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes any that is free (default: 4680, or the next free one)', wholeNumber(0, 65_535))
    .option('--host <address>', 'let others on the network ask too, at this address of the machine; 0.0.0.0 for all of them. Whoever asks needs a token')
    .option('--token <token>', 'the token that is needed (default: with --host one is made and printed)')
    .option('--open', 'open the page in the browser')
    .option('--record <folder|address>', `the record to show: a folder, or postgres://... (default: ${RECORD_VARIABLE}, or else a folder in your data directory, where there is one)`)
    .option('--demo', 'show a record of the demo reports, which is filled on the way')
    .option('--basemap <file>', 'a PMTiles file to draw the map on (default: basemap.pmtiles in the folder of the record, where there is one)')
    .option('--model <folder>', 'another trained reader than the one that comes with the program')
    .addHelpText('after', examples(serveExamples))
    .action(async (options: { port?: number; host?: string; token?: string; open?: true; record?: string; demo?: true; basemap?: string; model?: string }) => {
      const demo = options.demo === true
      const record = recordToServe(options.record, demo, world.env)
      const desk = (world.openDesk ?? openDesk)(deskOptions(options))
      const { serve } = await import('./serve.ts')
      const openStore = world.openStore ?? (async (where: string) => (await import('../store/open-store.ts')).openStore(where))
      await serve({ port: options.port, host: options.host, token: options.token, open: options.open === true, record, demo, basemap: options.basemap }, desk, openStore, world)
      done(exitCodes.allRead)
    })
}

/** The record that is named, or else the usual one where there is one; the demo fills one of its own. */
function recordToServe(named: string | undefined, demo: boolean, env: NodeJS.ProcessEnv): string | undefined {
  if (demo) return named
  const place = recordPlace(named, env)
  if (isThere(place)) return place
  if (named === undefined) return undefined
  throw new Problem('not-found', `There is no record at ${place}.`, 'Make one by adding reports to it: onrecord add FILE. Or name another with --record.')
}

function addSituation(program: Command, world: World, done: (exitCode: number) => void): void {
  const situation = program.command('situation').description('situation profiles: what is known about a crisis beforehand').addHelpText('after', examples(situationExamples))
  situation
    .command('check')
    .description('check profiles, and say what is wrong by line and column')
    .argument('[path...]', 'profiles or their folders; those that come with the program where none is named')
    .action(async (paths: string[]) => {
      const { checkSituations } = await import('./situation.ts')
      done(checkSituations(paths, world))
    })
  situation
    .command('list')
    .description('list the profiles that come with the program')
    .action(async () => {
      const { listSituations } = await import('./situation.ts')
      listSituations(world)
      done(exitCodes.allRead)
    })
}

const overview: readonly Example[] = [
  { shows: 'Who says what in a report', line: 'onrecord read report.txt' },
  { shows: 'Many reports made one record, and what they say of one another', line: 'onrecord add news/; onrecord show disputes' },
  { shows: 'A report on a page in the browser', line: 'onrecord serve --open' },
]

export const readExamples: readonly Example[] = [
  { shows: 'Who says what in a report', line: 'onrecord read report.txt' },
  { shows: 'A page on the web, or one that was saved', line: 'onrecord read https://example.org/news.html page.html' },
  { shows: 'Text from another program', line: 'cat report.txt | onrecord read -' },
  { shows: 'For a program: one line of JSON for each report', line: 'onrecord read --json report.txt' },
  { shows: 'The same with the syntax of every word', line: 'onrecord read --json --syntax report.txt' },
  { shows: 'A stream of any length, one report a line', line: 'onrecord read --jsonl < reports.jsonl > readings.jsonl' },
  { shows: 'The same on one core', line: 'onrecord read --jsonl --threads 1 < reports.jsonl' },
  { shows: 'With what is known about a crisis beforehand', line: 'onrecord read --situation my-crisis/profile.yaml report.txt' },
  { shows: 'With nothing known beforehand, though a profile would apply', line: 'onrecord read --situation none report.txt' },
]

const serveExamples: readonly Example[] = [
  { shows: 'Start, and open the page', line: 'onrecord serve --open' },
  { shows: 'A record that you name', line: 'onrecord serve --record kelmar-record --open' },
  { shows: 'On another port', line: 'onrecord serve --port 8080' },
]

const situationExamples: readonly Example[] = [
  { shows: 'Which there are', line: 'onrecord situation list' },
  { shows: 'Check one of your own while you write it: faults come as path:line:column', line: 'onrecord situation check my-crisis/profile.yaml' },
]

const sources = `
Places: GeoNames (https://www.geonames.org), CC BY 4.0. Countries: world-countries, ODbL 1.0. Map: Natural Earth. See NOTICE.
`

const readNotes = `
For people: statements by voice, then events (PLOVER), figures, places, forces, positions, what is not known, loaded words,
contradictions and slips. A mark before each claim has the colour of its voice; ○ is the outlet. Times are EDTF.
Where a report cannot be read, --json and --jsonl print {"id", "error": {"code", "message"}} in its place and go on.
Exit code: 0 all were read, 1 some could not be, 2 the command line is wrong, 130 interrupted.
Colour follows the terminal; NO_COLOR=1 turns it off, FORCE_COLOR=1 on.
`

function standardInput(world: World, jsonl: boolean): string[] {
  if (world.stdin.isTTY !== true) return ['-']
  throw new Problem(
    'bad-option',
    'There is nothing to read.',
    jsonl ? 'Send reports, one a line: onrecord read --jsonl < reports.jsonl' : 'Name a file or an address: onrecord read report.txt',
  )
}

function syntaxAlone(): Problem {
  return new Problem('bad-option', 'The option --syntax adds to what programs read.', 'Give it with --json or --jsonl.')
}

function deskOptions({ model, threads, situation, syntax }: { model?: string; threads?: number; situation?: string; syntax?: true }): DeskOptions {
  return {
    ...(model === undefined ? {} : { model }), ...(threads === undefined ? {} : { threads }), ...(situation === undefined ? {} : { situation }),
    ...(syntax === undefined ? {} : { syntax }),
  }
}

/** Commander's message in the form that all errors here have: what is wrong, what to do, the code. */
function usageFailure(text: string): string {
  const [what = '', suggestion] = text.trim().replace(/^error: /, '').split('\n')
  const remedy = suggestion === undefined ? 'See onrecord --help.' : suggestion.replace(/^\(|\)$/g, '')
  return `onrecord: ${what.charAt(0).toUpperCase()}${what.slice(1).replace(/\.$/, '')}. ${remedy} [bad-option]\n`
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
