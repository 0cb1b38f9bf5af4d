/** Voices: who is heard how often, which outlets give them room, what they say, and loaded words. */
import { Type } from 'typebox'
import { accountKinds } from '../../record/account.ts'
import { Problem } from '../../report/problem.ts'
import { LoadedWords, Room, SaidBy, VoiceListing, voiceOrders } from '../../store/voice-shapes.ts'
import { route, type Route } from '../route.ts'

const closed = { additionalProperties: false } as const
const text = (description: string) => Type.Optional(Type.String({ maxLength: 2_000, description }))
const days = { from: text('ISO day: only of reports published then or later'), to: text('ISO day: only of reports published then or before') }
const outlet = text('name of an outlet: only in its reports')

export const voiceRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/record/voices',
    summary: 'Voices from anywhere in their order: how often each is heard, named or not, and in which outlets.',
    query: Type.Object(
      {
        ...days, outlet,
        name: text('a part of its name'),
        named: Type.Optional(Type.Boolean({ description: 'who is named, or who is not' })),
        own: Type.Optional(Type.Boolean({ description: 'outlets in their own words as well' })),
        order: Type.Optional(Type.Enum([...voiceOrders], { description: 'the most or the latest first; statements where it is not said' })),
        offset: Type.Optional(Type.Integer({ minimum: 0 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'rows at most; 50 where it is not said' })),
      },
      closed,
    ),
    answer: VoiceListing,
    writes: false,
    answered: async ({ query, served }) => (await served.store()).voices(query),
  }),
  route({
    method: 'get',
    path: '/api/record/room',
    summary: 'Which outlets attribute how much to which voices, and how much to nobody named.',
    query: Type.Object({ ...days, voices: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'voices at most; 16 where it is not said' })) }, closed),
    answer: Room,
    writes: false,
    answered: async ({ query, served }) => (await served.store()).room(query),
  }),
  route({
    method: 'get',
    path: '/api/record/loaded-words',
    summary: 'Loaded words by outlet, in its own words or in those of others, the least evenly used first; over the latest 10,000 labels.',
    query: Type.Object({ ...days, outlet }, closed),
    answer: LoadedWords,
    writes: false,
    answered: async ({ query, served }) => (await served.store()).loadedWords(query),
  }),
  route({
    method: 'get',
    path: '/api/record/said',
    summary: 'What one voice says, the latest first, how much of each kind, and whom it contradicts.',
    query: Type.Object(
      {
        voice: Type.String({ maxLength: 2_000, description: "key of a voice; 'unnamed' for all who are not named, over the latest 1,000 reports" }),
        ...days, outlet,
        kind: Type.Optional(Type.Enum([...accountKinds], { description: 'accounts of this kind only' })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'accounts at most; 50 where it is not said' })),
        against: Type.Optional(Type.Boolean({ description: 'whether it is looked for whom it contradicts' })),
      },
      closed,
    ),
    answer: SaidBy,
    writes: false,
    answered: async ({ query, served }) => {
      const said = await (await served.store()).said(query)
      if (!said) throw new Problem('not-found', 'The record has no such voice.', 'It may be called something else now: look for it in the list.')
      return said
    },
  }),
]
