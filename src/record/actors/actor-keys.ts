/** Under which keys an actor is looked for: its names, however written, and where it has none, what it is and whose. */
import type { ActorAccount } from '../account.ts'
import type { BodyName } from './body-name.ts'
import type { ActorJoiningBook } from './joining-book.ts'
import { namingOf, type Named, type Unnamed } from './naming.ts'
import type { Office } from './office.ts'
import type { PersonName } from './person-name.ts'
import { skeletonOf } from './spelling.ts'

const MOST_KEYS = 12

/** At most twelve, the most telling first; none for what is nobody in particular. */
export function actorKeys(account: ActorAccount, book: ActorJoiningBook): string[] {
  const naming = namingOf(account, book)
  if (naming.sort === 'nobody') return []
  const profile = account.profile === undefined ? [] : [`profile:${account.profile}`]
  const keys = naming.sort === 'named' ? namedKeys(naming, book) : unnamedKeys(naming)
  return [...new Set([...profile, ...keys])].slice(0, MOST_KEYS)
}

function namedKeys({ full, short, bodies, offices }: Named, book: ActorJoiningBook): string[] {
  return [
    ...full.slice(0, 2).map((name) => personKey(name, book)),
    ...full.slice(0, 2).flatMap(({ families }) => families.map(nameKey)),
    ...short.slice(0, 2).map(({ sounds }) => nameKey(sounds[0]!)),
    ...bodies.slice(0, 3).flatMap(bodyKeys),
    ...offices.flatMap(officeKeys).slice(0, 3),
  ]
}

/** Family name and the initial of the given name in full, so that "Bob" and "Robert" share it. */
function personKey({ words, families }: PersonName, book: ActorJoiningBook): string {
  const initials = (book.givenNames.get(words[0]!) ?? [words[0]!])[0]![0]!
  return `person:${initials} ${skeletonOf(families[0]!)}`
}

function nameKey(sound: string): string {
  return `name:${skeletonOf(sound)}`
}

function bodyKeys({ own, sort, words, letters, isLetters }: BodyName): string[] {
  return [
    ...(own.length > 0 && sort.length > 0 ? [`of:${own.join(' ')} ${sort.at(-1)}`] : []),
    ...(own.length === 0 ? [`what:${words.join(' ')}`] : []),
    ...(isLetters ? [] : [`body:${own.length > 0 ? own.join(' ') : words.join(' ')}`]),
    ...(letters === undefined ? [] : [`letters:${letters}`]),
    ...(words.length > 1 ? [`tail:${words.slice(-2).join(' ')}`] : []),
    ...(isLetters || sort.includes(words.at(-1)!) ? [] : [`end:${words.at(-1)}`]),
  ]
}

function unnamedKeys({ office }: Unnamed): string[] {
  if (office.isIndefinite) return []
  return [...officeKeys(office), ...office.heads.map((head) => `what:${[...office.besides, head].join(' ')}`)]
}

function officeKeys({ heads, owners }: Office): string[] {
  return owners.flatMap((owner) => heads.map((head) => `of:${owner} ${head}`)).slice(0, 4)
}
