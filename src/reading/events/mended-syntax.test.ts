import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOfSpeech, type Syntax, type Upos } from '../../language/language.ts'
import { Tree } from '../../language/tree.ts'
import { mendedSyntax } from './mended-syntax.ts'

const words = { acts: new Set(['bomb', 'kill']), actors: new Set(['jet', 'rebel']) }

/** Words as "form/lemma/UPOS/relation/head", heads counted from 1, 0 for the root. */
function read(notation: string): { readonly text: string; readonly tree: Tree } {
  const rows = notation.split(' ').map((word) => word.split('/') as [string, string, Upos, string, string])
  let at = 0
  const spans = rows.map(([form]): [number, number] => [at, (at += form.length + 1) - 1])
  const syntax: Syntax = {
    words: spans, sentence: rows.map(() => 0), lemma: rows.map(([, lemma]) => lemma), upos: rows.map(([, , upos]) => upos),
    head: rows.map(([, , , , head]) => Number(head) - 1), relation: rows.map(([, , , relation]) => relation),
  }
  return { text: rows.map(([form]) => form).join(' '), tree: new Tree(syntax) }
}

describe('mendedSyntax', () => {
  it('hangs the sentence behind a dateline on its own verb', () => {
    const { text, tree } = read('TARN/tarn/PROPN/root/0 -/-/PUNCT/punct/1 Osk/Osk/PROPN/appos/1 was/be/AUX/aux:pass/5 freed/free/VERB/parataxis/1 ././PUNCT/punct/5')
    const { head, relation } = mendedSyntax(text, tree, [{ from: 0, to: 2 }], [], words)
    expect([head[4], relation[4]]).toEqual([-1, 'root'])
    expect([head[2], relation[2]]).toEqual([4, 'nsubj:pass'])
    expect(head[0]).toBe(4)
  })

  it.each([
    ['many who act', 'Ruvian/Ruvian/PROPN/compound/2 jets/jet/NOUN/compound/4 bomb/bomb/NOUN/compound/4 village/village/NOUN/root/0'],
    ['one thing that kills a number', 'hill/hill/NOUN/compound/2 flood/flood/NOUN/compound/3 kills/kill/NOUN/root/0 12/12/NUM/nummod/3'],
  ])('takes the verb of a headline for a verb: %s', (_, notation) => {
    const { text, tree } = read(notation)
    const { upos, head, relation } = mendedSyntax(text, tree, [], [{ from: 0, to: 4 }], words)
    expect([upos[2], head[2], relation[2]]).toEqual(['VERB', -1, 'root'])
    expect([head[1], relation[1], head[3], relation[3]]).toEqual([2, 'nsubj', 2, 'obj'])
  })

  it.each([
    ['a compound of one', 'Ruvian/Ruvian/PROPN/compound/2 jet/jet/NOUN/compound/4 bomb/bomb/NOUN/compound/4 village/village/NOUN/root/0'],
    ['those who do not act', 'mill/mill/NOUN/compound/2 houses/house/NOUN/compound/4 bomb/bomb/NOUN/compound/4 village/village/NOUN/root/0'],
  ])('leaves as it is %s', (_, notation) => {
    const { text, tree } = read(notation)
    expect(mendedSyntax(text, tree, [], [{ from: 0, to: 4 }], words)).toBe(tree.syntax)
  })

  it('hangs every word of any tree on a root', () => {
    const nodes = fc.array(fc.record({ above: fc.nat(), upos: fc.constantFrom(...partsOfSpeech), form: fc.constantFrom('jets', 'bomb', 'kills', '12', 'house') }), { minLength: 4, maxLength: 9 })
    fc.assert(fc.property(nodes, fc.nat(8), fc.nat(3), (drawn, from, turn) => {
      const size = drawn.length
      // a tree: each word hangs on one that comes earlier in some turned order
      const place = (n: number) => (n + turn) % size
      const head = drawn.map(() => -1)
      drawn.forEach(({ above }, n) => { if (n > 0) head[place(n)] = place(above % n) })
      const { text, tree } = read(drawn.map(({ form, upos }, n) => `${form}/${form.replace(/s$/, '')}/${upos}/compound/${head[n]! + 1}`).join(' '))
      const run = { from: Math.min(from, size - 1), to: size }
      const mended = mendedSyntax(text, tree, [{ from: 0, to: Math.min(from, size) }], [run], words)
      mended.head.forEach((_, word) => {
        let at = word
        for (let steps = 0; at >= 0; at = mended.head[at]!) expect(steps++).toBeLessThanOrEqual(size)
      })
    }))
  })
})
