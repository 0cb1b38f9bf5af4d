import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountsOf } from './accounts/accounts-of.ts'
import type { Dossier } from './account.ts'
import { digestOf } from './digest.ts'
import { inMemoryRecord, recordOf } from './in-memory.ts'
import type { Answerer, Joiner } from './joiner.ts'
import { mostExemplars } from './neighbours.ts'
import type { RuleSet, StoryRules } from './rule-set.ts'
import { digestedEntries } from './shown-record.ts'
import { anyReading, outletVoice, sketched, wordsOf } from './testing/readings.ts'

/** Events are the same where their words are; an army that another report names otherwise is another. */
const sameWords: Joiner<'event'> = {
  kind: 'event', rule: 'words/1', join: 0.8, suggest: 0.5,
  keys: ({ stem }) => [stem],
  compare: (one, other, around) => {
    const differs = one.actor?.actor !== undefined && other.actor?.actor !== undefined && around.actorOf(one.actor.actor) !== around.actorOf(other.actor.actor)
    return { score: one.stem === other.stem ? 0.9 : 0, reasons: ['same word'], ...(differs && { apart: true }) }
  },
}
const sameNames: Joiner<'actor'> = {
  kind: 'actor', rule: 'names/1', join: 0.8, suggest: 0.5, keys: ({ name }) => [name],
  compare: (one, other) => ({ score: one.name === other.name ? 1 : 0, reasons: ['same name'] }),
}
const answered: Answerer<'question', 'event'> = {
  asked: 'question', answers: ['event'], rule: 'answers/1', join: 0.8, suggest: 0.5,
  askedKeys: ({ about }) => [about.split(' ').at(-1)!], answerKeys: ({ quote }) => [quote.quote],
  compare: (asked, answer) => ({ score: (asked.told ?? '') <= (answer.told ?? '') ? 0.9 : 0, reasons: [`says what ${answer.quote.quote}`] }),
}
const stories: StoryRules<string> = {
  rule: 'stories/1', join: 0.8, suggest: 0.5, by: 'better',
  profile: ({ text }) => text.split(' ')[0]!, kept: (profile) => ({ profile }), read: (kept) => (kept as { profile: string }).profile,
  keys: (profile) => [profile], compare: (one, other) => ({ score: one === other ? 1 : 0, reasons: ['same first word'] }),
}
const rules: RuleSet = { stories, joiners: [sameNames, sameWords], answerers: [answered] }

type Told = { id: string; text: string; day: string; army?: string; event?: string; asks?: string }

function told({ id, text, day, army, event, asks }: Told): Dossier {
  const party = army === undefined ? undefined : { actor: 'a1', name: army, text: wordsOf(text, army) }
  const { report, reading } = sketched({
    id, text, facts: { published: { value: day, basis: 'feed', because: [] } },
    reading: {
      actors: army === undefined ? [] : [{ id: 'a1', name: army, kind: 'armed-force', mentions: [wordsOf(text, army)] }],
      events: event === undefined ? [] : [{ id: 'e1', type: 'ASSAULT', trigger: wordsOf(text, event), recipients: [], status: 'current', voice: outletVoice, ...(party && { actor: party }) }],
      questions: asks === undefined ? [] : [{ id: 'q1', cue: wordsOf(text, 'unclear'), about: wordsOf(text, asks), voice: outletVoice }],
    },
  })
  return accountsOf(report, reading)
}

const army = told({ id: 'r1', text: 'Velmar was shelled by the Third Army', day: '2026-11-12', army: 'Third Army', event: 'shelled' })
const again = told({ id: 'r2', text: 'Velmar saw the Third Army shelling the port', day: '2026-11-13', army: 'Third Army', event: 'shelling' })
const front = told({ id: 'r3', text: 'Orsk is shelled by the River Front', day: '2026-11-13', army: 'River Front', event: 'shelled' })
const event = ({ accounts }: Dossier) => accounts.find(({ kind }) => kind === 'event')!.address

