/** Statements, positions, forces, relations, questions and actors: how many of the key's the record has. */
import { bCubed } from '../score/b-cubed.mjs'
import { accountsIn, familiesOf, located, matched, meet, placeOf } from './located.mjs'

/** The states of codebook/deployments, and the key's, by whether the force is there then. */
const GONE = new Set(['withdrawn', 'absent', 'cleared', 'taken out'])

/**
 * @param {object} key
 * @param {Map<string, string>} texts by report id
 * @param {object[]} rows of the record
 */
export function scoreClaims(key, texts, rows) {
  return {
    statements: scoreStatements(key, texts, rows),
    positions: scorePositions(key, texts, rows),
    forces: scoreForces(key, texts, rows),
    relations: scoreRelations(key, texts, rows),
    questions: scoreQuestions(key, texts, rows),
    actors: scoreActors(key, texts, rows),
  }
}

/** Joined: all carriers that were found, and at least two, are one utterance of the record. */
function scoreStatements(key, texts, rows) {
  const carriers = key.statements.flatMap(({ id, carriers }) => carriers.map(({ report, quote }) => ({ ...placeOf(texts, report, quote), statement: id })))
  const found = matched(carriers, accountsIn(texts, rows, 'attribution'), { shared: true })
  const shared = key.statements.filter(({ carriers }) => carriers.length > 1)
  const joined = shared.filter(({ id }) => {
    const entries = carriers.filter(({ statement }) => statement === id).flatMap((carrier) => found.get(carrier)?.entry ?? [])
    return entries.length > 1 && new Set(entries).size === 1
  })
  return { found: [found.size, carriers.length], joined: [joined.length, shared.length] }
}

/** An entry of the record is the ledger of a holder on an issue: the key's positions with one holder and issue belong in one. */
function scorePositions(key, texts, rows) {
  const accounts = key.positions.flatMap(({ id, holder, issue, accounts }) => accounts.map(({ report, quote }) => ({
    ...placeOf(texts, report, quote), position: id, ledger: `${holder} | ${issue}`,
  })))
  const found = matched(accounts, accountsIn(texts, rows, 'position'), { shared: true })
  const of = (id) => Array.from(found).filter(([{ position }]) => position === id).map(([, account]) => account)
  const entries = new Map(rows.filter(({ kind }) => kind === 'position').map((row) => [row.id, row]))

  const shifts = key.positions.filter(({ shiftsTo }) => shiftsTo !== undefined)
  const shifted = shifts.filter(({ id, shiftsTo }) => of(shiftsTo).some(({ entry, address }) =>
    of(id).some((earlier) => earlier.entry === entry) && entries.get(entry).stands.some((stand) => stand.address === address && stand.shift !== undefined)))

  const answers = key.positions.flatMap(({ id, answeredBy = [] }) => answeredBy.map((by) => ({ id, by })))
  const answered = answers.filter(({ id, by }) => of(id).some(({ entry }) => entries.get(entry).answers.some((answer) =>
    of(by).some((account) => account.address === answer.address || account.entry === answer.entry))))

  return {
    found: [key.positions.filter(({ id }) => of(id).length > 0).length, key.positions.length],
    accounts: [found.size, accounts.length],
    joining: bCubed(new Map(accounts.map((account) => [account, account.ledger])), new Map(Array.from(found, ([account, { entry }]) => [account, entry]))),
    shifts: [shifted.length, shifts.length],
    answers: [answered.length, answers.length],
  }
}

/** Found: some account of it is a deployment. Right: that deployment's day is the key's, and the force is there or gone as it says. */
function scoreForces(key, texts, rows) {
  const lines = key.forces.map((force) => ({ ...force, places: force.accounts.map(({ report, quote }) => placeOf(texts, report, quote)) }))
  const accounts = accountsIn(texts, rows, 'deployment')
  const days = new Map(rows.filter(({ kind }) => kind === 'deployment').flatMap((row) => row.days.map((day) => [day.address, day])))
  const touching = ({ places }) => accounts.filter((account) => places.some((place) => meet(place, account)))
  const found = lines.filter((line) => touching(line).length > 0)
  const right = found.filter((line) => touching(line).some(({ address }) => {
    const day = days.get(address)
    return day?.day === line.day && GONE.has(day.state) === GONE.has(line.state)
  }))
  return { found: [found.length, lines.length], right: [right.length, lines.length] }
}

