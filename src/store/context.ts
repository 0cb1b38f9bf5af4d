/** What the store works with besides the database. */
import type { RuleSet } from '../record/rule-set.ts'
import type { Tellers } from '../record/telling.ts'
import type { Held } from './held.ts'

export type Context = { readonly rules: RuleSet; readonly tellers: Tellers; readonly held: Held }
