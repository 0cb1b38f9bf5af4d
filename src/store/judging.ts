/** Judgments into the book, and what follows from them into the record. */
import { byPerson, type Judgment, type JudgmentDraft } from '../record/judgment.ts'
import { checkedCorrection, checkWords } from '../record/corrections.ts'
import type { Report } from '../report/report.ts'
import { Problem } from '../report/problem.ts'
import { append, changedBy, judgmentsByNumber, tie, untie } from './book.ts'
import type { Context } from './context.ts'
import type { Session } from './database.ts'
import { follow, nothing } from './following.ts'
import { accountsByNumber } from './held.ts'
import { refold } from './membership.ts'
import { partsOf } from './numbers.ts'
import { unpacked } from './packed.ts'
import { entriesOf } from './placing.ts'
import { subjectsOf } from './subjects.ts'

/**
 * @param now ISO 8601
 * @throws {Problem} `bad-judgment`, before anything is written
 */
export async function judgeIn(session: Session, context: Context, drafts: readonly JudgmentDraft[], now: string): Promise<Judgment[]> {
  await check(session, context, drafts)
  const judgments = await append(session, drafts, now)
  const { gone, back } = await changedBy(session, judgments.filter(({ decision }) => decision === 'undone'))
  const lost = await untie(session, gone)
  context.held.mirror.copying.clear()
  const restored = (await judgmentsByNumber(session, back)).filter(({ decision }) => decision !== 'undone')
  // What was appended together may already be taken back by what stands behind it.
  const taken = new Set(gone)
  const tied = await tie(session, [...restored, ...judgments.filter(({ number }) => !taken.has(number))])
  const subjects = new Set([...lost, ...tied.flatMap(({ subjects: some }) => some)])
  const entries = new Set((await entriesOf(session, [...subjects])).values())
  const changed = [...tied.map(({ judgment }) => judgment), ...await judgmentsByNumber(session, gone)]
  const refolded = await refold(session, context.held, subjects)
  await follow(session, context, { fresh: [], judgments: changed, changes: { ...nothing, entries }, refolded })
  return judgments
}

const COUNTS: Partial<Record<JudgmentDraft['decision'], number>> = { same: 2, different: 2, maybe: 2, copy: 2, 'no-copy': 2, answers: 2 }

async function check(session: Session, context: Context, drafts: readonly JudgmentDraft[]): Promise<void> {
  const known = await subjectsOf(session, drafts.flatMap(({ decision, of }) => (decision === 'undone' ? [] : of)))
  const numbers = drafts.flatMap(({ decision, of }) => (decision === 'undone' ? of.map(Number) : []))
  const book = new Set((await judgmentsByNumber(session, numbers.filter(Number.isSafeInteger))).map(({ number }) => number))
  const accounts = await accountsByNumber(session, context.held, known.values())
  for (const draft of drafts) {
    const there = (one: string): boolean => (draft.decision === 'undone' ? book.has(Number(one)) : known.has(one))
    const missing = draft.of.find((one) => !there(one))
    if (missing !== undefined) throw bad(`The record has no ${draft.decision === 'undone' ? 'judgment' : 'account or report'} ${missing.slice(0, 200)}.`, 'Take what is judged from `onrecord show --json`.')
    if (draft.of.length < (COUNTS[draft.decision] ?? 1)) throw bad(`A judgment "${draft.decision}" is about two things or more; ${draft.of.length} were named.`, 'Name both.')
    if (isOfCopies(draft) && !isPairOfReports(draft)) throw bad(`A judgment "${draft.decision}" is about two reports: the one that carries, and the one that it carries from.`, 'Name two reports, by their keys.')
    if (byPerson(draft) && !ofOneKind(draft)) throw bad('Accounts of different kinds are never the same.', 'Name accounts of one kind.')
    if (draft.decision === 'corrected') for (const address of draft.of) {
      const account = accounts.get(known.get(address)!)
      checkedCorrection(account, draft)
      if (draft.field === 'quote') checkWords(await textOf(session, account!.report), draft)
    }
  }
}

async function textOf(session: Session, key: string): Promise<string> {
  const [row] = await session.query<{ body: Uint8Array }>('select body from report where key = $1', [key])
  return row ? (unpacked(row.body) as Report).text : ''
}

function isOfCopies({ decision }: JudgmentDraft): boolean {
  return decision === 'copy' || decision === 'no-copy'
}

function isPairOfReports({ about, of }: JudgmentDraft): boolean {
  return about === 'report' && of.length === 2 && of[0] !== of[1] && of.every((address) => partsOf(address) === undefined)
}

function ofOneKind({ decision, of }: JudgmentDraft): boolean {
  return decision !== 'same' || new Set(of.map((address) => partsOf(address)?.kind)).size === 1
}

function bad(happened: string, remedy: string): Problem {
  return new Problem('bad-judgment', happened, remedy)
}
