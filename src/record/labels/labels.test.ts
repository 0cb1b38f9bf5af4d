/** Which labels of two reports are one, and what the record tells of them. All names are invented. */
import { describe, expect, it } from 'vitest'
import type { LabelAccount } from '../account.ts'
import type { Surroundings } from '../joiner.ts'
import type { Told } from '../told.ts'
import { labelJoiner } from './label-joiner.ts'
import { tellLabel } from './tell-label.ts'

const outlet = { name: 'outlet', outlet: true, named: true }
const mayor = { name: 'Anna Tolmin', outlet: false, named: true }
let made = 0

function label(word: string, more: Partial<LabelAccount> = {}): LabelAccount {
  const report = `report-${++made}`
  const quote = { start: 0, end: word.length, quote: word }
  return { kind: 'label', address: `${report}/label/0-${word.length}`, report, id: 'l1', quote, within: [0, word.length], sentence: word, voice: outlet, labelKind: 'loaded', ...more }
}

const actors: Record<string, string> = { a: 'Reef Front', b: 'Reef Front', c: 'Tide League' }
const around = (likeness: number): Surroundings => ({ actorOf: (address) => actors[address] ?? address, entryOf: (address) => address, likeness: () => likeness, copied: () => false })

function joined(one: LabelAccount, other: LabelAccount, likeness = 0): boolean {
  const { score, apart } = labelJoiner.compare(one, other, around(likeness))
  expect(labelJoiner.compare(other, one, around(likeness)).score).toBe(score)
  return score >= labelJoiner.join && !apart && labelJoiner.keys(one).some((key) => labelJoiner.keys(other).includes(key))
}

describe('labels', () => {
  it('are one for the same actor, singular or plural, in any story', () => {
    expect(joined(label('terrorists', { for: 'Reef Front', actor: 'a' }), label('the terrorist', { for: 'the Front', actor: 'b' }))).toBe(true)
  })

  it('are two for two actors, and two words for one', () => {
    expect(joined(label('thugs', { for: 'the Front', actor: 'a' }), label('thugs', { for: 'the Front', actor: 'c' }), 1)).toBe(false)
    expect(joined(label('thugs', { for: 'the Front', actor: 'a' }), label('heroes', { for: 'the Front', actor: 'a' }), 1)).toBe(false)
  })

  it('are one for what one story calls alike, and not elsewhere', () => {
    expect(joined(label('sham', { for: 'vote' }), label('sham', { for: 'vote' }), 1)).toBe(true)
    expect(joined(label('sham', { for: 'vote' }), label('sham', { for: 'vote' }), 0)).toBe(false)
    expect(joined(label('sham', { for: 'vote' }), label('sham', { for: 'trial' }), 1)).toBe(false)
  })

  it('are of nobody, where only a pronoun says of whom', () => {
    expect(joined(label('brutal', { for: 'it', actor: 'a' }), label('brutal', { for: 'Reef Front', actor: 'b' }), 1)).toBe(false)
  })
})

it('a label is told by outlet: its own word, or one that it quotes', () => {
  const told: Told<LabelAccount>[] = [
    label('terrorists', { for: 'the Front', actor: 'a', outlet: 'Harbour Courier' }),
    label('terrorists', { for: 'the Front', actor: 'a', outlet: 'Harbour Courier', voice: mayor }),
    label('terrorist', { for: 'Reef Front', actor: 'b', outlet: 'Salt Times', voice: mayor }),
  ].map((account) => ({ account, voice: 'v', origin: 'o', reportId: account.report, at: '' }))
  const entry = tellLabel(told, { nameOf: () => 'Reef Front' })
  expect(entry).toEqual({
    kind: 'label', title: '“terrorist” for Reef Front', disputed: false, word: 'terrorist', labelKind: 'loaded', for: 'Reef Front',
    outlets: [{ outlet: 'Harbour Courier', own: 1, quoted: 1 }, { outlet: 'Salt Times', own: 0, quoted: 1 }],
  })
  expect(tellLabel([...told].reverse(), { nameOf: () => 'Reef Front' })).toEqual(entry)
})

it('a word in quotation marks is quoted, whoever said it', () => {
  const sentence = 'He met what he called “thugs” on Monday.'
  const quote = { start: 123, end: 128, quote: 'thugs' }
  const marked = label('thugs', { outlet: 'Salt Times', quote, within: [100, 140], sentence })
  const entry = tellLabel([{ account: marked, voice: 'v', origin: 'o', reportId: 'r', at: '' }], { nameOf: (key) => key })
  expect(entry.outlets).toEqual([{ outlet: 'Salt Times', own: 0, quoted: 1 }])
})
