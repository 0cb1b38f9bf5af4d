import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuestionAccount } from '../account.ts'
import { around, deploymentOf, eventOf, figureOf, nobody, outletVoice, questionOf, statementOf, toldOf } from '../positions/testing/accounts.ts'
import type { Filling } from './fillings.ts'
import { questionAnswerer } from './question-answerer.ts'
import { loadQuestionBook } from './question-book.ts'
import { questionJoiner } from './question-joiner.ts'
import { tellQuestion } from './tell-question.ts'

const book = loadQuestionBook()
const later = { report: 'r2', told: '2031-05-05' }

describe('gaps', () => {
  for (const { gap, matches, 'near misses': misses } of book.file.gaps) {
    it.each(matches)(`${gap}: %s`, (words) => expect(book.gapOf(words)).toBe(gap))
    it.each(misses)(`${gap}, near miss: %s`, (words) => expect(book.gapOf(words)).not.toBe(gap))
  }
})

describe('one question', () => {
  const { join } = questionJoiner
  const score = (one: QuestionAccount, other: QuestionAccount, likeness = 0.6) => questionJoiner.compare(one, other, around(likeness)).score

  it.each<[string, QuestionAccount, QuestionAccount, number]>([
    ['in nearly the same words', questionOf('who opened the sluice gates'), questionOf('who had opened the gates of the sluice', later), 0.6],
    ['of a thing that both name', questionOf('how many were aboard the Maren'), questionOf('how many people were aboard the ferry Maren', later), 0.7],
    ['of one story', questionOf('what caused the fire'), questionOf('the cause of the fire', later), 0.9],
  ])('%s', (_, one, other, likeness) => {
    expect(questionJoiner.keys(one).some((key) => questionJoiner.keys(other).includes(key))).toBe(true)
    expect(score(one, other, likeness)).toBeGreaterThanOrEqual(join)
  })

  it.each<[string, QuestionAccount, QuestionAccount, number]>([
    ['another gap', questionOf('who opened the sluice gates'), questionOf('why the sluice gates were opened', later), 0.9],
    ['another matter', questionOf('who opened the sluice gates'), questionOf('who wrote the letter', later), 0.9],
    ['another fire', questionOf('what caused the fire'), questionOf('what caused the fire', later), 0.05],
    ['other people', questionOf('whether Dena Orrin would resign'), questionOf('whether Tovin Asker would resign', later), 0.3],
  ])('near miss: %s', (_, one, other, likeness) => {
    expect(score(one, other, likeness)).toBeLessThan(join)
  })

  it('is symmetric and bounded, with at most twelve keys', () => {
    const made = fc.tuple(
      fc.constantFrom('who opened the sluice gates at Orsk', 'why', 'how many were aboard the Maren', 'whether the gates at Orsk were opened', ''),
      fc.constantFrom('r1', 'r2'),
    ).map(([about, report]) => questionOf(about, { report }))
    fc.assert(fc.property(made, made, (one, other) => {
      expect(score(one, other)).toBeCloseTo(score(other, one))
      expect(score(one, other)).toBeGreaterThanOrEqual(0)
      expect(questionJoiner.keys(one).length).toBeLessThanOrEqual(12)
    }))
  })
})

