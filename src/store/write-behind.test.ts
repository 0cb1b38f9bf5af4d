import { expect, test } from 'vitest'
import type { Session } from './database.ts'
import { insertRows } from './insert.ts'
import { writeBehind, writeRows } from './write-behind.ts'

function listening(): { session: Session; said: string[] } {
  const said: string[] = []
  return {
    said,
    session: {
      query: (sql, parameters) => {
        said.push(`${sql} ${JSON.stringify(parameters ?? [])}`)
        return Promise.resolve([])
      },
      exec: (sql) => {
        said.push(sql)
        return Promise.resolve()
      },
    },
  }
}

const column = { name: 'number', type: 'int8', of: (row: number) => row } as const

test('rows of many calls are written by one statement, before anything is read', async () => {
  const { session, said } = listening()
  const behind = writeBehind(session)
  await insertRows(behind, 'told', [column], [1, 2])
  await insertRows(behind, 'part', [column], [7])
  await insertRows(behind, 'told', [column], [3])
  expect(said).toEqual([])
  await behind.query('select 1')
  expect(said.map((statement) => statement.replace(/^insert into (\w+) .*(\[\[.*\]\])$/, '$1 $2'))).toEqual(['told [[1,2,3]]', 'part [[7]]', 'select 1 []'])
  await behind.flush()
  expect(said).toHaveLength(3)
})

test('what is held back while something is written, is written as well', async () => {
  const { session, said } = listening()
  const behind = writeBehind(session)
  await writeRows(behind, 'first', [1], async (now, rows) => {
    await now.exec(`first ${rows.join()}`)
    await writeRows(behind, 'second', [2], (then, more) => then.exec(`second ${more.join()}`))
  })
  await behind.exec('third')
  expect(said).toEqual(['first 1', 'second 2', 'third'])
})

test('a session that holds nothing back writes at once', async () => {
  const { session, said } = listening()
  await writeRows(session, 'any', [1, 2], (now, rows) => now.exec(rows.join()))
  await writeRows(session, 'any', [], (now) => now.exec('nothing'))
  expect(said).toEqual(['1,2'])
})
