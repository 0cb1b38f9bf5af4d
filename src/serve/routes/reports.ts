/** Reports of the record: their words, what they carry of others, and how they were read. */
import { Type } from 'typebox'
import { Problem } from '../../report/problem.ts'
import type { CopyRow } from '../../record/entry.ts'
import { readReportOnWire } from '../read-report.ts'
import { route, type Route } from '../route.ts'
import { RecordReport } from '../wire.ts'

type Member = CopyRow['members'][number]

export const reportRoutes: readonly Route[] = [
  route({
    method: 'get', path: '/api/record/reports/:key',
    summary: 'A report with its reading, the passages that it carries of another, who carries text of it, and all its readings with what changed.',
    parameters: Type.Object({ key: Type.String({ maxLength: 1_000, description: 'key of the report, or the id that it came with' }) }, { additionalProperties: false }),
    answer: RecordReport, writes: false,
    answered: async ({ path, served }) => {
      const store = await served.store()
      const found = await store.report(path.key)
      if (!found) throw new Problem('not-found', 'The record has no such report.', 'GET /api/record/entries/reports lists them.')
      const [{ rows: families }, { rows: versions }] = [await store.show('copies', { report: found.key }), await store.show('readings', { report: found.key })]
      const members = families.flatMap((family) => family.members)
      return { ...readReportOnWire(found), key: found.key, copies: carriedBy(found.report.id, members), carriers: carriersOf(found.report.id, members), versions }
    },
  }),
]

function carriedBy(id: string, members: readonly Member[]) {
  return members.flatMap((member) => {
    const { report, of, how, share, passages, because } = member
    if (report !== id || of === undefined || how === 'source') return []
    const source = members.find((other) => other.report === of)
    const others = members.filter((other) => other.of === of && other.report !== id).length
    return [{ from: nameOf(source ?? { report: of }), how, share, passages, because, others }]
  })
}

function carriersOf(id: string, members: readonly Member[]) {
  return members.flatMap((member) => (member.of !== id || member.how === 'source' ? [] : [{ ...nameOf(member), how: member.how, share: member.share, passages: member.passages }]))
}

function nameOf({ report, outlet, published }: Pick<Member, 'report' | 'outlet' | 'published'>) {
  return { report, ...(outlet !== undefined && { outlet }), ...(published !== undefined && { published }) }
}
