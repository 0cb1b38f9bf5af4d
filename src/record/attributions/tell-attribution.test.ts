import { describe, expect, it } from 'vitest'
import type { AttributionAccount } from '../account.ts'
import type { Told } from '../told.ts'
import { tellAttribution } from './tell-attribution.ts'

function told(report: string, at: string, words: string, more: { voice?: string; origin?: string; named?: boolean; quoted?: string[] } = {}): Told<AttributionAccount> {
  const { voice = 'actor-1', origin = 'actor-1', named = true, quoted = [words] } = more
  const quote = { start: 0, end: words.length, quote: words }
  const account: AttributionAccount = {
    kind: 'attribution', address: `${report}/attribution/0-${words.length}`, report, id: 't1', quote, within: [0, words.length], sentence: words,
    voice: { name: 'Verrin', outlet: false, named }, stance: 'assert', form: 'direct', content: [quote], quoted, confidence: 1,
  }
  return { account, voice, origin, reportId: report, at }
}
const around = { nameOf: (key: string) => (key === 'actor-1' ? 'Jonas Verrin' : key) }

describe('tellAttribution', () => {
  it('gives the fullest words, the named voice, and who repeats whom', () => {
    const later = told('b', '2026-11-15', 'We have left the Old Port, and we left it in good order')
    const first = told('a', '2026-11-14', 'We have left', { voice: 'someone in a', named: false, origin: 'actor-1' })
    expect(tellAttribution([later, first], around)).toEqual({
      kind: 'attribution',
      title: 'Jonas Verrin: “We have left the Old Port, and we left it in good order”',
      disputed: false,
      voice: 'actor-1',
      name: 'Jonas Verrin',
      words: '“We have left the Old Port, and we left it in good order”',
      relations: [{ kind: 'repeats', from: later.account.address, to: first.account.address, because: 'the same words, carried by another report' }],
    })
  })

  it('says that another origin corroborates, and that a report says it once more', () => {
    const first = told('a', '2026-11-14', 'We have left')
    const again = { ...told('a', '2026-11-14', 'We have left, yes'), reportId: 'a' }
    const other = told('b', '', 'We have left', { origin: 'someone in b' })
    expect(tellAttribution([other, again, first], around).relations).toEqual([
      { kind: 'repeats', from: again.account.address, to: first.account.address, because: 'said once more in the same report' },
      { kind: 'corroborates', from: other.account.address, to: first.account.address, because: 'another origin has the same words' },
    ])
  })

  it('tells indirect speech by its content, and cuts a long title at a word', () => {
    const words = `that ${'no government battery had fired '.repeat(12).trim()}`
    const { title, words: full } = tellAttribution([told('a', '2026-11-14', words, { quoted: [] })], around)
    expect(full).toBe(words)
    expect(title).toMatch(/^Jonas Verrin: that no .* …$/)
    expect(title.length).toBeLessThan(150)
  })
})
