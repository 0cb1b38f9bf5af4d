import { afterEach, expect, test, vi } from 'vitest'
import { runtimeChoice, runtimeFor } from './runtime.ts'

afterEach(() => {
  vi.doUnmock('onnxruntime-node')
})

const withoutBinary = () => vi.doMock('onnxruntime-node', () => Promise.reject(new Error('no binary for this system')))

test('the native runtime is taken where it has a binary', async () => {
  expect((await runtimeFor('auto')).kind).toBe('native')
})

test('WebAssembly is the way out where it has none', async () => {
  withoutBinary()
  expect((await runtimeFor('auto')).kind).toBe('wasm')
})

test('who insists on the native runtime is told that it has none', async () => {
  withoutBinary()
  await expect(runtimeFor('native')).rejects.toMatchObject({ code: 'bad-option' })
})

test('the environment goes before what is given, and is checked', () => {
  expect(runtimeChoice(undefined, 'auto')).toBe('auto')
  expect(runtimeChoice('', 'native')).toBe('native')
  expect(runtimeChoice('wasm', 'native')).toBe('wasm')
  expect(() => runtimeChoice('gpu', 'auto')).toThrow(expect.objectContaining({ code: 'bad-option' }))
})
