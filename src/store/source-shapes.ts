/** Where the record comes from, as tables: reports, outlets, and families of reports that carry one text. */
import { Type, type Static } from 'typebox'
import { CopyRow, ReportRow } from '../record/entry.ts'

const closed = { additionalProperties: false } as const
const count = (description?: string) => Type.Integer(description === undefined ? {} : { description })
const tally = Type.Object({ count: Type.Integer(), atLeast: Type.Optional(Type.Boolean({ description: 'counting stopped there' })) }, closed)
const day = Type.Optional(Type.String({ description: 'ISO day' }))

export const reportOrders = ['day', 'added'] as const
export type ReportOrder = (typeof reportOrders)[number]

export const ReportListing = Type.Object({ rows: Type.Array(ReportRow), offset: Type.Integer(), total: tally }, closed)
export type ReportListing = Static<typeof ReportListing>

const between = Type.Array(Type.Object({ outlet: Type.String(), reports: count() }, closed))

export const OutletRow = Type.Object(
  {
    name: Type.String(),
    reports: count(),
    first: day,
    last: day,
    statements: count('attributions in it'),
    unnamed: count('of these, how many do not name who speaks'),
    voices: count('to which it attributes anything'),
    alone: count('of these, to how many no other outlet does'),
    looked: count('its reports among those that were looked at for copies'),
    carrying: count('of these, how many carry text of another report'),
    carries: { ...between, description: 'whose text, the most first' },
    carriedBy: { ...between, description: 'who carries its text, the most first' },
  },
  closed,
)
export type OutletRow = Static<typeof OutletRow>

export const OutletTable = Type.Object(
  {
    rows: Type.Array(OutletRow, { description: 'those with the most reports first, at most 500' }),
    total: count('outlets'),
    sample: Type.Optional(count('where copies were not looked for in all reports: in how many, the latest')),
  },
  closed,
)
export type OutletTable = Static<typeof OutletTable>

const member = CopyRow.properties.members.items

/** A family of reports that carry one text, with what its reports are called. */
export const Family = Type.Object(
  {
    ...CopyRow.properties,
    members: Type.Array(Type.Object({ ...member.properties, key: Type.String({ description: 'of the report' }), title: Type.Optional(Type.String()) }, closed)),
  },
  closed,
)
export type Family = Static<typeof Family>

export const FamilyPage = Type.Object({ rows: Type.Array(Family, { description: 'those whose source was added last first' }), next: Type.Optional(Type.String()) }, closed)
export type FamilyPage = Static<typeof FamilyPage>

/** Where the accounts of one report are in the record. */
export const ReportEntries = Type.Object(
  {
    accounts: Type.Array(
      Type.Object(
        {
          kind: Type.String(), start: Type.Integer(), end: Type.Integer(), address: Type.String(), entry: Type.String(), title: Type.String(),
          accounts: count(), origins: count(), outlets: count(), disputed: Type.Boolean(),
        },
        closed,
      ),
      { description: 'in the order of the text' },
    ),
  },
  closed,
)
export type ReportEntries = Static<typeof ReportEntries>

export type ReportQuery = {
  /** ISO days of publishing. */
  readonly from?: string
  readonly to?: string
  readonly outlet?: string
  readonly order?: ReportOrder
  readonly offset?: number
  readonly limit?: number
}
