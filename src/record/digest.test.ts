import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { digestOf } from './digest.ts'

const entry = { id: 'event-1', members: ['b', 'a'], misread: [] as string[] }

it('tells members, their order and what was judged of them apart', async () => {
  const digests = await Promise.all([
    digestOf([entry]),
    digestOf([{ ...entry, members: ['a', 'b'] }]),
    digestOf([{ ...entry, misread: ['a'] }]),
    digestOf([{ ...entry, corrected: { a: { type: 'PROTEST' } } }]),
    digestOf([entry, { ...entry, id: 'event-2' }]),
  ])
  expect(new Set(digests).size).toBe(5)
})

it('does not mind how an entry is written down, nor whether entries come one by one', async () => {
  const one = await digestOf([{ ...entry, corrected: { a: { x: 1, y: 2 } } }])
  async function* later() {
    yield await Promise.resolve({ corrected: { a: { y: 2, x: 1 } }, members: ['b', 'a'], id: 'event-1' })
  }
  expect(await digestOf(later())).toBe(one)
})

it('refuses entries out of order, which would hide one that is missing', async () => {
  await expect(digestOf([{ ...entry, id: 'event-2' }, entry])).rejects.toThrow(RangeError)
})

it('spells one value one way', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[{"d":1}]}')
  expect(canonicalJson(JSON.parse('{"__proto__":1,"10":2,"9":3}'))).toContain('"__proto__":1')
})
