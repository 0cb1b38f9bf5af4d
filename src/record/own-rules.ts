/** Rules by the package's own codebook, which is read when they are first asked, and not when their file is imported. */
import type { AccountKind } from './account.ts'
import type { Answerer, Joiner } from './joiner.ts'

/** @param make the joiner; called once, when it is first needed */
export function ownJoiner<K extends AccountKind>(kind: K, rule: string, make: () => Joiner<K>): Joiner<K> {
  let made: Joiner<K> | undefined
  const own = () => (made ??= make())
  return {
    kind,
    rule,
    get join() {
      return own().join
    },
    get suggest() {
      return own().suggest
    },
    keys: (account) => own().keys(account),
    compare: (one, other, around) => own().compare(one, other, around),
  }
}

/** @param make the answerer; called once, when it is first needed */
export function ownAnswerer<Q extends AccountKind, A extends AccountKind>(
  asked: Q, answers: readonly A[], rule: string, make: () => Answerer<Q, A>,
): Answerer<Q, A> {
  let made: Answerer<Q, A> | undefined
  const own = () => (made ??= make())
  return {
    asked,
    answers,
    rule,
    get join() {
      return own().join
    },
    get suggest() {
      return own().suggest
    },
    askedKeys: (account) => own().askedKeys(account),
    answerKeys: (account) => own().answerKeys(account),
    compare: (question, answer, around) => own().compare(question, answer, around),
  }
}
