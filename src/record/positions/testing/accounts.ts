/** Accounts for tests: as little as a test says of them, the rest made up. */
import type { Account, AccountOf, DeploymentAccount, PartyRef, PositionAccount, QuestionAccount, VoiceRef } from '../../account.ts'
import type { PositionKind, Stance } from '../../../reading/reading.ts'
import type { Surroundings } from '../../joiner.ts'
import type { Told } from '../../told.ts'

type Made = { readonly report?: string; readonly at?: number; readonly told?: string; readonly sentence?: string; readonly voice?: VoiceRef; readonly outlet?: string }

export const outletVoice: VoiceRef = { name: 'outlet', outlet: true, named: true }

function common(kind: string, quote: string, { report = 'r1', at = 0, told = '2031-05-02', sentence = quote, voice = outletVoice, outlet = 'The Lamp' }: Made) {
  return {
    address: `${report}/${kind}/${at}-${at + quote.length}`,
    report,
    id: `${kind[0]}${at}`,
    quote: { start: at, end: at + quote.length, quote },
    within: [at, at + sentence.length] as const,
    sentence,
    told,
    outlet,
    voice,
  }
}

/** @param words "Dena Orrin, spokeswoman of the Reed Front"; the name is what stands before the comma */
export function party(words: string, actor?: string): PartyRef {
  return { name: words.split(',')[0]!, words, ...(actor !== undefined && { actor }) }
}

export function positionOf(
  holder: string, positionKind: PositionKind, quote: string, made: Made & { to?: string; actor?: string; answers?: string; called?: readonly string[]; before?: string } = {},
): PositionAccount {
  return {
    ...common('position', quote, made),
    kind: 'position',
    holder: { ...party(holder, made.actor), ...(made.called && { called: made.called }) },
    positionKind,
    items: [],
    ...(made.to !== undefined && { to: party(made.to) }),
    ...(made.answers !== undefined && { answers: made.answers }),
    ...(made.before !== undefined && { before: made.before }),
  }
}

export function deploymentOf(
  force: string, state: string, place: string | undefined, made: Made & { of?: string; actor?: string; only?: boolean; day?: string; stance?: Stance } = {},
): DeploymentAccount {
  return {
    ...common('deployment', `${force} ${state} ${place ?? ''}`.trim(), made),
    kind: 'deployment',
    force,
    state,
    ...(place !== undefined && { place: { name: place, kind: 'city' } }),
    ...(made.of !== undefined && { of: made.of }),
    ...(made.actor !== undefined && { actor: made.actor }),
    ...(made.only !== undefined && { only: made.only }),
    ...(made.stance !== undefined && { stance: made.stance }),
    ...(made.day !== undefined && { time: { from: made.day, to: made.day, edtf: made.day } }),
  }
}

export function questionOf(about: string, made: Made = {}): QuestionAccount {
  return { ...common('question', about, { sentence: `It is not known ${about}.`, ...made }), kind: 'question', cue: { start: 0, end: 15, quote: 'It is not known' }, about }
}

export function eventOf(
  type: string, trigger: string, stem: string, made: Made & { actor?: string; object?: string; status?: AccountOf<'event'>['status']; place?: string; day?: string },
): AccountOf<'event'> {
  return {
    ...common('event', trigger, made),
    kind: 'event',
    type,
    stem,
    recipients: [],
    status: made.status ?? 'current',
    ...(made.actor !== undefined && { actor: party(made.actor) }),
    ...(made.object !== undefined && { object: made.object }),
    ...(made.place !== undefined && { place: { name: made.place, kind: 'city' } }),
    ...(made.day !== undefined && { time: { from: made.day, to: made.day, edtf: made.day } }),
  }
}

export function figureOf(quote: string, value: number, unit: string, made: Made): AccountOf<'figure'> {
  return { ...common('figure', quote, made), kind: 'figure', value, approx: 'exact', unit }
}

export function statementOf(content: string, stance: Stance, voice: VoiceRef, made: Made): AccountOf<'attribution'> {
  const base = common('attribution', content, { sentence: content, ...made, voice })
  return { ...base, kind: 'attribution', stance, form: 'indirect', content: [base.quote], quoted: [], confidence: 1 }
}

/** Surroundings in which nothing is joined, and all reports tell one story as much as `likeness` says. */
export function around(likeness = 0.6, entries: Readonly<Record<string, string>> = {}): Surroundings {
  const entryOf = (address: string) => entries[address] ?? address
  return { actorOf: entryOf, entryOf, likeness: (one, other) => (one === other ? 1 : likeness), copied: () => false }
}

/** @param voice key; the account's own where not given */
export function toldOf<A extends Account>(account: A, voice?: string): Told<A> {
  const key = voice ?? (account.kind === 'actor' || account.voice.outlet ? `outlet:${account.outlet ?? ''}` : `named:${account.voice.name}`)
  return { account, voice: key, origin: key, reportId: account.report, at: account.told ?? '' }
}

/** Nothing is known around an entry but what its accounts say. */
export const nobody = { nameOf: () => '', answersGiven: () => [] }
