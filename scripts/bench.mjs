// npm run bench: builds what is stale, measures, and prints one table. See bench/README.md.
import { parseArgs } from 'node:util'
import { build, checkNode, install, say } from './fresh.mjs'

/** Each suite by name. Loaded when run, since they import what has just been built. */
const suites = {
  spans: async () => (await import('../bench/spans.mjs')).spans,
  speed: async () => (await import('../bench/speed.mjs')).speed,
  memory: async () => (await import('../bench/memory.mjs')).memory,
  start: async () => (await import('../bench/start.mjs')).start,
  actors: async () => (await import('../bench/actors.mjs')).actors,
  times: async () => (await import('../bench/times.mjs')).times,
  quotes: async () => (await import('../bench/quotes.mjs')).quotes,
  syntax: async () => (await import('../bench/syntax.mjs')).syntax,
  entities: async () => (await import('../bench/entities.mjs')).entities,
  places: async () => (await import('../bench/places.mjs')).places,
  events: async () => (await import('../bench/events.mjs')).events,
  copies: async () => (await import('../bench/copies.mjs')).copies,
  ecb: async () => (await import('../bench/ecb.mjs')).ecb,
  crisis: async () => (await import('../bench/crisis.mjs')).crisis,
  record: async () => (await import('../bench/record.mjs')).record,
  newswcl: async () => (await import('../bench/newswcl.mjs')).newswcl,
  workbench: async () => (await import('../bench/workbench.mjs')).workbench,
}

const { only, reports, data, record, json } = options()
checkNode()
await install()
await build(['server', 'gazetteer', ...(only.includes('workbench') ? ['page'] : [])])

const rows = []
for (const name of only) {
  say(`measuring ${name} ...`)
  const suite = await suites[name]()
  rows.push(...(await suite({ reports, data, record, say })))
}
const { table } = await import('../bench/table.mjs')
process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : table(rows))
process.exit(0)

function options() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        reports: { type: 'string', default: '10000' },
        data: { type: 'string' },
        record: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const named = values.only?.split(',') ?? Object.keys(suites)
    const unknown = named.filter((name) => !(name in suites))
    if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}. There is: ${Object.keys(suites).join(', ')}.`)
    const count = Number(values.reports)
    if (!Number.isInteger(count) || count < 1) throw new Error('--reports takes a number of reports.')
    return { only: named, reports: count, data: values.data, record: values.record, json: values.json }
  } catch (error) {
    say(`${error.message}\nusage: npm run bench -- [--only ${Object.keys(suites).join(',')}] [--reports N] [--data FILE] [--record WHERE] [--json]`)
    return process.exit(2)
  }
}
