import { describe, expect, test } from 'vitest'
import { recordOf, type Key, type Report, type Row } from './made-up-record.ts'
import { crisisKey, crisisReports, secondCrisis, thirdCrisis } from './read-crisis.ts'

type Counted = readonly [number, number]
type Joined = { readonly found: Counted; readonly precision: number; readonly recall: number; readonly f1: number }
type Listed = { readonly right: number; readonly said: number; readonly wanted: number; readonly f1: number }
type Scores = {
  readonly events: Joined
  readonly copies: { readonly adjustedRandIndex: number; readonly how: Counted }
  readonly boilerplate: { readonly found: Counted; readonly besides: number }
  readonly figures: Joined
  readonly disputes: Listed
  readonly revisions: Listed
  readonly statements: { readonly found: Counted; readonly joined: Counted }
  readonly positions: { readonly found: Counted; readonly joining: Joined; readonly shifts: Counted; readonly answers: Counted }
  readonly forces: { readonly found: Counted; readonly right: Counted }
  readonly relations: { readonly found: Counted; readonly ofAnyKind: Counted }
  readonly questions: { readonly found: Counted; readonly answered: Counted; readonly asKeyed: Counted; readonly closedThoughOpen: Counted }
  readonly actors: Joined
}
const { scoreRecord } = (await import(new URL('./score-record.mjs', import.meta.url).href)) as {
  scoreRecord: (key: Key, reports: readonly Report[], rows: readonly Row[]) => Scores
}

const reports: Report[] = [
  { id: 'a', outlet: 'Tessel Post', text: 'Flood kills 4. The dam burst, said Rhea Moll. The mayor says 2 died. Who opened the gate is not known. He wants the dam shut.' },
  { id: 'b', outlet: 'Tessel Post', text: 'Toll rises to 9 after the flood. Rhea Moll said the dam burst. Guards stand at the gate. The mayor would shut half of it.' },
  { id: 'c', outlet: 'Varn News', text: 'Flood kills 4. The dam burst, said Rhea Moll. A keeper opened the gate. In Varn a fire broke out.' },
]
const key: Key = {
  copies: [{ source: 'a', members: [{ report: 'c', kind: 'part' }] }],
  boilerplate: [],
  statements: [{ id: 'burst', voice: 'Rhea Moll', carriers: [{ report: 'a', quote: 'The dam burst' }, { report: 'b', quote: 'the dam burst' }] }],
  events: [
    {
      id: 'flood',
      accounts: [
        { report: 'a', quote: 'Flood kills', trigger: 'Flood' },
        { report: 'b', quote: 'after the flood', trigger: 'flood' },
        { report: 'c', quote: 'Flood kills', trigger: 'Flood' },
      ],
    },
    { id: 'fire', accounts: [{ report: 'c', quote: 'a fire broke out', trigger: 'fire' }] },
  ],
  series: [{
    id: 'dead',
    points: [
      { report: 'a', quote: 'kills 4', figure: '4', voice: 'Rhea Moll', value: 4 },
      { report: 'a', quote: 'says 2 died', figure: '2', voice: 'mayor', value: 2 },
      { report: 'b', quote: 'rises to 9', figure: '9', voice: 'Rhea Moll', value: 9 },
    ],
    revisions: [{ voice: 'Rhea Moll', from: 4, to: 9 }],
    disputes: [['Rhea Moll', 'mayor']],
  }],
  relations: [{ kind: 'contradicts', by: { report: 'a', quote: 'says 2 died' }, of: { report: 'a', quote: 'kills 4' } }],
  positions: [
    { id: 'shut', holder: 'mayor', issue: 'dam', accounts: [{ report: 'a', quote: 'wants the dam shut', kind: 'demand' }], shiftsTo: 'half' },
    { id: 'half', holder: 'mayor', issue: 'dam', accounts: [{ report: 'b', quote: 'would shut half of it', kind: 'preference' }] },
  ],
  forces: [{ force: 'guards', place: 'gate', day: '2026-03-02', state: 'present', accounts: [{ report: 'b', quote: 'Guards stand at the gate' }], voice: 'Tessel Post' }],
  questions: [{ report: 'a', quote: 'Who opened the gate', answeredBy: { report: 'c', quote: 'A keeper opened the gate' } }],
  actors: [{ name: 'Rhea Moll', called: [{ report: 'a', quote: 'Rhea Moll', name: 'Rhea Moll' }, { report: 'b', quote: 'Rhea Moll', name: 'Rhea Moll' }] }],
}

const perfect = () => recordOf(key, reports)
/** The rows, with those of one kind changed; one that becomes a list becomes so many. */
const changed = (kind: string, change: (row: Row) => Row | Row[]): Row[] => perfect().flatMap<Row>((row) => (row['kind'] === kind ? change(row) : row))
const accountsOf = (row: Row) => row['accounts'] as { address: string }[]
const scores = (rows: Row[]) => scoreRecord(key, reports, rows)

