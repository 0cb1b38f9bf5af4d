/** States as actors: by name, by what is theirs ("the Orlandic government"), and not where they are only a place. */
import type { Tree } from '../../language/tree.ts'
import type { Span } from '../../report/quote.ts'
import type { Printed } from '../names.ts'
import type { Gazetteer } from '../places/gazetteer.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Behind these a country is where something happens, and nobody who acts. */
const LOCATIVE = words('in inside into at near from across throughout around outside through via within off over toward towards onto beyond along leave left leaving enter entered entering visit visited visiting')
/** Between a preposition and a name. */
const PASSED_OVER = words('the northern southern eastern western central neighbouring neighboring nearby occupied mainland war-torn all parts of much most')
/** Bodies that are the state itself. */
const OWN_GOVERNMENT = words('government governments regime')

export type State = { readonly code: string; readonly name: string }

/**
 * @param name as printed, without article
 * @returns the state that is called so, unless a larger place of that name is something else
 */
export function stateCalled(gazetteer: Gazetteer, name: string): State | undefined {
  const [largest] = gazetteer.called(name)
  return largest?.kind === 'country' ? { code: largest.country, name: largest.name } : undefined
}

/** The state whose people or adjective a word is, where that is one state alone. */
export function stateOfDemonym(gazetteer: Gazetteer, word: string): State | undefined {
  const [code, ...others] = gazetteer.demonym(word)
  const country = code === undefined || others.length > 0 ? undefined : gazetteer.country(code)
  return country && { code: country.code, name: country.name }
}

/** Is a body of a state the state itself? */
export function isGovernment(noun: string): boolean {
  return OWN_GOVERNMENT.has(noun)
}

/**
 * @param first index of the token where the name of a state begins
 * @returns whether it is only where something happens
 */
export function isOnlyPlace(printed: Printed, tree: Tree, first: number, span: Span): boolean {
  if (isBehindTown(printed, first, span)) return true
  let before = first - 1
  while (before >= 0 && first - before < 4 && PASSED_OVER.has(printed.tokens.lower[before]!)) before--
  if (LOCATIVE.has(printed.tokens.lower[before] ?? '')) return !isPossessive(printed, span)
  return hasLocativeCase(tree, span)
}

function isPossessive({ text }: Printed, [, end]: Span): boolean {
  return /^['’]s /.test(text.slice(end, end + 3))
}

/** "MARAH, Orland": the country behind its town. */
function isBehindTown({ text, tokens }: Printed, first: number, [, end]: Span): boolean {
  const town = tokens.lower[first - 1] === ',' ? text.slice(tokens.starts[first - 2], tokens.ends[first - 2]) : ''
  return /^\p{Lu}/u.test(town) && /^\s*(?:[,.;)—–]|$)/u.test(text.slice(end, end + 3))
}

/** "in Orland and Velland": Velland is a place too. */
function hasLocativeCase(tree: Tree, span: Span): boolean {
  const { syntax } = tree
  const range = tree.within(span)
  if (range.from >= range.to) return false
  let head = tree.headOf(range)
  for (let steps = 0; steps < 4 && tree.is(head, 'conj', 'appos') && syntax.head[head]! >= 0; steps++) head = syntax.head[head]!
  return tree.dependents(head, 'case').some((word) => LOCATIVE.has(syntax.lemma[word]!))
}

/** Is the name of a state only said of a noun behind it, as in "UK officials"? */
export function isAttributive({ text, tokens }: Printed, tree: Tree, last: number, span: Span): boolean {
  if (/['’]s?$/.test(text.slice(tokens.starts[last - 1], tokens.ends[last - 1])) || /^['’]/.test(text.slice(span[1], span[1] + 1))) return false
  const range = tree.within(span)
  if (range.from < range.to) return tree.is(tree.headOf(range), 'compound', 'amod')
  return /^\p{Lu}{2}$|^(?:\p{Lu}\.){2,}$/u.test(text.slice(...span)) && /^ \p{Ll}+s\b/u.test(text.slice(span[1], span[1] + 40))
}

/** What a body of a state is called by, the same for "Orlandic army" and "Orland's military". */
export function bodyKey({ code }: State, noun: string): string {
  return `${code}/${/^(?:army|military|armed forces|military forces|troops)$/.test(noun) ? 'military' : noun}`
}
