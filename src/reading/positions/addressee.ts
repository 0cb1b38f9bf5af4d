/** Who is to do what is demanded. */
import type { Span } from '../../report/quote.ts'
import type { Party } from '../reading.ts'
import { isWord, tokensIn } from '../tokens.ts'
import type { Given } from './draft.ts'
import type { Holders } from './holders.ts'

/** An addressee before what he is to do, with "to": "the army to leave". */
const LONGEST_ADDRESSEE = 9

/** "the army to leave": the army, and "to leave"; nobody and nothing where no deed follows. */
export function addressed(object: Span, { tokens }: Given, holders: Holders): { to?: Party; span?: Span } {
  const [from, end] = tokensIn(tokens, object)
  for (let i = from + 1; i < Math.min(end - 1, from + LONGEST_ADDRESSEE); i++) {
    if (!isWord(tokens.lower[i]!)) return {}
    if (tokens.lower[i] !== 'to') continue
    const deed = tokens.lower[i - 1] === 'not' ? i - 1 : i
    if (deed === from) return {}
    return { to: holders.partyAt([tokens.starts[from]!, tokens.ends[deed - 1]!]), span: [tokens.starts[deed]!, object[1]] }
  }
  return {}
}

