/** Rows as a record would show them, made from a key: what it says, or said otherwise. */

export type Said = { readonly report: string; readonly quote: string }
export type Report = { readonly id: string; readonly text: string; readonly outlet: string }
export type Row = Record<string, unknown>
export type Key = {
  copies: { source: string; members: { report: string; kind: string }[] }[]
  boilerplate: { outlet: string; quote: string }[]
  statements: { id: string; voice: string; carriers: Said[] }[]
  events: { id: string; accounts: (Said & { trigger: string })[] }[]
  series: {
    id: string
    points: (Said & { figure: string; voice: string; value?: number; min?: number; max?: number })[]
    revisions?: { voice: string; from: number; to: number }[]
    disputes?: [string, string][]
  }[]
  relations: { kind: string; by: Said; of: Said }[]
  positions: { id: string; holder: string; issue: string; accounts: (Said & { kind: string })[]; answeredBy?: string[]; shiftsTo?: string }[]
  forces: { force: string; place: string; day: string; state: string; accounts: Said[]; voice: string }[]
  questions: (Said & { answeredBy?: Said })[]
  actors: { name: string; called: (Said & { name: string })[] }[]
}

type Account = { address: string; report: string; quote: { start: number; end: number; quote: string }; sentence: string }

/** A record that has all of the key and nothing else. */
export function recordOf(key: Key, reports: readonly Report[]): Row[] {
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const account = (kind: string, { report, quote }: Said, part = quote): Account => {
    const start = texts.get(report)!.indexOf(quote) + quote.indexOf(part)
    return { address: `${report}/${kind}/${start}-${start + part.length}`, report, quote: { start, end: start + part.length, quote: part }, sentence: quote }
  }
  return [
    ...key.events.map(({ id, accounts }) => ({ kind: 'event', id, relations: [], accounts: accounts.map((one) => account('event', one, one.trigger)) })),
    ...key.copies.map(({ source, members }) => ({
      kind: 'copy', id: source, source, members: [{ report: source, how: 'source' }, ...members.map(({ report, kind }) => ({ report, how: kind }))],
    })),
    ...key.boilerplate.map(({ outlet, quote }) => ({ kind: 'judgment', decision: 'boilerplate', value: { outlet, words: quote } })),
    ...key.series.map((series) => figureRow(series, (point) => account('figure', point, point.figure))),
    ...key.statements.map(({ id, carriers }) => ({ kind: 'attribution', id, relations: [], accounts: carriers.map((one) => account('attribution', one)) })),
    ...key.relations.map(({ kind, by, of }, at) => {
      const accounts = [account('event', by), account('event', of)]
      return { kind: 'deployment', id: `relation-${at}`, days: [], relations: [{ kind, from: accounts[0]!.address, to: accounts[1]!.address }], accounts }
    }),
    ...ledgersOf(key, (one) => account('position', one)),
    ...key.forces.map(({ day, state, accounts }, at) => {
      const own = accounts.map((one) => account('deployment', one))
      return {
        kind: 'deployment', id: `force-${at}`, relations: [], accounts: own.map((one) => ({ ...one, address: `${one.address}.${at}` })),
        days: own.map(({ address }) => ({ address: `${address}.${at}`, day, state: state === 'present' ? 'stationed' : state })),
      }
    }),
    ...key.questions.map((question, at) => ({
      kind: 'question', id: `question-${at}`, accounts: [account('question', question)],
      ...(question.answeredBy && { answered: { by: account('event', question.answeredBy) } }),
    })),
    ...key.actors.map(({ name, called }) => ({
      kind: 'actor', id: name, names: [{ name }], accounts: called.map((form) => account('actor', form, form.name)),
    })),
  ]
}

function figureRow({ id, points, revisions = [], disputes = [] }: Key['series'][number], account: (point: Key['series'][number]['points'][number]) => Account): Row {
  const held = points.map((point) => ({ ...point, number: point.value ?? point.min ?? point.max, account: account(point) }))
  const at = (voice: string, number: number) => held.find((point) => point.voice === voice && point.number === number)!.account.address
  const all = (voice: string) => held.filter((point) => point.voice === voice).map((point) => point.account.address)
  return {
    kind: 'figure', id, accounts: held.map((point) => point.account),
    points: held.map((point) => ({ address: point.account.address, voice: `voice of ${point.voice}` })),
    relations: revisions.map(({ voice, from, to }) => ({ kind: 'revises', from: at(voice, to), to: at(voice, from) })),
    disputes: disputes.map((voices) => ({ between: voices.map((voice) => ({ voice: `voice of ${voice}`, accounts: all(voice) })) })),
  }
}

/** One entry for each holder and issue, with all positions that the key has of them. */
function ledgersOf(key: Key, account: (said: Said) => Account): Row[] {
  const ledgerOf = ({ holder, issue }: Key['positions'][number]) => `${holder} on ${issue}`
  const byId = new Map(key.positions.map((position) => [position.id, position]))
  const shiftedTo = new Set(key.positions.flatMap(({ shiftsTo }) => shiftsTo ?? []))
  return Array.from(new Set(key.positions.map(ledgerOf)), (id) => {
    const positions = key.positions.filter((position) => ledgerOf(position) === id)
    const accounts = positions.flatMap((position) => position.accounts.map((one) => ({ ...account(one), of: position.id })))
    return {
      kind: 'position', id, relations: [], accounts,
      stands: accounts.map(({ address, of }) => ({ address, ...(shiftedTo.has(of) && { shift: 'accepts what it refused' }) })),
      answers: positions.flatMap(({ answeredBy = [] }) => answeredBy.map((by) => {
        const answer = byId.get(by)!
        return { entry: ledgerOf(answer), address: account(answer.accounts[0]!).address }
      })),
    }
  })
}
