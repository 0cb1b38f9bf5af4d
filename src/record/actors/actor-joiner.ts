/** Joins the actors of different reports: by name first, by office and owner where one story tells of both. */
import type { ActorAccount } from '../account.ts'
import type { Comparison, Joiner, Surroundings } from '../joiner.ts'
import { namedAlike, namedAndUnnamed, unnamedAlike, type Setting } from './alike.ts'
import { actorKeys } from './actor-keys.ts'
import { actorJoiningBook, kindPair, type ActorJoiningBook } from './joining-book.ts'
import { namingOf, type Naming } from './naming.ts'
import { ownJoiner } from '../own-rules.ts'
import { daysBetween } from '../relations/telling.ts'

const RULE = 'actors/1'
const NOTHING: Comparison = { score: 0, reasons: [] }

/** The joiner of actors by a codebook of one's own. */
export function actorJoinerBy(book: ActorJoiningBook): Joiner<'actor'> {
  return {
    kind: 'actor',
    rule: RULE,
    join: book.join,
    suggest: book.suggest,
    keys: (account) => actorKeys(account, book),
    compare: (one, other, around) => compared(one, other, around, book),
  }
}

/** By the package's own codebook. */
export const actorJoiner: Joiner<'actor'> = ownJoiner('actor', RULE, () => actorJoinerBy(actorJoiningBook()))

function compared(one: ActorAccount, other: ActorAccount, around: Surroundings, book: ActorJoiningBook): Comparison {
  if (one.profile !== undefined && other.profile !== undefined)
    return one.profile === other.profile ? { score: 1, reasons: ['the same actor of the situation profile'] } : { score: 0, reasons: ['two actors of the situation profile'], apart: true }
  if (book.kindsApart.has(kindPair([one.actorKind, other.actorKind])) && isSure(one) && isSure(other)) return { score: 0, reasons: [`${one.actorKind} and ${other.actorKind}`], apart: true }
  const [first, second] = [namingOf(one, book), namingOf(other, book)]
  if (first.sort === 'nobody' || second.sort === 'nobody') return NOTHING
  if (around.copied(one.address, other.address)) return { score: 1, reasons: ['the same words, copied'] }
  return byNaming(first, second, settingOf(one, other, around, book), book)
}

type Known = Exclude<Naming, { sort: 'nobody' }>

function byNaming(one: Known, other: Known, setting: Setting, book: ActorJoiningBook): Comparison {
  if (one.sort === 'named') return other.sort === 'named' ? namedAlike(one, other, setting, book) : namedAndUnnamed(one, other, setting, book)
  return other.sort === 'named' ? namedAndUnnamed(other, one, setting, book) : unnamedAlike(one, other, setting, book)
}

/** Whether the reports are of one story is asked for only where it matters: to answer costs more than all else. */
function settingOf(one: ActorAccount, other: ActorAccount, around: Surroundings, book: ActorJoiningBook): Setting {
  const isOneReport = one.report === other.report
  let isOneStory: boolean | undefined
  return {
    isOneReport,
    get isNear() {
      return (daysBetween(one.told, other.told) ?? Infinity) <= book.nearDays
    },
    get isOneCrisis() {
      return isOneReport || around.likeness(one.report, other.report) >= book.sameCrisis
    },
    get isOneStory() {
      return (isOneStory ??= isOneReport || around.likeness(one.report, other.report) >= book.sameStory)
    },
  }
}

/** A reader takes single words now for this kind and now for that. */
function isSure({ actorKind, name }: ActorAccount): boolean {
  return actorKind !== 'person' || name.includes(' ')
}
