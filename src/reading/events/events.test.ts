import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language, Syntax, Upos } from '../../language/language.ts'
import { Tree } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'
import type { When } from '../../report/report.ts'
import { loadCodebook } from '../codebook.ts'
import type { Actor, Event, Place } from '../reading.ts'
import { marked } from '../testing/marked.ts'
import { eventsOf } from './events.ts'
import { Scene, type SceneLayers } from './scene.ts'

const codebook = loadCodebook()

/** Words as "form/UPOS/relation/head", heads counted from 1 as in CoNLL-U, 0 for the root. */
function syntaxOf(notation: string): { readonly text: string; readonly syntax: Syntax } {
  const words = notation.split(' ').map((word) => word.split('/') as [string, Upos, string, string])
  let text = ''
  const spans = words.map(([form]): Span => {
    if (text !== '' && !/^[.,]/.test(form)) text += ' '
    text += form
    return [text.length - form.length, text.length]
  })
  return {
    text,
    syntax: {
      words: spans, sentence: words.map(() => 0), lemma: words.map(([form]) => form.toLowerCase()), upos: words.map(([, upos]) => upos),
      head: words.map(([, , , head]) => Number(head) - 1), relation: words.map(([, , relation]) => relation),
    },
  }
}

const eventsIn = (layers: SceneLayers) => eventsOf(new Scene(layers))

function layersFor({ text, syntax }: { readonly text: string; readonly syntax: Syntax }, some: Partial<SceneLayers> = {}): SceneLayers {
  const { report, language } = marked(text.replace(/[[\]|]/g, ' '))
  const read: Language = { ...language, syntax }
  return {
    report, language: read, codebook, tree: new Tree(syntax), actorAt: () => undefined,
    voiceAt: () => ({ actor: null, name: 'outlet', named: true }), places: [], times: [], published: null, statements: [], stances: [], voices: [], ...some,
  }
}

const army: Actor = { id: 'a1', name: 'Army of Varn', kind: 'armed-force', mentions: [] }
const varn = (text: string): Place => {
  const start = text.indexOf('Varn')
  return { id: 'p1', name: 'Varn', kind: 'city', mentions: [{ start, end: start + 4, quote: 'Varn' }] }
}
const actorNamed = (text: string, words: string) => (span: Span) => (text.slice(...span).includes(words) ? army : undefined)

const only = (events: readonly Event[]): Event => {
  expect(events).toHaveLength(1)
  return events[0]!
}

describe('a passive', () => {
  const struck = syntaxOf('Two/NUM/nummod/2 bridges/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 destroyed/VERB/root/0 in/ADP/case/6 Varn/PROPN/obl/4 ./PUNCT/punct/4')

  it('without "by" has nobody who acts', () => {
    const event = only(eventsIn(layersFor(struck, { places: [varn(struck.text)] })))
    expect(event.actor).toBeUndefined()
    expect(event.recipients.map(({ text }) => text.quote)).toEqual(['Two bridges'])
    expect(event.place).toBe('p1')
  })

  it('with "according to" has nobody who acts, even where the syntax calls it an agent', () => {
    const told = syntaxOf(
      'Two/NUM/nummod/2 bridges/NOUN/nsubj:pass/4 were/AUX/aux:pass/4 destroyed/VERB/root/0 according/VERB/case/8 to/ADP/fixed/5 the/DET/det/8 army/NOUN/obl:agent/4',
    )
    expect(only(eventsIn(layersFor(told))).actor).toBeUndefined()
  })
})

describe('a pronoun below a verb of saying', () => {
  const told = syntaxOf(
    'The/DET/det/2 army/NOUN/nsubj/3 said/VERB/root/0 it/PRON/nsubj/6 had/AUX/aux/6 shelled/VERB/ccomp/3 the/DET/det/8 port/NOUN/obj/6 ./PUNCT/punct/3',
  )

  it('means who speaks, where nothing says that it means somebody else', () => {
    const event = only(eventsIn(layersFor(told, { actorAt: actorNamed(told.text, 'army') })))
    expect(event.actor).toMatchObject({ actor: 'a1', name: 'Army of Varn', text: { quote: 'The army' } })
  })

  it('means somebody else where that is known', () => {
    const rebels: Actor = { id: 'a2', name: 'Rebels of Varn', kind: 'group', mentions: [] }
    const actorAt = (span: Span) => (told.text.slice(...span) === 'it' ? rebels : actorNamed(told.text, 'army')(span))
    expect(only(eventsIn(layersFor(told, { actorAt }))).actor).toMatchObject({ actor: 'a2', text: { quote: 'it' } })
  })
})