/** A relation is found where its ends lie in the key's sentences, or in the same sentences of a copy. */
function scoreRelations(key, texts, rows) {
  const families = familiesOf(key.copies)
  const placesOf = ({ report, quote }) => (families.get(report) ?? [report])
    .filter((member) => texts.get(member).includes(quote))
    .map((member) => placeOf(texts, member, quote))
  const kinds = ['event', 'figure', 'deployment', 'position', 'attribution']
  const accountAt = new Map(kinds.flatMap((kind) => accountsIn(texts, rows, kind)).map((account) => [account.address, account]))
  const said = rows
    .flatMap(({ relations = [] }) => relations)
    .map(({ kind, from, to }) => ({ kind, from: accountAt.get(from)?.sentence, to: accountAt.get(to)?.sentence }))
    .filter(({ from, to }) => from && to)
  const touching = ({ by, of }) => {
    const [ends, others] = [placesOf(by), placesOf(of)]
    return said.filter(({ from, to }) => ends.some((place) => meet(place, from)) && others.some((place) => meet(place, to)))
  }
  const count = (wanted) => key.relations.filter(wanted).length
  return {
    found: [count((relation) => touching(relation).some(({ kind }) => kind === relation.kind)), key.relations.length],
    ofAnyKind: [count((relation) => touching(relation).length > 0), key.relations.length],
  }
}

/** Answered by the report of the key, or a copy of it; or by another one. */
function scoreQuestions(key, texts, rows) {
  const families = familiesOf(key.copies)
  const questions = key.questions.map((question) => ({ ...placeOf(texts, question.report, question.quote), answeredBy: question.answeredBy }))
  const found = matched(questions, accountsIn(texts, rows, 'question'), { shared: true })
  const entries = new Map(rows.filter(({ kind }) => kind === 'question').map((row) => [row.id, row]))
  const answerTo = (question) => entries.get(found.get(question)?.entry)?.answered?.by
  const wanted = questions.filter(({ answeredBy }) => answeredBy)
  const isKeys = ({ answeredBy }, answer) => (families.get(answeredBy.report) ?? [answeredBy.report]).includes(answer.report)
    && texts.get(answer.report).includes(answeredBy.quote)
    && meet(placeOf(texts, answer.report, answeredBy.quote), located(texts, answer).sentence)
  return {
    found: [found.size, questions.length],
    answered: [wanted.filter(answerTo).length, wanted.length],
    asKeyed: [wanted.filter((question) => answerTo(question) && isKeys(question, answerTo(question))).length, wanted.length],
    closedThoughOpen: [questions.filter((question) => !question.answeredBy && answerTo(question)).length, questions.length - wanted.length],
  }
}

/** An actor of a report is the entry with an account of that report that names it so: by its first words, or by any of its names. */
function scoreActors(key, texts, rows) {
  const accounts = accountsIn(texts, rows, 'actor')
  const names = new Map(rows.filter(({ kind }) => kind === 'actor').map((row) => [row.id, new Set(row.names.map(({ name }) => name.toLowerCase()))]))
  const items = key.actors.flatMap(({ name, called }) => called.map((form) => ({ ...placeOf(texts, form.report, form.quote, form.name), actor: name, form: form.name })))
  const found = matched(items, accounts)
  for (const item of items) {
    const named = accounts.find(({ report, entry }) => report === item.report && names.get(entry).has(item.form.toLowerCase()))
    if (!found.has(item) && named) found.set(item, named)
  }
  return {
    found: [found.size, items.length],
    ...bCubed(new Map(items.map((item) => [item, item.actor])), new Map(Array.from(found, ([item, { entry }]) => [item, entry]))),
  }
}
