import { describe, expect, test } from 'vitest'
import { Problem } from '../report/problem.ts'
import type { Added, Addition, Store } from '../store/store.ts'
import { recorded, type Recorded, type RecorderOptions, type ToRecord } from './recorder.ts'
import { fakeDesk } from './testing/fake-desk.ts'

/** As much of a store as the recorder needs: it keeps keys, and refuses a batch that holds a report that it may not have. */
function shelf(refused?: string) {
  const keys = new Set<string>()
  const batches: string[][] = []
  const add = (batch: readonly Addition[]): Promise<readonly Added[]> => {
    batches.push(batch.map(({ report }) => report.id))
    if (batch.some(({ report }) => report.id === refused)) return Promise.reject(new Problem('record-failed', 'It was refused.', 'Try another.'))
    return Promise.resolve(batch.map(({ report, dossier: { key } }): Added => {
      const outcome = keys.has(key) ? 'known' : 'new'
      keys.add(key)
      return { key, report: report.id, outcome, judgments: 0 }
    }))
  }
  const known = (asked: readonly string[]) => Promise.resolve(new Map(asked.filter((key) => keys.has(key)).map((key) => [key, 'fake'])))
  return { store: { add, known } as unknown as Store, batches }
}

async function* given(inputs: readonly ToRecord[]): AsyncGenerator<ToRecord> {
  for (const input of inputs) yield await Promise.resolve(input)
}

async function outcomes(inputs: readonly ToRecord[], store: Store, options?: RecorderOptions, desk = fakeDesk()): Promise<Recorded[]> {
  const found: Recorded[] = []
  for await (const outcome of recorded(given(inputs), desk, store, options)) found.push(outcome)
  return found
}

const text = (id: string, words: string): ToRecord => ({ id, source: { kind: 'text', input: { id, text: words } } })
const three = [text('one', 'Oda said the pier stands.'), text('two', 'Roe denied that.'), text('three', 'Lund said nothing more came.')]
const short = ({ id, result }: Recorded) => [id, result instanceof Problem ? result.code : result.outcome]

describe('recorded', () => {
  test('adds reports in their order, several at once', async () => {
    const { store, batches } = shelf()
    expect((await outcomes(three, store)).map(short)).toEqual([['one', 'new'], ['two', 'new'], ['three', 'new']])
    expect(batches).toEqual([['one', 'two', 'three']])
  })

  test('does not read what the record has, unless it is asked to', async () => {
    const { store } = shelf()
    await outcomes(three.slice(0, 1), store)
    const read: string[] = []
    const desk = fakeDesk(({ id }) => {
      read.push(id)
    })
    expect((await outcomes(three.slice(0, 2), store, {}, desk)).map(short)).toEqual([['one', 'known'], ['two', 'new']])
    expect(read).toEqual(['two'])
    await outcomes(three.slice(0, 2), store, { again: true }, desk)
    expect(read).toEqual(['two', 'one', 'two'])
  })

  test('reads a report that was taken in before, and calls an outcome as its input was called', async () => {
    const { store } = shelf()
    const report = await fakeDesk().takeIn({ kind: 'text', input: { id: 'kept', text: 'Oda said the pier stands.' } })
    const [outcome] = await outcomes([{ id: 'news.jsonl, line-1', source: { kind: 'taken', report } }], store)
    expect(outcome).toMatchObject({ id: 'kept', name: 'news.jsonl, line-1', result: { outcome: 'new' } })
  })

  test('tells what cannot be taken in or read in its place, and goes on', async () => {
    const { store } = shelf()
    const desk = fakeDesk(({ id }) => {
      if (id === 'two') throw new Problem('model-corrupt', 'It broke.', 'Get it anew.')
    })
    const lost: ToRecord = { id: 'gone.txt', source: new Problem('not-found', 'There is no file.', 'Check the name.') }
    const line: ToRecord = { id: 'line-1', source: { kind: 'line', line: '{"id": "x7", "text": ""}', number: 1 } }
    expect((await outcomes([lost, three[1]!, line, three[0]!], store, {}, desk)).map(short))
      .toEqual([['gone.txt', 'not-found'], ['two', 'model-corrupt'], ['x7', 'empty'], ['one', 'new']])
  })

  test('a report that cannot be written costs no other', async () => {
    const { store } = shelf('two')
    expect((await outcomes(three, store)).map(short)).toEqual([['one', 'new'], ['two', 'record-failed'], ['three', 'new']])
  })
})