describe('a record that says what the key says', () => {
  test.each([
    ['the made-up one', key, reports],
    ['the crisis', crisisKey() as Key, crisisReports()],
    ['the second crisis', crisisKey(secondCrisis) as Key, crisisReports(secondCrisis)],
    ['the third crisis', crisisKey(thirdCrisis) as Key, crisisReports(thirdCrisis)],
  ])('has all of it: %s', (_, whole, all) => {
    const found = scoreRecord(whole, all, recordOf(whole, all))
    const hundred = { precision: 100, recall: 100, f1: 100 }
    expect(found.events).toMatchObject(hundred)
    expect(found.figures).toMatchObject(hundred)
    expect(found.disputes).toMatchObject(hundred)
    expect(found.revisions).toMatchObject(hundred)
    expect(found.positions.joining).toMatchObject(hundred)
    expect(found.actors).toMatchObject(hundred)
    expect(found.copies.adjustedRandIndex).toBe(1)
    expect([found.boilerplate.besides, found.questions.closedThoughOpen[0]]).toEqual([0, 0])
    const counts = [
      found.events.found, found.copies.how, found.boilerplate.found, found.figures.found, found.statements.found, found.positions.found,
      found.positions.shifts, found.positions.answers, found.forces.found, found.forces.right, found.relations.found, found.questions.found,
      found.questions.asKeyed, found.actors.found,
    ]
    expect(counts.filter(([has, of]) => has !== of)).toEqual([])
  })
})

describe('joining of events', () => {
  test('all in one is as precise as the events are large', () => {
    const events = perfect().filter(({ kind }) => kind === 'event')
    const one = { kind: 'event', id: 'all', relations: [], accounts: events.flatMap(accountsOf) }
    expect(scores([one]).events).toMatchObject({ found: [4, 4], precision: (100 * (3 * 3 + 1)) / 16, recall: 100 })
  })

  test('all apart finds one of each', () => {
    const apart = changed('event', (row) => accountsOf(row).map((account) => ({ ...row, id: account.address, accounts: [account] })))
    expect(scores(apart).events).toMatchObject({ found: [4, 4], precision: 100, recall: (100 * (3 / 3 + 1)) / 4 })
  })

  test('what the reader missed, or somebody rejected, counts as not found and against nothing', () => {
    const missing = changed('event', (row) => ({ ...row, accounts: accountsOf(row).slice(1) }))
    const rejected = changed('event', (row) => ({ ...row, accounts: accountsOf(row).map((account, at) => ({ ...account, rejected: at === 0 })) }))
    for (const rows of [missing, rejected]) expect(scores(rows).events).toMatchObject({ found: [2, 4], f1: 100 })
  })

  test('an account is one of the key only', () => {
    const broad = { address: 'c/event/0-98', report: 'c', quote: { start: 0, end: 98, quote: reports[2]!.text }, sentence: reports[2]!.text }
    expect(scores([{ kind: 'event', id: 'broad', relations: [], accounts: [broad] }]).events.found).toEqual([1, 4])
  })
})

describe('copies', () => {
  test('each alone is worth as much as chance', () => {
    expect(scores(changed('copy', () => [])).copies).toEqual({ adjustedRandIndex: 0, how: [0, 1] })
  })

  test('how it carries the text is scored besides', () => {
    const whole = changed('copy', (row) => ({ ...row, members: [{ report: 'a', how: 'source' }, { report: 'c', how: 'whole' }] }))
    expect(scores(whole).copies).toEqual({ adjustedRandIndex: 1, how: [0, 1] })
  })

  test('a note that is no boilerplate of the key', () => {
    const note = { kind: 'judgment', decision: 'boilerplate', value: { outlet: 'Varn News', words: 'All rights reserved' } }
    expect(scores([...perfect(), note]).boilerplate).toEqual({ found: [0, 0], besides: 1 })
    expect(scores([...perfect(), { ...note, undone: 7 }]).boilerplate.besides).toBe(0)
  })
})

