/**
 * A report: one published text, as taken in. Its text never changes afterwards; every offset in the
 * project points into it.
 */
import { Type, type Static } from 'typebox'
import { Quote } from './quote.ts'

/** How a fact about a report is known: in its text, from a feed or line around it, from its page's metadata, or worked out. */
export const Basis = Type.Enum(['stated', 'feed', 'page', 'inferred'])
export type Basis = Static<typeof Basis>

export const When = Type.Object(
  {
    value: Type.String({ description: 'EDTF, ISO 8601-2: 2024-04-07, 2023, 2023-12~' }),
    text: Type.Optional(Quote),
    basis: Basis,
    because: Type.Array(Quote),
  },
  { additionalProperties: false },
)
export type When = Static<typeof When>

/** Something odd that did not keep the report from being read. */
export const Warning = Type.Object(
  { code: Type.String(), message: Type.String() },
  { additionalProperties: false },
)
export type Warning = Static<typeof Warning>

export const ReportFacts = Type.Object(
  {
    title: Type.Optional(Type.String()),
    byline: Type.Array(Type.String(), { description: 'authors as printed, without "By"' }),
    outlet: Type.Optional(Type.String()),
    credit: Type.Optional(Quote),
    wire: Type.Optional(Type.String({ description: 'the agency that the credit, dateline or byline names' })),
    wireDerived: Type.Boolean(),
    published: Type.Optional(When),
    url: Type.Optional(Type.String()),
    known: Type.Object(
      {
        title: Type.Optional(Basis),
        byline: Type.Optional(Basis),
        outlet: Type.Optional(Basis),
        credit: Type.Optional(Basis),
        wire: Type.Optional(Basis),
      },
      { additionalProperties: false, description: 'how each of these is known; the date says so itself' },
    ),
    digest: Type.String({ description: 'sha256 of the text in UTF-8, hexadecimal' }),
  },
  { additionalProperties: false },
)
export type ReportFacts = Static<typeof ReportFacts>

/** What a part of a text is, where it is not the report itself. 'date': a line that says when it was published. */
export type FurnitureKind = 'title' | 'byline' | 'dateline' | 'date' | 'credit' | 'boilerplate'

/** One report, taken in. */
export type Report = {
  readonly id: string
  /** Normalised once at ingest, then never again. */
  readonly text: string
  /**
   * Parts of the text that are not the outlet's report: title, byline, dateline, credit and boilerplate lines.
   * In text order, apart from each other. They stay in the text (offsets are sacred) but no statement is read
   * from them; except that a title is marked and read, since headlines attribute too ("Blast was no accident,
   * mayor says").
   */
  readonly furniture: readonly { readonly kind: FurnitureKind; readonly span: readonly [number, number] }[]
  readonly facts: ReportFacts
  readonly warnings: readonly Warning[]
}

/** One line of `--jsonl` input, or what a program hands over. */
export const ReportInput = Type.Object({
  id: Type.Optional(Type.String()),
  text: Type.String(),
  title: Type.Optional(Type.String()),
  outlet: Type.Optional(Type.String()),
  published: Type.Optional(Type.String()),
  url: Type.Optional(Type.String()),
})
export type ReportInput = Static<typeof ReportInput>
