/** The rules that join a record, in the order in which they run. */
import { type RuleSet } from './rule-set.ts'

export const rules: RuleSet = {
  joiners: [],
  answerers: [],
}