describe('what closes a question', () => {
  const { join, suggest } = questionAnswerer
  const score = (asked: QuestionAccount, answer: Filling) => questionAnswerer.compare(asked, answer, around(0.7)).score
  const who = questionOf('who opened the sluice gates at Orsk', { sentence: 'On Friday it was not clear who opened the sluice gates at Orsk.' })
  const aboard = questionOf('how many had been aboard the ferry Maren', { sentence: 'It was not known how many had been aboard the ferry Maren.' })
  const whether = questionOf('whether the bridge at Tessel would reopen', { sentence: 'Neither side said whether the bridge at Tessel would reopen.' })
  const opened = 'The River League opened the sluice gates at Orsk.'

  it.each<[string, QuestionAccount, Filling]>([
    ['who: an outlet says it in its own words', who, eventOf('ASSAULT', 'opened', 'open', { ...later, actor: 'the River League', sentence: opened })],
    [
      'who: whoever did it admits it',
      who,
      {
        ...eventOf('ASSAULT', 'opened', 'open', { ...later, sentence: 'The River League said that it had opened the sluice gates at Orsk.' }),
        actor: { name: 'The River League', words: 'it', actor: 'league' }, voice: { name: 'The River League', outlet: false, named: true, actor: 'league' },
      },
    ],
    ['how many: a figure of people', aboard, figureOf('29 people', 29, 'people', { ...later, sentence: 'The harbour office said 29 people had been aboard the ferry Maren.' })],
    [
      'who holds a place: a force is said to',
      questionOf('who holds the airfield at Orsk', { sentence: 'It was not clear on Friday who holds the airfield at Orsk.' }),
      deploymentOf('3rd Brigade', 'holding', 'Orsk', { ...later, sentence: 'The 3rd Brigade holds the airfield at Orsk.' }),
    ],
    [
      'who they were: who was there says it',
      { ...questionOf('who they were'), before: 'Gunmen stopped the ferry at Orsk.' },
      statementOf('the gunmen were deserters from the fort', 'assert', { name: 'Dena Orrin', outlet: false, named: true }, {
        ...later, sentence: 'One of the passengers, Dena Orrin, said the gunmen were deserters from the fort.',
      }),
    ],
    ['whether: it happened', whether, eventOf('RETREAT', 'reopened', 'reopen', { ...later, sentence: 'The bridge at Tessel reopened on Monday.' })],
    [
      'where: a place',
      questionOf('where the 4th Brigade had gone'),
      deploymentOf('4th Brigade', 'stationed', 'Varn', { ...later, sentence: 'The 4th Brigade had gone to Varn.' }),
    ],
  ])('%s', (_, asked, answer) => {
    expect(questionAnswerer.askedKeys(asked).some((key) => questionAnswerer.answerKeys(answer).includes(key))).toBe(true)
    expect(score(asked, answer)).toBeGreaterThanOrEqual(join)
  })

  it('says by whom and what, in front of the reasons', () => {
    const { reasons } = questionAnswerer.compare(who, eventOf('ASSAULT', 'opened', 'open', { ...later, actor: 'the River League', sentence: opened }), around(0.7))
    expect(reasons[0]).toBe('says who opened the sluice gates at Orsk: the River League')
  })

  it('leaves to a person what one side says of the other', () => {
    const accused = eventOf('ASSAULT', 'opened', 'open', {
      ...later, actor: 'the River League', sentence: opened, voice: { name: 'the army', outlet: false, named: true, actor: 'army' },
    })
    expect(score(who, accused)).toBeLessThan(join)
    expect(score(who, accused)).toBeGreaterThanOrEqual(suggest)
  })

  it.each<[string, QuestionAccount, Filling]>([
    ['what was told before it was asked', who, eventOf('ASSAULT', 'opened', 'open', { report: 'r2', told: '2031-05-01', actor: 'the River League', sentence: opened })],
    ['the same report', who, eventOf('ASSAULT', 'opened', 'open', { actor: 'the River League', sentence: opened })],
    ['somebody unknown', who, eventOf('ASSAULT', 'opened', 'open', { ...later, actor: 'Unknown gunmen', sentence: 'Unknown gunmen opened the sluice gates at Orsk.' })],
    ['another deed', who, eventOf('ASSAULT', 'shelled', 'shell', { ...later, actor: 'the River League', sentence: 'The River League shelled the sluice gates at Orsk.' })],
    ['what has not happened', who, eventOf('ASSAULT', 'open', 'open', { ...later, actor: 'the River League', sentence: opened, status: 'hypothetical' })],
    ['what stays open', who, eventOf('ASSAULT', 'opened', 'open', { ...later, actor: 'the River League', sentence: 'It is unclear whether the River League opened the sluice gates at Orsk.' })],
    ['how many of something else', aboard, figureOf('29 crates', 29, 'crates', { ...later, sentence: 'The ferry Maren had 29 crates aboard.' })],
    ['how many elsewhere', aboard, figureOf('29 people', 29, 'people', { ...later, sentence: 'In Varn 29 people were hurt.' })],
    ['a statement on another matter', whether, statementOf('the bridge at Tessel is very old', 'assert', outletVoice, later)],
  ])('near miss: %s', (_, asked, answer) => {
    expect(score(asked, answer)).toBeLessThan(suggest)
  })

  describe('an admission', () => {
    const league = { name: 'the River League', outlet: false, named: true, actor: 'league' }
    const admits = (content: string) => statementOf(content, 'admit', league, { ...later, sentence: `The River League admitted ${content}.` })
    const thin = { ...questionOf('who put them there'), before: 'Divers lifted four mines from the ferry channel at Orsk on Tuesday.' }

    it('settles who did what it admits', () => {
      expect(score(who, admits('that it had opened the sluice gates at Orsk'))).toBeGreaterThanOrEqual(join)
    })

    it('is left to a person where the question leans on what stands before it', () => {
      const answer = admits('that it had mined the ferry channel')
      expect(questionAnswerer.askedKeys(thin).some((key) => questionAnswerer.answerKeys(answer).includes(key))).toBe(true)
      expect(score(thin, answer)).toBeGreaterThanOrEqual(suggest)
      expect(score(thin, answer)).toBeLessThan(join)
    })

    it.each([['something else', 'that two of its riders were hurt'], ['another place', 'that it had burnt the mill']])('near miss: %s', (_, content) => {
      expect(score(thin, admits(content))).toBeLessThan(suggest)
    })
  })

  it('nothing closes a question that says too little of its own', () => {
    expect(questionAnswerer.askedKeys(questionOf('why'))).toEqual([])
  })
})

