/** The commands of the record: what can be asked of one and told it, and how that is explained. */
import { availableParallelism } from 'node:os'
import { Option, type Command } from 'commander'
import type { Desk, DeskOptions } from '../desk/desk.ts'
import { Problem } from '../report/problem.ts'
import { shownKinds, type Store } from '../store/store.ts'
import { examples, wholeNumber, type Example } from './help.ts'
import type { Filters } from './listing.ts'
import type { World } from './program.ts'
import { isThere, RECORD_VARIABLE, recordPlace } from './record-place.ts'

/** What the commands need beside the world: how a desk is opened, and who takes the exit code. */
export type Around = {
  readonly world: World
  readonly desk: (options: { model?: string; threads?: number; situation?: string }) => Desk
  readonly done: (exitCode: number) => void
}

type RecordOption = { readonly record?: string; readonly json?: true }
type ReadingOptions = RecordOption & Pick<DeskOptions, 'model' | 'situation'> & { readonly threads: number }

/** Adds `add`, `show`, `search`, `judge`, `watch`, `reread` and `replay`. */
export function addRecordCommands(program: Command, around: Around): void {
  addAdd(program, around)
  addShow(program, around)
  addSearch(program, around)
  addJudge(program, around)
  addWatch(program, around)
  addReread(program, around)
  addReplay(program, around)
}

function addAdd(program: Command, around: Around): void {
  const command = program
    .command('add')
    .description('add reports to the record: read, and joined with what it has; what it has already is skipped')
    .argument('<file|folder|pattern|address|-...>', 'files of text or HTML, .jsonl and .ndjson files with a report a line, folders, patterns such as "news/**/*.html", addresses of pages, or - for standard input')
    .option('--jsonl', 'standard input holds a report a line: {"id", "text", "title"?, "outlet"?, "published"?, "url"?}')
  withReading(withRecord(command, 'print a line of JSON for each report: what became of it'))
    .addHelpText('after', examples(addExamples))
    .addHelpText('after', addNotes)
    .action(async (names: string[], options: ReadingOptions & { jsonl?: true }) => {
      const [{ add, maybeSeveralNamed }, { expanded }] = await Promise.all([import('./add.ts'), import('./named-inputs.ts')])
      const jsonl = options.jsonl === true
      const named = await expanded(names)
      const threads = maybeSeveralNamed(named, jsonl) ? options.threads : 1
      await reading({ ...options, threads }, around, (desk, store) => add({ named, jsonl, json: options.json === true, threads }, desk, store, around.world), true)
    })
}

type Chosen = Omit<Filters, 'disputed'> & { readonly disputed?: true }
type Listed = RecordOption & Chosen & { readonly limit: number; readonly after?: string; readonly all?: true }

function addShow(program: Command, around: Around): void {
  const command = program
    .command('show')
    .description('show what the record says: rows of a kind, or one entry with all its accounts side by side')
    .argument('<kind|entry>', `one of ${shownKinds.join(', ')}; or the id of an entry, as a list shows it`)
  withFilters(command)
    .option('--report <id>', 'only what is of this report: its id or key')
    .option('--independent <number>', 'only entries from so many independent origins', wholeNumber(1, 1_000_000))
    .option('--accounts <number>', 'accounts of each entry (default: 3, of an entry alone all; with --json 32 of each)', wholeNumber(0, 1_000))
  withRecord(withPages(command, 'rows'), 'print each row as one line of JSON')
    .addHelpText('after', examples(showExamples))
    .addHelpText('after', showNotes)
    .action(async (what: string, options: Listed & { accounts?: number }) => {
      const { show } = await import('./show.ts')
      const asked = { what, filters: filtersIn(options), json: options.json === true, limit: limitIn(options), after: options.after, accounts: options.accounts }
      await withStore(options, around, (store) => show(asked, store, around.world))
    })
}