describe('parties', () => {
  it('are named after the name beside an office', () => {
    const visit = syntaxOf(
      'The/DET/det/2 chancellor/NOUN/nsubj/6 ,/PUNCT/punct/4 Osk/PROPN/appos/2 ,/PUNCT/punct/2 attacked/VERB/root/0 the/DET/det/8 rebels/NOUN/obj/6 ./PUNCT/punct/6',
    )
    const osk: Actor = { id: 'a1', name: 'Mira Osk', kind: 'person', mentions: [] }
    const actorAt = (span: Span) => (visit.text.slice(...span) === 'Osk' ? osk : undefined)
    expect(only(eventsIn(layersFor(visit, { actorAt }))).actor?.name).toBe('Mira Osk')
  })

  it('are no makes of weapons', () => {
    const hit = syntaxOf('A/DET/det/3 K-12/PROPN/compound/3 missile/NOUN/nsubj/4 hit/VERB/root/0 the/DET/det/6 village/NOUN/obj/4 ./PUNCT/punct/4')
    const event = only(eventsIn(layersFor(hit)))
    expect(event.actor).toBeUndefined()
    expect(event.recipients.map(({ text }) => text.quote)).toEqual(['the village'])
  })

  it('are not who tells of it, where an adverbial hangs on the verb of telling', () => {
    const told = syntaxOf(
      'Gunmen/NOUN/nsubj/2 attacked/VERB/ccomp/10 the/DET/det/4 port/NOUN/obj/2 ,/PUNCT/punct/6 killing/VERB/advcl/10 two/NUM/obj/6 ,/PUNCT/punct/10 police/NOUN/nsubj/10 said/VERB/root/0 ./PUNCT/punct/10',
    )
    const killing = eventsIn(layersFor(told)).find(({ trigger }) => trigger.quote === 'killing')
    expect(killing?.actor?.text.quote).toBe('Gunmen')
  })

  it('do nothing to themselves by another name', () => {
    const fight = syntaxOf('The/DET/det/2 army/NOUN/nsubj/3 attacked/VERB/root/0 the/DET/det/5 rebels/NOUN/obj/3 ./PUNCT/punct/3')
    const event = only(eventsIn(layersFor(fight, { actorAt: () => army })))
    expect(event.recipients.map(({ actor, name, text }) => [actor, name, text.quote])).toEqual([[undefined, 'rebels', 'the rebels']])
  })
})

describe('bare words for a force', () => {
  const leaving = syntaxOf(
    'The/DET/det/2 army/NOUN/nsubj/3 attacked/VERB/root/0 the/DET/det/5 port/NOUN/obj/3 with/SCONJ/mark/8 soldiers/NOUN/nsubj/8 retreating/VERB/advcl/3 ./PUNCT/punct/3',
  )

  it('do not belong to who only tells of them', () => {
    const told = syntaxOf(
      'Tanks/NOUN/nsubj/2 attacked/VERB/ccomp/7 the/DET/det/4 port/NOUN/obj/2 ,/PUNCT/punct/7 residents/NOUN/nsubj/7 said/VERB/root/0 ./PUNCT/punct/7',
    )
    const event = only(eventsIn(layersFor(told, { actorAt: actorNamed(told.text, 'residents') })))
    expect(event.actor).toMatchObject({ name: 'Tanks' })
  })

  it('belong to the force that acts above, and keep their own words', () => {
    const events = eventsIn(layersFor(leaving, { actorAt: actorNamed(leaving.text, 'army') }))
    expect(events.map(({ type, actor }) => [type, actor?.name, actor?.text.quote])).toEqual([
      ['ASSAULT', 'Army of Varn', 'The army'], ['RETREAT', 'Army of Varn', 'soldiers'],
    ])
  })

  it('belong to nobody where nobody is named', () => {
    const retreat = eventsIn(layersFor(leaving)).find(({ type }) => type === 'RETREAT')
    expect(retreat?.actor).toEqual({ name: 'soldiers', text: expect.objectContaining({ quote: 'soldiers' }) as unknown })
  })
})

describe('time', () => {
  const raid = syntaxOf('The/DET/det/2 army/NOUN/nsubj/4 has/AUX/aux/4 attacked/VERB/root/0 Varn/PROPN/obj/4 ./PUNCT/punct/4')
  const published: When = { value: '2031-05-04', basis: 'feed', because: [] }

  it('of the present perfect is the day of publication', () => {
    expect(only(eventsIn(layersFor(raid, { published }))).time?.value).toBe('2031-05-04')
  })

  it('stays open where the report has no date', () => {
    expect(only(eventsIn(layersFor(raid))).time).toBeUndefined()
  })

  it('of the clause around it is not that of what a participle says of a noun', () => {
    const buried = syntaxOf(
      'The/DET/det/2 officers/NOUN/nsubj:pass/6 killed/VERB/acl/2 there/ADV/advmod/3 are/AUX/aux:pass/6 buried/VERB/root/0 then/ADV/advmod/6 ./PUNCT/punct/6',
    )
    const start = buried.text.indexOf('then')
    const times = [{ span: [start, start + 4] as Span, kind: 'date' as const, when: { value: '2031-05-04', basis: 'stated' as const, because: [] } }]
    expect(eventsIn(layersFor(buried, { published, times })).map(({ trigger, time }) => [trigger.quote, time?.value])).toEqual([['killed', undefined], ['buried', '2031-05-04']])
  })

  it.each([['2029', 'historical'], ['2031-05-03', 'current'], ['2031-06', 'future']])('%s in a report of May 2031: %s', (value, status) => {
    const dated = syntaxOf('The/DET/det/2 army/NOUN/nsubj/3 attacked/VERB/root/0 Varn/PROPN/obj/3 then/ADV/advmod/3 ./PUNCT/punct/3')
    const start = dated.text.indexOf('then')
    const times = [{ span: [start, start + 4] as Span, kind: 'date' as const, when: { value, basis: 'stated' as const, because: [] } }]
    const event = only(eventsIn(layersFor(dated, { published, times })))
    expect([event.time?.value, event.status]).toEqual([value, status])
  })
})

