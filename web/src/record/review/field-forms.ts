/** How each field of an account is called, and how what somebody types for it becomes what a correction takes. */

type FieldForm = {
  readonly name: string
  /** All that it may be. */
  readonly options?: readonly string[]
  /** @param given what it is now, as a correction takes it @returns what it should be, as a correction takes it */
  readonly taken?: (typed: string, given: string | undefined) => string
  /** What stands in its box before anybody types. */
  readonly shown?: (given: string) => string
}

type Named = { readonly name: string; readonly kind?: string }

const party = (typed: string) => ({ name: typed, words: typed })
const nameIn = (given: string) => (JSON.parse(given) as Named).name
const listIn = (given: string) => (JSON.parse(given) as (Named | string)[]).map((one) => (typeof one === 'string' ? one : one.name)).join('; ')
const parts = (typed: string) => typed.split(';').map((part) => part.trim()).filter((part) => part !== '')
// "1,200" is a number; what is none is refused by the server, which says what it should be.
const amount = (typed: string) => (/^-?[\d.,\s]+$/u.test(typed) ? typed.replace(/[,\s]/gu, '') : typed)
const limit = (typed: string) => (typed === 'open' ? 'null' : amount(typed))
const stances = ['assert', 'deny', 'admit', 'demand', 'refuse', 'reject', 'threaten', 'promise', 'predict', 'doubt', 'accuse', 'praise', 'ask']

const aParty: Omit<FieldForm, 'name'> = { taken: (typed) => JSON.stringify(party(typed)), shown: nameIn }

const forms: Readonly<Record<string, FieldForm>> = {
  name: { name: 'name' }, actorKind: { name: 'kind' },
  stance: { name: 'stance', options: stances },
  type: { name: 'type' }, mode: { name: 'mode' }, status: { name: 'status', options: ['current', 'historical', 'future', 'hypothetical', 'negated'] },
  actor: { name: 'who', ...aParty }, object: { name: 'object' },
  recipients: { name: 'to whom', taken: (typed) => JSON.stringify(parts(typed).map(party)), shown: listIn },
  // Another place is not where the one before is.
  place: { name: 'where', taken: (typed, given) => JSON.stringify({ name: typed, kind: given === undefined ? 'place' : (JSON.parse(given) as Named).kind ?? 'place' }), shown: nameIn },
  time: { name: 'when' },
  value: { name: 'amount', taken: amount }, min: { name: 'at least', taken: limit }, max: { name: 'at most', taken: limit },
  approx: { name: 'how sure', options: ['exact', 'about', 'above', 'below', 'vague'] },
  unit: { name: 'unit' }, measure: { name: 'measure' }, of: { name: 'of whom or what' },
  force: { name: 'force' }, state: { name: 'state' },
  positionKind: { name: 'kind', options: ['demand', 'condition', 'refusal', 'offer', 'preference', 'acceptance'] },
  holder: { name: 'whose', ...aParty }, to: { name: 'to whom', ...aParty },
  items: { name: 'what', taken: (typed) => JSON.stringify(parts(typed)), shown: listIn },
  about: { name: 'what is not known' },
  labelKind: { name: 'kind', options: ['loaded', 'honorific', 'distancing'] }, for: { name: 'for whom' },
  quote: { name: 'words' }, voice: { name: 'source' },
}

/** "to whom" */
export function fieldName(field: string): string {
  return forms[field]?.name ?? field
}

/** What a field may be, where that is a few. */
export function optionsOf(field: string): readonly string[] | undefined {
  return forms[field]?.options
}

/** What stands in the box of a field. */
export function shownIn(field: string, given: string | undefined): string {
  if (given === undefined) return ''
  return given === 'null' ? 'open' : (forms[field]?.shown?.(given) ?? given)
}

/** What somebody has typed for a field, as a correction takes it. */
export function correctionOf(field: string, typed: string, given: string | undefined): string {
  return forms[field]?.taken?.(typed.trim(), given) ?? typed.trim()
}
