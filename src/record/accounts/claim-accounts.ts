/** Deployments, positions, questions and labels as accounts. */
import type { Deployment, Label, Party, Question, Reading } from '../../reading/reading.ts'
import type { Address, DeploymentAccount, LabelAccount, PositionAccount, QuestionAccount } from '../account.ts'
import { voicesByActor, type Said } from './actor-accounts.ts'
import { daysOf } from './days.ts'
import type { Frame } from './frame.ts'
import { present } from './present.ts'

/** Characters of a question, or of a position, that may say too little of their own. */
const SHORT = 60
/** Offices and forms of a holder's name that are kept. */
const MOST_CALLED = 4

/** @returns an account for each deployment, in the order of the reading */
export function deploymentAccounts(frame: Frame): DeploymentAccount[] {
  return frame.reading.deployments.map((deployment) => deploymentAccount(deployment, frame))
}

function deploymentAccount({ id, text, force, actor, of, place, state, only, asOf, voice }: Deployment, frame: Frame): DeploymentAccount {
  return {
    ...frame.common('deployment', id, [text.start, text.end]),
    kind: 'deployment',
    voice: frame.voice(voice),
    force,
    state,
    ...present({
      actor: frame.actor(actor),
      of: frame.actor(of),
      place: frame.place(place),
      only,
      time: asOf && daysOf(asOf.value),
      stance: frame.attribution(voice)?.stance,
    }),
  }
}

/** @returns an account for each position, in the order of the reading; what one answers may stand behind it */
export function positionAccounts(frame: Frame): PositionAccount[] {
  const { positions } = frame.reading
  const common = new Map(positions.map(({ id, text }) => [id, frame.common('position', id, [text.start, text.end])]))
  const addressOf = (id: string | undefined): Address | undefined => (id === undefined ? undefined : common.get(id)?.address)
  const said = positions.length === 0 ? new Map<string, Said>() : voicesByActor(frame.reading)
  return positions.map(({ id, kind, holder, to, answers, items, text, voice }) => ({
    ...common.get(id)!,
    kind: 'position',
    voice: frame.voice(voice),
    positionKind: kind,
    holder: { ...frame.party(holder), ...present({ called: calledIn(frame.reading, holder, said) }) },
    items,
    ...present({
      to: to && frame.party(to),
      answers: addressOf(answers),
      before: text.quote.length <= SHORT ? frame.sentenceBefore(text.start) : undefined,
    }),
  }))
}

/** What else a report calls a holder: the offices that it gives him where he speaks, and forms that hold his name and more. */
function calledIn({ actors }: Reading, { actor: id }: Party, said: ReadonlyMap<string, Said>): readonly string[] | undefined {
  const actor = id === undefined ? undefined : actors.find((one) => one.id === id)
  if (!actor) return undefined
  const longer = actor.mentions.map(({ quote }) => quote).filter((form) => form.length > actor.name.length && form.includes(actor.name))
  const called = [...new Set([...(said.get(actor.id)?.roles ?? []), ...longer])].slice(0, MOST_CALLED)
  return called.length > 0 ? called : undefined
}

/** @returns an account for each question, in the order of the reading */
export function questionAccounts(frame: Frame): QuestionAccount[] {
  return frame.reading.questions.map(({ id, cue, about, voice }: Question) => ({
    ...frame.common('question', id, [about.start, about.end]),
    kind: 'question',
    voice: frame.voice(voice),
    cue,
    about: about.quote,
    ...present({ before: about.quote.length <= SHORT ? frame.sentenceBefore(about.start) : undefined }),
  }))
}

/** @returns an account for each label, in the order of the reading; with whom it is said of, where that is one of the actors by name */
export function labelAccounts(frame: Frame): LabelAccount[] {
  const actors = actorsByName(frame)
  return frame.reading.labels.map(({ id, text, for: whom, kind, voice }: Label) => ({
    ...frame.common('label', id, [text.start, text.end]),
    kind: 'label',
    voice: frame.voice(voice),
    labelKind: kind,
    ...present({ for: whom, actor: whom === undefined ? undefined : actors.get(whom.toLowerCase()) }),
  }))
}

/** By every form of every actor; a form that several share names none of them, unless it is the name of one. */
function actorsByName({ reading, actor }: Frame): ReadonlyMap<string, Address> {
  const found = new Map<string, Address | undefined>()
  for (const { id, mentions } of reading.actors) {
    const address = actor(id)
    for (const form of new Set(mentions.map(({ quote }) => quote.toLowerCase()))) found.set(form, found.has(form) ? undefined : address)
  }
  for (const { id, name } of reading.actors) if (actor(id) !== undefined) found.set(name.toLowerCase(), actor(id))
  return new Map([...found].filter((pair): pair is [string, Address] => pair[1] !== undefined))
}
