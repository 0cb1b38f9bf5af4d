/** What `codebook/joining/figures.yaml` looks like. Checked when it is loaded. */
import { Type, type Static } from 'typebox'
import { Stance } from '../../reading/reading.ts'

const closed = { additionalProperties: false } as const
const share = Type.Number({ minimum: 0, maximum: 1 })
const small = Type.String({ pattern: '^[^A-Z]+$', description: 'in small letters' })
const words = Type.Array(small, { minItems: 1 })
const groups = Type.Array(Type.Array(small, { minItems: 1 }), { description: 'each a list of what is one' })
const means = { means: Type.String() }
const Pair = Type.Tuple([Type.String(), Type.String()], { description: 'two sentences with a figure each, of two reports of one story on one day' })
const examples = { matches: Type.Array(Pair, { minItems: 1 }), 'near misses': Type.Array(Pair, { minItems: 1 }) }

/** What weighs for and against two figures being of one series. */
export const Weights = Type.Object(
  {
    'same measure': Type.Number({ description: 'of the same unit, and the same was done to it' }),
    'no measure': Type.Number({ description: 'of the same unit, and nothing is said to be done to it' }),
    plainly: Type.Number({ description: 'of the same unit and number, of a size that anything has' }),
    story: Type.Number(),
    'other story': Type.Number(),
    event: Type.Number({ description: 'of one event of the record' }),
    'other event': Type.Number({ description: 'of other kinds of happening' }),
    scene: Type.Number({ description: 'in one event of the record, or one place and kind of happening, that the report tells before' }),
    'near measure': Type.Number({ description: 'the same number of the same unit, and what was done to it is told of the same people' }),
    'event word': Type.Number({ description: 'of the same kind of happening' }),
    'same since': Type.Number({ description: 'counted since the same day' }),
    'other since': Type.Number({ description: 'one counted since another day than the other, or one of them over a stretch of time' }),
    place: Type.Number(),
    'other place': Type.Number(),
    'far place': Type.Number({ description: 'two towns, more than 50 km from each other' }),
    'other spot': Type.Number({ description: 'the names of places in and before their sentences are different' }),
    site: Type.Number({ description: 'told of one site: the bus station' }),
    'other site': Type.Number({ description: 'told of different sites' }),
    value: Type.Number({ description: 'the numbers can be the same' }),
    'near value': Type.Number({ description: 'the smaller number is at least half of the larger' }),
    'other value': Type.Number({ description: 'the smaller number is less than half of the larger' }),
    'far value': Type.Number({ description: 'the smaller number is less than three tenths of the larger' }),
    'unsaid value': Type.Number({ description: 'other numbers, and nothing is said to be done to what they count' }),
    'verb value': Type.Number({ description: 'other numbers, and what was done is no outcome that is counted on and on' }),
    fallen: Type.Number({ description: 'one teller gives a lower number later of what can only rise' }),
    'telling number': Type.Number({ description: 'the same number, of three or more digits that are not zero' }),
    'small number': Type.Number({ description: 'the same number, below ten, as many things have it' }),
    'number of its own': Type.Number({ description: 'the same number, of two digits of which the last is not zero and from 20 on, within "body days"' }),
    'one population': Type.Number({ description: 'of what is counted of a whole population, in reports of stories that may be one, both told of no site or of the same' }),
    words: Type.Number({ description: 'times the share of rare words that the sentences have in common' }),
    voice: Type.Number(),
    rivals: Type.Number({ description: 'two voices give them in one report, or at about one time in one story: two sides of a matter' }),
    contrast: Type.Number({ description: 'two voices give other numbers of it in one breath: one against the other' }),
    'same body': Type.Number({ description: 'said by one body that keeps count of people, named or described, within "rival days" and a little more' }),
    growth: Type.Number({ description: 'what can only rise has risen, as one voice tells it' }),
    day: Type.Number({ description: 'both say that it happened on the same day before they were printed' }),
    'other day': Type.Number({ description: 'both say when, and it was not the same day; or the days that they speak of are too far apart for one happening' }),
    of: Type.Number({ description: 'the same is measured' }),
    noun: Type.Number({ description: 'the same number of what is more than people, of stories that may be one' }),
    described: Type.Number({ description: 'people in one, some description of them in the other' }),
  },
  closed,
)
export type Weights = Static<typeof Weights>

export const FigureJoiningFile = Type.Object(
  {
    ...means,
    join: share,
    suggest: share,
    people: Type.Object({ ...means, nouns: words, 'no people': words, become: Type.Record(small, words), ...examples }, closed),
    parts: Type.Object({ ...means, same: groups, roles: words, anybody: words, ...examples }, closed),
    causes: Type.Object(
      {
        ...means,
        families: Type.Record(small, words),
        harms: words,
        any: Type.Array(Type.Object({ words, of: words }, closed), { description: 'words that may be said of several families' }),
        ...examples,
      },
      closed,
    ),
    measures: Type.Object({ ...means, same: groups, 'of people': groups, near: groups, ...examples }, closed),
    sizes: Type.Object({ ...means, measures: words, units: words }, closed),
    changing: Type.Object({ ...means, 'only rise': words, 'of a crisis': words, 'rise and fall': words }, closed),
    sites: Type.Object({ ...means, nouns: words, ...examples }, closed),
    stretches: Type.Object({ ...means, since: words, 'first since': words, over: words, long: words, ...examples }, closed),
    further: Type.Object({ ...means, words, ...examples }, closed),
    'shared out': Type.Object({ ...means, words }, closed),
    'not so yet': Type.Object({ ...means, stances: Type.Array(Stance) }, closed),
    corrections: Type.Object(
      { ...means, phrases: words, matches: Type.Array(Type.String(), { minItems: 1 }), 'near misses': Type.Array(Type.String(), { minItems: 1 }) },
      closed,
    ),
    moved: Type.Object({ ...means, words }, closed),
    nearly: Type.Object({ ...means, words }, closed),
    tolerances: Type.Object({ ...means, about: share, nearly: share, 'round from': Type.Number({ minimum: 0 }), round: share }, closed),
    disputes: Type.Object({ ...means, 'goes stale': Type.Integer({ minimum: 0 }), 'same time': Type.Integer({ minimum: 0 }), 'at once': Type.Integer({ minimum: 0 }) }, closed),
    happenings: Type.Object({ ...means, 'one story': share, 'another story': share, 'rival days': Type.Integer({ minimum: 0 }), 'body days': Type.Integer({ minimum: 0 }), days: Type.Integer({ minimum: 0 }) }, closed),
    weights: Weights,
  },
  closed,
)
export type FigureJoiningFile = Static<typeof FigureJoiningFile>