describe('record', () => {
  it('joins who before what, so that events can ask who', async () => {
    const record = await recordOf([army, again, front], [], rules)
    expect(record.entryOf(event(again))).toBe(record.entryOf(event(army)))
    expect(record.entryOf(event(front))).not.toBe(record.entryOf(event(army)))
    expect(record.book.map(({ about, decision }) => `${about} ${decision}`)).toEqual(['report same', 'actor same', 'event same', 'event different'])
  })

  it('gathers reports into stories', async () => {
    const record = await recordOf([army, again, front], [], rules)
    expect(record.entryOf(again.key)).toBe(record.entryOf(army.key))
    expect(record.entryOf(front.key)).toMatch(/^story-/)
  })

  it('adds a report once', async () => {
    const record = inMemoryRecord(rules)
    await record.add(army)
    expect(await record.add(army)).toEqual([])
    expect(record.dossiers()).toHaveLength(1)
  })

  it('finds answers to what was asked before, and to what was asked later than told of only if the rule says so', async () => {
    const asks = told({ id: 'r4', text: 'It is unclear who shelled', day: '2026-11-12', asks: 'who shelled' })
    const answersIn = async (reports: Dossier[]) => (await recordOf(reports, [], rules)).book.filter(({ decision }) => decision === 'answers').map(({ of }) => of)
    const question = asks.accounts[0]!.address
    expect(await answersIn([asks, front])).toEqual([[event(front), question]])
    expect(await answersIn([front, asks])).toEqual([[event(front), question]])
    expect(await answersIn([told({ id: 'r5', text: 'Orsk is shelled', day: '2026-11-01', event: 'shelled' }), asks])).toEqual([])
  })

  it('takes what a question names for no answer to it, and what the report says elsewhere for one', async () => {
    const answersIn = async (dossier: Dossier) => (await recordOf([dossier], [], rules)).book.filter(({ decision }) => decision === 'answers')
    const itself = told({ id: 'r6', text: 'It is unclear who shelled', day: '2026-11-12', asks: 'who shelled', event: 'shelled' })
    const elsewhere = told({ id: 'r7', text: 'The River Front shelled Orsk. It had been unclear who shelled', day: '2026-11-12', asks: 'who shelled', event: 'shelled' })
    expect(await answersIn(itself)).toEqual([])
    expect(await answersIn(elsewhere)).toHaveLength(1)
  })

  it('shows the engine no more of an entry than its exemplars', async () => {
    const many = Array.from({ length: 12 }, (_, i) => told({ id: `m${i}`, text: `Velmar ${i} was shelled`, day: '2026-11-12', event: 'shelled' }))
    const record = await recordOf(many, [], rules)
    const { entries: [[candidate] = []] } = await record.neighbours.near([{ space: 'event', keys: ['shell'], day: '2026-11-12' }])
    expect(candidate!.accounts.map(({ report }) => report)).toEqual([...many.slice(0, mostExemplars / 2), ...many.slice(-mostExemplars / 2)].map(({ key }) => key))
  })

  it('refuses to correct a field that is not there, or by a value that it cannot have', () => {
    const record = inMemoryRecord(rules)
    return record.add(army).then(() => {
      const correct = (field: string, value: unknown) => record.judge([{ decision: 'corrected', about: 'event', of: [event(army)], by: { person: 'mara' }, reasons: [], field, value }])
      expect(() => correct('colour', 'red')).toThrow(/no field "colour"/)
      expect(() => correct('__proto__', {})).toThrow(/no field/)
      expect(() => correct('status', 'perhaps')).toThrow(/is no status/)
      expect(correct('status', 'negated')).toHaveLength(1)
      expect(correct('time', '2026-11')).toHaveLength(1)
    })
  })
})

describe('record, whatever the reports', () => {
  const reports = fc.array(anyReading, { maxLength: 5 }).map((all) => all.map(({ report, reading }) => accountsOf(report, reading)))

  it('is, step by step, what its book comes to; and the same again from the same reports', async () => {
    await fc.assert(fc.asyncProperty(reports, async (dossiers) => {
      const record = await recordOf(dossiers, [], rules)
      const folded = record.folded()
      for (const [address, entry] of folded.entryOf) expect(record.entryOf(address)).toBe(entry)
      for (const [entry, members] of folded.members) expect(record.membersOf(entry)).toEqual(members)
      const other = await recordOf(dossiers, [], rules)
      expect(other.book).toEqual(record.book)
      expect(await digestOf(digestedEntries(other.folded()))).toBe(await digestOf(digestedEntries(folded)))
    }), { numRuns: 60 })
  })
})
