/**
 * Makes a record large for reading: its rows again and again, each time with other numbers, keys, ids and later days, until there are as many
 * reports as asked for. What is listed, counted, searched and shown is as in a record of that size. It is not for adding to: what joining
 * looks things up by (block, band, profile, parted, adrift) is not made again, nor are the days in bodies, which are packed.
 *
 *     node bench/many/multiply.mjs postgres://user@host/database 100000       a folder does as well, and takes longer
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/fresh.mjs'

// Hexadecimal digits of keys and ids are turned around by so many places in each copy, wherever they stand: so all of a copy fit together.
const turned = (sql, copy) => `regexp_replace(regexp_replace(${sql}, '([0-9a-f]{${64 - copy}})([0-9a-f]{${copy}})(?![0-9a-f])', '\\2\\1', 'g'),
  '-([0-9a-f]{${16 - copy}})([0-9a-f]{${copy}})(?![0-9a-f])', '-\\2\\1', 'g')`
const MOST_COPIES = 15

/** What of a table's rows is another in a copy; all other columns are as they were. */
const changes = ({ copy, seq, account, reading, judgment, days }) => {
  const key = (column) => turned(column, copy)
  return {
    report: { seq: `seq + ${seq}`, key: key('key'), id: `id || '-${copy}'`, day: `day + ${days}`, key_day: `key_day + ${days}`, story: `story + ${account}` },
    reading: { number: `number + ${reading}`, report: `report + ${seq}`, key: key('key') },
    judgment: { number: `number + ${judgment}`, body: key(`replace(body, '"number":' || number, '"number":' || number + ${judgment})`) },
    account: {
      number: `number + ${account}`, entry: `entry + ${account}`, speaker: `speaker + ${account}`, voice: key('voice'), origin: key('origin'),
      day_from: `day_from + ${days}`, day_to: `day_to + ${days}`, told: `told + ${days}`, key_day: `key_day + ${days}`,
      find: `ts_delete(find, E'\\x01bucket:' || (number >> 26) / 4096) || array_to_tsvector(array[E'\\x01bucket:' || ((number >> 26) + ${seq}) / 4096])`,
    },
    told: { number: `number + ${account}`, body: key('body'), corrected: key('corrected') },
    part: { actor: `actor + ${account}`, account: `account + ${account}` },
    entry: {
      number: `number + ${account}`, id: key('id'), heard: `array(select ${key('one')} from unnest(heard) with ordinality as each (one, place) order by place)`,
      ...Object.fromEntries(['first_day', 'last_day', 'day_from', 'day_to', 'turned', 'contested'].map((column) => [column, `${column} + ${days}`])),
      touched: `touched + ${copy * 3_600_000}`,
    },
    brief: { entry: `entry + ${account}`, body: key('body') },
    ledger: { entry: `entry + ${account}` },
    tally: { entry: `entry + ${account}`, value: key('value') },
    bond: { subject: `subject + ${account}`, judgment: `judgment + ${judgment}` },
    copying: { report: `report + ${seq}`, parent: `parent + ${seq}`, family: `family + ${seq}` },
    voice: { key: key('key'), last_day: `last_day + ${days}` },
    voice_outlet: { voice: key('voice') },
  }
}

/** How rows are told from those of copies; a table that has none of these is copied as it was before the first copy. */
const firstCopy = {
  report: 'seq <= $1', reading: 'report <= $1', judgment: 'number <= $2', account: 'number < ($1 + 1) << 26', told: 'number < ($1 + 1) << 26',
  part: 'account < ($1 + 1) << 26', entry: 'number < ($1 + 1) << 26', brief: 'entry < ($1 + 1) << 26', ledger: 'entry < ($1 + 1) << 26',
  tally: 'entry < ($1 + 1) << 26', bond: 'judgment <= $2', copying: 'report <= $1',
}

/** Sums of those who speak in several copies, as outlets do. */
const sums = {
  voice: `on conflict (key) do update set attributions = voice.attributions + excluded.attributions, claims = voice.claims + excluded.claims,
    reports = voice.reports + excluded.reports, last_day = greatest(voice.last_day, excluded.last_day)`,
  voice_outlet: `on conflict (voice, outlet) do update set claims = voice_outlet.claims + excluded.claims,
    statements = voice_outlet.statements + excluded.statements, unnamed = voice_outlet.unnamed + excluded.unnamed`,
}

/**
 * @param {string} where a record with reports
 * @param {number} reports that it is to have at least
 * @param {(line: string) => void} say
 */
export async function multiply(where, reports, say) {
  const { openStore } = await import(path.join(root, 'dist', 'store', 'open-store.js'))
  // Its own opening brings it to the newest schema.
  await (await openStore(where)).close()
  const database = await open(where)
  await database.exec('set search_path to onrecord')
  const [{ seq, reading, judgment, days }] = await database.query(
    `select max(seq) as seq, max(day) - min(day) + 1 as days, (select max(number) from reading) as reading, (select max(number) from judgment) as judgment from report`)
  const copies = Math.ceil(reports / seq) - 1
  if (copies > MOST_COPIES) throw new Error(`${seq} reports are too few to make ${reports} of: there can be ${MOST_COPIES} copies.`)
  const indexes = await database.query(
    `select indexname, indexdef from pg_indexes where schemaname = 'onrecord' and indexname not in (select conname from pg_constraint)`)
  const summed = Object.keys(sums)
  for (const table of summed) await database.exec(`create temp table once_${table} as table ${table}`)
  for (const { indexname } of indexes) await database.exec(`drop index ${indexname}`)
  for (let copy = 1; copy <= copies; copy++) {
    const other = changes({ copy, seq: copy * seq, account: copy * seq * 2 ** 26, reading: copy * reading, judgment: copy * judgment, days: copy * days })
    for (const [table, values] of Object.entries(other)) await copyRows(database, table, values, [seq, judgment])
    say(`multiply: ${((copy + 1) * seq).toLocaleString('en')} of ${reports.toLocaleString('en')} reports`)
  }
  await database.query('update total set value = value * $1', [copies + 1])
  for (const { indexdef } of indexes) await database.exec(indexdef)
  await database.exec('analyze')
  await database.close()
}

async function copyRows(database, table, values, [seq, judgment]) {
  const columns = await database.query(
    `select column_name as name from information_schema.columns where table_schema = 'onrecord' and table_name = $1 order by ordinal_position`, [table])
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const condition = (firstCopy[table] ?? 'true').replace('$1', `${seq}::int8`).replace('$2', `${judgment}`)
  await database.exec(
    `insert into ${table} (${names}) select ${columns.map(({ name }) => values[name] ?? `"${name}"`).join(', ')}
     from ${table in sums ? `once_${table}` : table} where ${condition} ${sums[table] ?? ''}`)
}

async function open(where) {
  const at = (file) => import(path.join(root, 'dist', 'store', file))
  if (!/^postgres/.test(where)) return (await at('pglite.js')).openFolder(path.resolve(where))
  return (await at('postgresql.js')).openPostgresql(where)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [where, reports] = process.argv.slice(2)
  if (where === undefined || !(Number(reports) > 0)) throw new Error('Say where the record is, and how many reports it is to have: multiply.mjs WHERE REPORTS')
  await multiply(where, Number(reports), (line) => process.stderr.write(`${line}\n`))
}
