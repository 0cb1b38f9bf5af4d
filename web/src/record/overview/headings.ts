/** What the overview tells, in the order in which it is told. */
import type { Overview } from '../../../../src/serve/wire.ts'
import type { RecordPlace } from '../place.ts'
import type { RecordViewId } from '../views.ts'

export type HeadingId = 'disputes' | 'figures' | 'positions' | 'open' | 'answered' | 'forces' | 'events'

export type Heading = {
  readonly id: HeadingId
  readonly name: string
  /** Stands before each line; its name is said beside it by the heading. */
  readonly sign: string
  /** Said where there is nothing under it. */
  readonly none: string
  /** The view that has all of it, where one narrows to the same; else all of it is shown here. */
  readonly view?: RecordViewId
  readonly asked?: RecordPlace['asked']
}

export const headings: readonly Heading[] = [
  { id: 'disputes', name: 'In dispute', sign: '!', none: 'Nobody has contradicted anybody.', view: 'disputes' },
  { id: 'figures', name: 'Figures that moved', sign: '~', none: 'Nobody has put another figure in place of their own.' },
  { id: 'positions', name: 'Positions that shifted', sign: '=', none: 'Nobody has taken another stand.' },
  { id: 'open', name: 'Not known', sign: '?', none: 'Nothing is said to be not known.', view: 'questions' },
  { id: 'answered', name: 'Answered', sign: '?', none: 'No question has been answered.', view: 'questions' },
  { id: 'forces', name: 'Forces', sign: '>', none: 'Of no force is it said where it is.' },
  { id: 'events', name: 'Told most', sign: '·', none: 'No event is told of.' },
]

/** Whether nothing has changed. */
export function isNothingNew(overview: Overview): boolean {
  return overview.reports.count === 0 && headings.every(({ id }) => overview[id].total.count === 0)
}

/** Keys of all voices in it, once for each time that they are heard. */
export function heardIn(overview: Overview): string[] {
  const rows = [...overview.disputes.rows, ...overview.figures.rows, ...overview.positions.rows, ...overview.open.rows, ...overview.forces.rows, ...overview.events.rows.map(({ event }) => event)]
  const sides = rows.flatMap(({ contest }) => contest?.sides.map(({ voice }) => voice) ?? [])
  const said = overview.figures.rows.flatMap(({ revised }) => revised?.voice ?? [])
  const answers = overview.answered.rows.flatMap(({ answered }) => answered?.voice ?? [])
  return [...sides, ...said, ...answers, ...rows.flatMap(({ voices }) => voices)].map(({ key }) => key)
}