describe('figures', () => {
  const split = () => changed('figure', (row) => {
    const [points, accounts] = [row['points'] as { address: string }[], accountsOf(row)]
    return points.map((point, at) => ({ ...row, id: `figure ${at}`, points: [point], accounts: [accounts[at]!], relations: [], disputes: [] }))
  })

  test('a dispute needs both voices in one series', () => {
    expect(scores(split()).disputes).toMatchObject({ right: 0, said: 0, wanted: 1, f1: 0 })
  })

  test('a dispute of a voice with itself is wrong', () => {
    const wrong = changed('figure', (row) => {
      const points = row['points'] as { address: string; voice: string }[]
      const sides = [points[0]!, points[2]!].map(({ voice, address }) => ({ voice, accounts: [address] }))
      return { ...row, disputes: [...(row['disputes'] as unknown[]), { between: sides }] }
    })
    expect(scores(wrong).disputes).toMatchObject({ right: 1, said: 2, wanted: 1 })
  })

  test('what names no account is known by its voice', () => {
    const nameless = changed('figure', (row) => {
      const [dispute] = row['disputes'] as { between: { voice: string }[] }[]
      return { ...row, disputes: [{ between: dispute!.between.map(({ voice }) => ({ voice, accounts: [] })) }] }
    })
    expect(scores(nameless).disputes).toMatchObject({ right: 1, said: 1, wanted: 1 })
  })

  test('a dispute with a figure that the reader missed is not wanted', () => {
    const missing = changed('figure', (row) => {
      const kept = accountsOf(row).filter((_, at) => at !== 1)
      return { ...row, accounts: kept, disputes: [] }
    })
    expect(scores(missing)).toMatchObject({ figures: { found: [2, 3] }, disputes: { said: 0, wanted: 0 } })
  })

  test('a revision backwards is wrong', () => {
    const backwards = changed('figure', (row) => {
      const [relation] = row['relations'] as { kind: string; from: string; to: string }[]
      return { ...row, relations: [{ ...relation, from: relation!.to, to: relation!.from }] }
    })
    expect(scores(backwards).revisions).toMatchObject({ right: 0, said: 1, wanted: 1 })
  })

  test('a revision that leaps over a state is neither right nor wrong', () => {
    const longer: Key = {
      ...key,
      series: [{
        id: 'dead',
        points: [...key.series[0]!.points, { report: 'c', quote: 'kills 4', figure: '4', voice: 'Rhea Moll', value: 12 }],
        revisions: [{ voice: 'Rhea Moll', from: 4, to: 9 }, { voice: 'Rhea Moll', from: 9, to: 12 }],
      }],
    }
    const rows = recordOf(longer, reports).map((row) => {
      if (row['kind'] !== 'figure') return row
      const [first, , , last] = row['points'] as { address: string }[]
      return { ...row, relations: [...(row['relations'] as unknown[]), { kind: 'revises', from: last!.address, to: first!.address }] }
    })
    expect(scoreRecord(longer, reports, rows).revisions).toMatchObject({ right: 2, said: 2, wanted: 2 })
  })
})

describe('claims', () => {
  test('a statement is joined only where its carriers are one utterance', () => {
    const apart = changed('attribution', (row) => accountsOf(row).map((account) => ({ ...row, id: account.address, accounts: [account] })))
    expect(scores(apart).statements).toEqual({ found: [2, 2], joined: [0, 1] })
  })

  test('a shift needs both stands in one entry, and to be marked', () => {
    const unmarked = changed('position', (row) => ({ ...row, stands: accountsOf(row).map(({ address }) => ({ address })) }))
    const apart = changed('position', (row) => accountsOf(row).map((account) => ({ ...row, id: account.address, accounts: [account] })))
    for (const rows of [unmarked, apart]) expect(scores(rows).positions).toMatchObject({ found: [2, 2], shifts: [0, 1] })
  })

  test.each([
    ['another day', { day: '2026-03-03' }],
    ['gone rather than there', { state: 'withdrawn' }],
  ])('a force found on %s is not right', (_, other) => {
    const rows = changed('deployment', (row) => ({ ...row, days: (row['days'] as Row[]).map((day) => ({ ...day, ...other })) }))
    expect(scores(rows).forces).toEqual({ found: [1, 1], right: [0, 1] })
  })

  test('a relation of another kind is found as such', () => {
    const rows = changed('deployment', (row) => ({ ...row, relations: (row['relations'] as Row[]).map((relation) => ({ ...relation, kind: 'denies' })) }))
    expect(scores(rows).relations).toEqual({ found: [0, 1], ofAnyKind: [1, 1] })
  })

  test('a question closed by other words than the key has', () => {
    const rows = changed('question', (row) => {
      const [elsewhere] = accountsOf(perfect().find(({ id }) => id === 'fire')!)
      return { ...row, answered: { by: elsewhere } }
    })
    expect(scores(rows).questions).toMatchObject({ found: [1, 1], answered: [1, 1], asKeyed: [0, 1] })
  })

  test('actors are found by a name where the words are others', () => {
    const rows = changed('actor', (row) => ({ ...row, accounts: accountsOf(row).map((account) => ({ ...account, quote: { start: 0, end: 1, quote: 'x' } })) }))
    expect(scores(rows).actors).toMatchObject({ found: [2, 2], f1: 100 })
  })
})