describe('told', () => {
  const asked = questionOf('who opened the sluice gates')
  const answer = eventOf('ASSAULT', 'opened', 'open', { ...later, actor: 'the River League' })

  it('is open', () => {
    expect(tellQuestion([toldOf(asked)], nobody)).toEqual({ kind: 'question', title: 'Who opened the sluice gates?', disputed: false, about: 'who opened the sluice gates' })
  })

  it('is closed by the earliest answer, and says why', () => {
    const latest = eventOf('ASSAULT', 'opened', 'open', { report: 'r3', told: '2031-05-09', actor: 'the River League' })
    const answersGiven = () => [
      { told: toldOf(latest), entry: 'event-2', reasons: ['says who, later'] },
      { told: toldOf(answer), entry: 'event-1', reasons: ['says who: the River League'] },
    ]
    const { answered } = tellQuestion([toldOf(asked)], { answersGiven })
    expect(answered).toMatchObject({ because: 'says who: the River League', by: { address: answer.address, report: 'r2' } })
  })
})

describe('in other words', () => {
  const { join, suggest } = questionAnswerer
  const rell = { name: 'Aster Rell', outlet: false, named: true, actor: 'rell' }
  const engineers = { name: 'engineers', outlet: false, named: false, actor: 'engineers' }
  const says = (content: string, voice = rell, stance: 'assert' | 'admit' = 'assert') =>
    statementOf(content, stance, voice, { ...later, sentence: `${voice.name} said ${content}.` })
  const score = (asked: QuestionAccount, answer: Filling, likeness = 0.7) => questionAnswerer.compare(asked, answer, around(likeness)).score
  const held = questionOf('where the two millers were being held')
  const collapse = questionOf('what caused the collapse')
  const gates = questionOf('who opened the sluice gates at Orsk')
  const hit = questionOf('whether planes had struck houses in Varn')

  it.each<[string, QuestionAccount, Filling]>([
    ['where, by whoever keeps them', held, says('the two millers are kept in a disused boathouse at Old Marn')],
    ['why, by those who looked into it', collapse, says('the pier failed because its piles had rotted', engineers)],
    ['who, by whoever claims it', gates, says('his men had opened the sluice gates at Orsk')],
    ['whether, by whoever admits it', hit, says('its planes had bombed homes in Varn', { ...rell, name: 'the army' }, 'admit')],
  ])('%s', (_, asked, answer) => {
    expect(questionAnswerer.askedKeys(asked).some((key) => questionAnswerer.answerKeys(answer).includes(key))).toBe(true)
    expect(score(asked, answer)).toBeGreaterThanOrEqual(join)
  })

  it.each<[string, QuestionAccount, Filling, number]>([
    ['where, without a place', held, says('the two millers are kept warm and fed'), 0.7],
    ['where, of somebody else', held, says('his brother is kept in a fort at Old Marn'), 0.7],
    ['why, in another story', collapse, says('the pier failed because its piles had rotted', engineers), 0.2],
    ['why, without a cause', collapse, says('the pier failed at noon', engineers), 0.7],
    ['who, of others', gates, says('the guards had opened the sluice gates at Orsk'), 0.7],
    ['whether, of another town', hit, says('its planes had bombed homes in Tessel', { ...rell, name: 'the army' }, 'admit'), 0.2],
  ])('near miss: %s', (_, asked, answer, likeness) => {
    expect(score(asked, answer, likeness)).toBeLessThan(suggest)
  })

  it('has each word of its rows in one of them', () => {
    const words = book.file.rows.rows.flat()
    expect(new Set(words).size).toBe(words.length)
  })
})