function addSearch(program: Command, around: Around): void {
  const command = program
    .command('search')
    .description('find accounts by their words and by facets, and say how many there are of each kind, voice, outlet, type and status')
    .argument('[words...]', 'words of the sentence, all of them; "in a row"; -without; this or that')
    .option('--kind <kind>', 'only accounts of this kind: events, figures, forces, ...')
  withRecord(withPages(withFilters(command), 'accounts'), 'print each account as one line of JSON, and at the end one with the facets')
    .addHelpText('after', examples(searchExamples))
    .action(async (words: string[], options: Listed & { kind?: string }) => {
      const { search } = await import('./search.ts')
      const asked = { words, kind: options.kind, filters: filtersIn(options), json: options.json === true, limit: limitIn(options), after: options.after }
      await withStore(options, around, (store) => search(asked, store, around.world))
    })
}

function addJudge(program: Command, around: Around): void {
  const judge = program.command('judge').description('decide what the rules could not, or got wrong; every decision is kept, and can be taken back').addHelpText('after', examples(judgeExamples)).addHelpText('after', judgeNotes)
  const named = '<account|entry...>'
  type Options = RecordOption & { by?: string; reason?: string }
  const decided = (command: Command) => withRecord(
    command.option('--reason <words>', 'why, kept with the decision').option('--by <name>', 'who decides (default: the name you are logged in by)'),
    'print each judgment as one line of JSON',
  )
  const decide = async (verdict: Parameters<typeof import('../desk/judge.ts').judge>[0], options: Options) => {
    const { judgeAndTell } = await import('./judged.ts')
    await withStore(options, around, (store) => judgeAndTell(verdict, { by: options.by, reason: options.reason, json: options.json === true }, store, around.world))
  }
  decided(judge.command('join').description('two or more tell of the same thing').argument('<account|entry|number...>', 'accounts or entries; or the number of a judgment that suggests it'))
    .action((names: string[], options: Options) => decide({ decide: 'join', names }, options))
  decided(judge.command('split').description('two or more do not tell of the same thing; of an account and its entry: the account is none of it').argument('<account|entry|number...>', 'accounts or entries; or the number of a judgment that suggests the contrary'))
    .action((names: string[], options: Options) => decide({ decide: 'split', names }, options))
  decided(judge.command('reject').description('a report does not say this: the claim was misread and counts for nothing').argument(named, 'accounts; of an entry all'))
    .action((names: string[], options: Options) => decide({ decide: 'reject', names }, options))
  decided(judge.command('confirm').description('a report does say this: somebody has looked; the later of reject and confirm counts').argument(named, 'accounts; of an entry all'))
    .action((names: string[], options: Options) => decide({ decide: 'confirm', names }, options))
  decided(judge.command('correct').description('a field of an account is another').argument('<account>', 'an account, or an entry for all of its accounts').argument('<field>', 'name, type, place, time, value, ...: the error says which there are').argument('<value>', 'what it should be: words, or JSON for numbers and what has fields'))
    .action((name: string, field: string, value: string, options: Options) => decide({ decide: 'correct', names: [name], field, value }, options))
  decided(judge.command('no-copy').description('a report carries no text of another').argument('<report>', 'id or key of one').argument('<report>', 'and of the other'))
    .action((one: string, other: string, options: Options) => decide({ decide: 'no-copy', names: [one, other] }, options))
  decided(judge.command('undo').description('take judgments back, whoever made them').argument('<number...>', 'of judgments, as onrecord show judgments prints them'))
    .action((names: string[], options: Options) => decide({ decide: 'undo', names }, options))
}

function addWatch(program: Command, around: Around): void {
  const command = program
    .command('watch')
    .description('add what is in a folder and what comes into it, until Ctrl-C; a file is taken once it has been written whole')
    .argument('<folder>', 'the folder, with all folders in it, on any disk or network')
    .option('--every <seconds>', 'how often to look', wholeNumber(1, 86_400), 2)
  withReading(withRecord(command, 'print a line of JSON for each report: what became of it'))
    .addHelpText('after', examples(watchExamples))
    .action(async (folder: string, options: ReadingOptions & { every: number }) => {
      const { watch } = await import('./watch.ts')
      const { every, threads } = options
      await reading(options, around, (desk, store) => watch({ folder, every, threads, json: options.json === true }, desk, store, around.world), true)
    })
}

