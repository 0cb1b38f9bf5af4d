/**
 * Step: where the report contradicts itself or has slipped. Each kind has a file of its own. An oddity that cries wolf costs
 * more than one that is missed: each asks for all that it can ask for.
 */
import { quoteAt } from '../../report/quote.ts'
import { isFurniture } from '../furniture.ts'
import type { Oddity } from '../reading.ts'
import { step } from '../step.ts'
import { afterPublication } from './after-publication.ts'
import { differingFigures } from './figures-differ.ts'
import type { Found, Given } from './found.ts'
import { likelySlips } from './likely-slip.ts'
import { differingScopes } from './scope-differs.ts'
import { twoSpellings } from './two-spellings.ts'
import { differingWeekdays } from './weekday-differs.ts'

const KINDS: readonly ((given: Given) => Found[])[] = [likelySlips, differingScopes, differingFigures, twoSpellings, differingWeekdays, afterPublication]

export const oddities = step({
  name: 'oddities',
  needs: ['report', 'language', 'codebook', 'tokens', 'actors', 'places', 'figures', 'deployments', 'events', 'published'],
  adds: ['oddities'],
  read: (given) => {
    const { text } = given.report
    const found = KINDS.flatMap((find) => find(given))
      .filter((one) => !isFurniture(given.report, one.text))
      .sort((a, b) => a.text[0] - b.text[0])
    return {
      oddities: found.map(({ kind, text: span, because, note }, index): Oddity => ({
        id: `o${index + 1}`, kind, text: quoteAt(text, span), because: because.map((one) => quoteAt(text, one)), note,
      })),
    }
  },
})
