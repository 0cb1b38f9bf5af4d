/** Entries counted by day and by place: what timelines and maps show. */
import { Type, type Static } from 'typebox'

const closed = { additionalProperties: false } as const
const count = (description: string) => Type.Integer({ description })

/** From short to long. */
export const timelineSteps = ['day', 'week', 'month', 'year'] as const
export type TimelineStep = (typeof timelineSteps)[number]

export const Timeline = Type.Object(
  {
    step: Type.Enum([...timelineSteps], { description: 'how long each bar is' }),
    bars: Type.Array(
      Type.Object({ from: Type.String(), to: Type.String(), count: count('of those that begin then'), disputed: count('of them in dispute') }, closed),
      { description: 'in order, with the first and the last ISO day of each; where there is nothing there is no bar' },
    ),
    earlier: count('before the first bar, too far from all others to be drawn with them'),
    later: count('after the last bar'),
    undated: count('without a day'),
  },
  closed,
)
export type Timeline = Static<typeof Timeline>

export const PlaceSpots = Type.Object(
  {
    spots: Type.Array(
      Type.Object(
        {
          name: Type.String(), lat: Type.Number(), lon: Type.Number(), count: count('of entries there'), disputed: count('of them in dispute'),
          latest: Type.Object({ id: Type.String(), title: Type.String() }, { ...closed, description: 'the one begun last' }),
        },
        closed,
      ),
      { description: 'the 600 with the most' },
    ),
    places: count('how many places there are'),
    elsewhere: count('of entries at no place that could be found on a map'),
  },
  closed,
)
export type PlaceSpots = Static<typeof PlaceSpots>