function addReread(program: Command, around: Around): void {
  const command = program
    .command('reread')
    .description('read what is in the record again, with the reader and codebook there are now; both readings are kept, and what changed is said')
    .option('--all', 'also what they have read already')
  withReading(withRecord(command, 'print a line of JSON for each report: what became of it'))
    .addHelpText('after', examples(rereadExamples))
    .action(async (options: ReadingOptions & { all?: true }) => {
      const { reread } = await import('./reread.ts')
      await reading(options, around, (desk, store) => reread({ all: options.all === true, json: options.json === true, threads: options.threads }, desk, store, around.world), false)
    })
}

function addReplay(program: Command, around: Around): void {
  withRecord(program.command('replay').description('make the record anew from its readings and judgments, and compare both by digest'), 'print one line of JSON')
    .addHelpText('after', examples(replayExamples))
    .action(async (options: RecordOption) => {
      const { replay } = await import('./replay.ts')
      await withStore(options, around, (store) => replay(options.json === true, store, around.world))
    })
}

function withRecord(command: Command, json: string): Command {
  return command
    .option('--json', json)
    .option('--record <folder|address>', `the record: a folder, or postgres://... (default: ${RECORD_VARIABLE}, or else a folder in your data directory)`)
}

function withReading(command: Command): Command {
  return command
    .option('--situation <name>', 'read with this situation profile: a name, a path, none, or auto for the one whose names occur (default: auto)')
    .option('--threads <number>', 'how many cores to use', wholeNumber(1, 1024), availableParallelism())
    .option('--model <folder>', 'another trained reader than the one that comes with the program')
}

function withFilters(command: Command): Command {
  return command
    .option('--voice <name>', 'only what this voice says: its name or key')
    .option('--actor <name>', 'only where this actor takes part: its name or the id of its entry')
    .option('--outlet <name>', 'only what this outlet prints')
    .option('--type <type>', 'only of this type: of event, position, state of a force, unit or measure of a figure, kind of actor, stance')
    .option('--place <name>', 'only at this place')
    .option('--from <day>', 'only on or after this day', day)
    .option('--to <day>', 'only on or before this day', day)
    .option('--status <status>', 'only events of this status: current, historical, future, hypothetical, negated')
    .option('--disputed', 'only what is in dispute')
}

function withPages(command: Command, what: string): Command {
  return command
    .option('--limit <number>', `${what} at most`, wholeNumber(1, 1_000_000), 50)
    .option('--after <place>', 'go on where the list before ended')
    .addOption(new Option('--all', 'without a limit').conflicts('limit'))
}

