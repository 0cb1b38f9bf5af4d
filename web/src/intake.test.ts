import { describe, expect, it } from 'vitest'
import { Fault } from './fault.ts'
import { largestFile, requestFrom, requestFromFile } from './intake.ts'

describe('requestFrom', () => {
  it('takes one address alone as an address', () => {
    expect(requestFrom('  https://post.example/ferry \n')).toEqual({ url: 'https://post.example/ferry' })
  })

  it.each(['See https://post.example/ferry', 'https://a.example https://b.example', 'javascript:alert(1)', 'The ferry sank.'])('takes "%s" as text', (typed) => {
    expect(requestFrom(typed)).toEqual({ text: typed })
  })

  it('says what to do with an empty box', () => {
    expect(() => requestFrom(' \n')).toThrow(Fault)
  })
})

describe('requestFromFile', () => {
  it('carries every byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
    const request = await requestFromFile(new File([bytes], 'ferry.txt'))
    expect(request).toMatchObject({ name: 'ferry.txt' })
    expect(Buffer.from((request as { base64: string }).base64, 'base64')).toEqual(Buffer.from(bytes))
  })

  it('refuses what the server would refuse', async () => {
    const file = new File([new Uint8Array(largestFile + 1)], 'all-of-it.txt')
    await expect(requestFromFile(file)).rejects.toMatchObject({ code: 'too-large' })
  })
})
