import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadModel, modelFolder } from './model.ts'

const files = ['config.json', 'encoder.onnx', 'linker.onnx', 'syntax.onnx', 'coref.onnx', 'vocab.txt']

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-model-'))
  await cp(modelFolder, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

test('the model is known by its configuration, which names its files', async () => {
  const { version } = await loadModel(folder)
  expect(version).toMatch(/^[0-9a-f]{64}$/)
  await writeFile(join(folder, 'README.md'), 'not part of it')
  expect((await loadModel(folder)).version).toBe(version)
})

test.each(files)('without its %s it is missing', async (name) => {
  await rm(join(folder, name))
  await expect(loadModel(folder)).rejects.toMatchObject({ code: 'model-missing', message: expect.stringContaining(name) as string })
})

test.each(files)('with its %s cut short it is corrupt', async (name) => {
  await truncate(join(folder, name), 100)
  await expect(loadModel(folder)).rejects.toMatchObject({ code: 'model-corrupt' })
})

test('a folder that is not there is a missing model', async () => {
  await expect(loadModel(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'model-missing' })
})
