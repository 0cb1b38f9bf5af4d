/** Which time belongs to what. Syntax is written by hand: word/head/relation/part of speech, heads counted from 1. */
import { describe, expect, it } from 'vitest'
import type { Syntax, Upos } from '../../language/language.ts'
import { Tree } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'
import type { Time } from './time.ts'
import { asOfPublication, timeOf } from './when-at.ts'

/** @param rows "word/head/relation/upos", words apart by a space */
function clause(rows: string, ...dates: readonly (readonly [string, string])[]) {
  const cells = rows.split(' ').map((row) => row.split('/'))
  const text = cells.map(([word]) => word).join(' ')
  let at = 0
  const words = cells.map(([word]): Span => {
    const span: Span = [at, at + word!.length]
    at += word!.length + 1
    return span
  })
  const syntax: Syntax = {
    words,
    sentence: words.map(() => 0),
    lemma: cells.map(([word]) => word!),
    head: cells.map(([, head]) => Number(head) - 1),
    relation: cells.map(([, , relation]) => relation!),
    upos: cells.map(([, , , upos]) => upos as Upos),
  }
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const times = dates.map(([words, value]): Time => ({ span: spanOf(words), kind: 'date', when: { value, basis: 'inferred', because: [] } }))
  const language = { words, sentences: [[0, text.length] as const], paragraphs: [], attributions: [], syntax, entities: [] }
  const of = (words: string) => timeOf({ times, tree: new Tree(syntax), language }, spanOf(words))?.value
  const bare = (words: string) => timeOf({ times, tree: new Tree({ ...syntax, words: [], head: [], relation: [], upos: [], lemma: [], sentence: [] }), language }, spanOf(words))?.value
  return { of, bare }
}

describe('timeOf', () => {
  it('is that of the verb', () => {
    const { of } = clause('Troops/2/nsubj/NOUN left/0/root/VERB Varn/2/obj/PROPN on/5/case/ADP Sunday/2/obl/PROPN', ['Sunday', '2024-05-12'])
    expect(of('left')).toBe('2024-05-12')
    expect(of('Troops')).toBe('2024-05-12')
  })

  it('is that of a noun\'s own phrase, before that of its clause', () => {
    const { of } = clause(
      'Rell/2/nsubj/PROPN praised/0/root/VERB last/4/amod/ADJ year/5/nmod:poss/NOUN raids/2/obj/NOUN on/7/case/ADP Sunday/2/obl/PROPN',
      ['last year', '2023'], ['Sunday', '2024-05-12'],
    )
    expect(of('raids')).toBe('2023')
    expect(of('praised')).toBe('2024-05-12')
  })

  it('may hang on the object by mistake', () => {
    const { of } = clause('Rebels/2/nsubj/NOUN shelled/0/root/VERB Varn/2/obj/PROPN on/5/case/ADP Sunday/3/nmod/PROPN', ['Sunday', '2024-05-12'])
    expect(of('shelled')).toBe('2024-05-12')
  })

  it('is never that of the verb that reports it', () => {
    const { of } = clause('Rell/2/nsubj/PROPN said/0/root/VERB Sunday/2/obl/PROPN that/6/mark/SCONJ troops/6/nsubj/NOUN left/2/ccomp/VERB', ['Sunday', '2024-05-12'])
    expect(of('left')).toBeUndefined()
    expect(of('said')).toBe('2024-05-12')
  })

  it('is that of the clause above for what is a part of it', () => {
    const { of } = clause(
      'Troops/2/nsubj/NOUN left/0/root/VERB on/4/case/ADP Sunday/2/obl/PROPN after/6/mark/SCONJ burning/2/advcl/VERB Varn/6/obj/PROPN',
      ['Sunday', '2024-05-12'],
    )
    expect(of('burning')).toBe('2024-05-12')
  })

  it('is its own inside another clause', () => {
    const { of } = clause(
      'People/2/nsubj/NOUN remain/0/root/VERB held/2/advcl/VERB since/6/case/ADP the/6/det/DET raid/3/obl/NOUN of/8/case/ADP May/6/nmod/PROPN', ['May', '2024-05'],
    )
    expect(of('held')).toBe('2024-05')
    expect(of('remain')).toBeUndefined()
  })

  it('without syntax, is the only one of its sentence', () => {
    const one = clause('Troops/2/nsubj/NOUN left/0/root/VERB on/4/case/ADP Sunday/2/obl/PROPN', ['Sunday', '2024-05-12'])
    expect(one.bare('left')).toBe('2024-05-12')
    const two = clause('May/2/nsubj/PROPN and/3/cc/CCONJ June/0/root/PROPN', ['May', '2024-05'], ['June', '2024-06'])
    expect(two.bare('and')).toBeUndefined()
  })

  it('is none where there is none', () => {
    expect(clause('Troops/2/nsubj/NOUN left/0/root/VERB').of('left')).toBeUndefined()
  })
})

describe('asOfPublication', () => {
  it('is the day without the hour', () => {
    expect(asOfPublication({ published: { value: '2024-04-07T15:15:00Z', basis: 'page', because: [] } })).toEqual({ value: '2024-04-07', basis: 'inferred', because: [] })
  })

  it('is open where the report is', () => {
    expect(asOfPublication({ published: null })).toBeUndefined()
  })
})