describe('a noun that stands alone', () => {
  const wordsIn = (notation: string, some: Partial<SceneLayers> = {}) => {
    const read = syntaxOf(notation)
    return eventsIn(layersFor(read, some)).map(({ trigger }) => trigger.quote)
  }
  const raided = 'Gunmen/NOUN/nsubj/2 attacked/VERB/root/0 Varn/PROPN/obj/2 ./PUNCT/punct/2'
  const about = (noun: string, det: string) => `Shops/NOUN/nsubj/6 closed/VERB/root/0 after/ADP/case/9 ${det}/DET/det/9 ${noun}/NOUN/obl/6 ./PUNCT/punct/6`

  it('tells of what was told before it, by any word for such an act', () => {
    expect(wordsIn(`${raided} ${about('raid', 'the')}`)).toEqual(['attacked', 'raid'])
  })

  it('tells of nothing where nothing like it was told, where it is not the one, or where it lasts', () => {
    expect(wordsIn(about('raid', 'the').replaceAll('6', '2').replaceAll('9', '5'))).toEqual([])
    expect(wordsIn(`${raided} ${about('raid', 'a')}`)).toEqual(['attacked'])
    expect(wordsIn(`${raided} ${about('war', 'the')}`)).toEqual(['attacked'])
    expect(wordsIn(`${raided} ${about('withdrawal', 'the')}`)).toEqual(['attacked'])
  })

  it('tells of an event where its day is said', () => {
    expect(wordsIn("Shops/NOUN/nsubj/2 closed/VERB/root/0 after/ADP/case/6 Monday/PROPN/nmod:poss/6 's/PART/case/4 ambush/NOUN/obl/2 ./PUNCT/punct/2")).toEqual(['ambush'])
  })
})

it('gives nothing where there is no syntax', () => {
  const { report, language } = marked('The army attacked Varn.')
  const none: Syntax = language.syntax
  expect(eventsIn({ ...layersFor({ text: report.text, syntax: none }) })).toEqual([])
})

const relations = ['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'conj', 'xcomp', 'ccomp', 'advcl', 'acl', 'acl:relcl', 'case', 'mark', 'aux:pass', 'amod', 'compound', 'det', 'punct']
const forms = ['army', 'attacked', 'troops', 'withdrawal', 'with', 'of', 'killed', 'by', 'the', 'talks', 'held', 'refused', 'leave', 'not', 'Varn', 'thousands', 'and', 'who', '.']
const uposOf = ['NOUN', 'VERB', 'PROPN', 'ADP', 'PRON', 'ADJ', 'AUX', 'NUM', 'DET', 'PUNCT'] as const

/** Any tree: each word hangs on one before or behind it, without circles. */
const anySyntax = fc.array(fc.tuple(fc.constantFrom(...forms), fc.constantFrom(...uposOf), fc.constantFrom(...relations), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 40 })
  .map((words) => {
    const isReversed = words[0]![4]
    const head = words.map(([, , , n], at) => {
      const left = isReversed ? words.length - 1 - at : at
      if (left === 0) return 0
      return isReversed ? at + 2 + (n % left) : (n % left) + 1
    })
    return syntaxOf(words.map(([form, upos, relation], at) => `${form}/${upos}/${relation}/${head[at]!}`).join(' '))
  })

it('never throws, and quotes the text, whatever the tree', () => {
  fc.assert(fc.property(anySyntax, (made) => {
    const layers = layersFor(made)
    for (const { trigger, actor, recipients, object } of eventsIn(layers))
      for (const quote of [trigger, ...(actor ? [actor.text] : []), ...recipients.map(({ text }) => text), ...(object ? [object] : [])])
        expect(layers.report.text.slice(quote.start, quote.end)).toBe(quote.quote)
  }))
})

it('follows a chain of ten thousand clauses without overflowing', () => {
  const long = syntaxOf(Array.from({ length: 10_000 }, (_, at) => `attacked/VERB/${at % 2 ? 'conj' : 'xcomp'}/${at}`).join(' '))
  expect(eventsIn(layersFor(long)).length).toBeLessThanOrEqual(10_000)
})