function filtersIn({ voice, actor, outlet, type, place, from, to, status, report, disputed, independent }: Chosen): Filters {
  const all = { voice, actor, outlet, type, place, from, to, status, report, disputed, independent }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

function limitIn({ limit, all }: Listed): number {
  return all === true ? Infinity : limit
}

function day(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new Problem('bad-option', `"${value.slice(0, 40)}" is no day.`, 'Write it as 2031-03-07.')
}

/** Runs work on the record that is named, and lets go of it whatever happens. @param make it where there is none */
async function withStore({ record }: RecordOption, { world, done }: Around, work: (store: Store) => Promise<number>, make = false): Promise<void> {
  const store = await open(recordPlace(record, world.env), make, world)
  try {
    done(await work(store))
  } finally {
    await store.close()
  }
}

/** The same with a desk, which loads its reader while the record is opened. */
async function reading({ record, model, situation, threads }: ReadingOptions, around: Around, work: (desk: Desk, store: Store) => Promise<number>, make: boolean): Promise<void> {
  const desk = around.desk({ threads, ...(model === undefined ? {} : { model }), ...(situation === undefined ? {} : { situation }) })
  try {
    await withStore(record === undefined ? {} : { record }, around, (store) => work(desk, store), make)
  } finally {
    await desk.close()
  }
}

async function open(where: string, make: boolean, { openStore }: World): Promise<Store> {
  if (!make && !isThere(where)) throw new Problem('not-found', `There is no record at ${where}.`, 'Make one by adding reports to it: onrecord add FILE. Or name another with --record.')
  if (openStore) return openStore(where)
  return (await import('../store/open-store.ts')).openStore(where)
}

export const addExamples: readonly Example[] = [
  { shows: 'A report, a folder of them, and a file with one a line', line: 'onrecord add report.txt news/ reports.jsonl' },
  { shows: 'All pages that fit a pattern', line: 'onrecord add "news/**/*.html"' },
  { shows: 'A page on the web', line: 'onrecord add https://example.org/news.html' },
  { shows: 'A stream, one report a line', line: 'onrecord add --jsonl - < reports.jsonl' },
  { shows: 'To a record of its own', line: 'onrecord add --record kelmar-record reports.jsonl' },
]

const showExamples: readonly Example[] = [
  { shows: 'What happened, from two independent origins at least', line: 'onrecord show events --independent 2' },
  { shows: 'Figures in dispute, as series by voice', line: 'onrecord show figures --disputed' },
  { shows: 'What somebody demands, refuses and offers', line: 'onrecord show positions --actor "Harbour Front"' },
  { shows: 'Who carries whose text', line: 'onrecord show copies' },
  { shows: 'One entry, with all accounts side by side', line: 'onrecord show event-3f9a12cd77ab0e41' },
  { shows: 'All of a kind, for a program', line: 'onrecord show events --all --json' },
]

const searchExamples: readonly Example[] = [
  { shows: 'Where a bridge was spoken of', line: 'onrecord search bridge' },
  { shows: 'Words in a row, said by one voice', line: `onrecord search '"good faith"' --voice "Teodor Ravnik"` },
  { shows: 'Figures of one outlet in a week', line: 'onrecord search --kind figures --outlet "Channel 9 News" --from 2026-11-12 --to 2026-11-18' },
]

const judgeExamples: readonly Example[] = [
  { shows: 'Two entries are the same event', line: 'onrecord judge join event-3f9a12cd77ab0e41 event-90bb6a1c2f4d7e03 --reason "one shelling"' },
  { shows: 'What a rule suggested is so; or is not', line: 'onrecord judge join 412; onrecord judge split 413' },
  { shows: 'An account was misread', line: 'onrecord judge reject mp-01/event/120-128' },
  { shows: 'A figure was read wrongly', line: 'onrecord judge correct mp-01/figure/310-312 value 41' },
  { shows: 'That was a mistake', line: 'onrecord judge undo 414' },
]

const watchExamples: readonly Example[] = [
  { shows: 'Whatever another program puts into a folder', line: 'onrecord watch inbox' },
  { shows: 'On a slow disk on the network, every minute', line: 'onrecord watch /mnt/newsroom/inbox --every 60' },
]

const rereadExamples: readonly Example[] = [
  { shows: 'After an update of the program, or a change of the codebook', line: 'onrecord reread' },
]

const replayExamples: readonly Example[] = [
  { shows: 'See that the record is what its judgments come to', line: 'onrecord replay' },
]

const addNotes = `
A report counts as added once it would outlast the process, and the power. What cannot be added is told on standard error; the rest
goes in. Ctrl-C begins no further report; run the same command again to go on where it ended.
Exit code: 0 all are in the record, 1 some could not be added, 2 the command line is wrong, 130 interrupted.
`

const showNotes = `
Of entries, --voice, --actor, --outlet, --type, --place and --status choose those with such an account; --from and --to by the days on
which they were told. An origin is somebody who says it, or an outlet's own words, whoever copied them; ○ is an outlet, ● anybody else.
Exit code: 0, also where nothing fits; 1 the record could not be read, or has no such entry; 2 the command line is wrong.
`

const judgeNotes = `
An account is named by its address, or with the id of its report in place of the key: mp-01/event/120-128. A person's judgment goes before
any rule's, the latest first.
`
