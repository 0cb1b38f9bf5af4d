/** Which earlier mentions may be the same thing as one: those near it, and some further off that hang on the same word. */
import type { Mention } from './mention.ts'

/** Earlier mentions with the same head word that are looked at, near ones among them. */
const SAME_HEAD = 20

/** For a mention, by its index, those before it that it is compared with, far ones first. */
export type Candidates = { readonly later: number; readonly earlier: readonly number[] }

/** @param near how many mentions before each are near */
export function candidatesOf(mentions: readonly Mention[], near: number): readonly Candidates[] {
  const byHead = new Map<string, number[]>()
  return mentions.map(({ headForm }, later) => {
    const first = Math.max(0, later - near)
    const alike = byHead.get(headForm) ?? []
    const earlier = alike.slice(-SAME_HEAD).filter((other) => other < first)
    for (let other = first; other < later; other++) earlier.push(other)
    alike.push(later)
    byHead.set(headForm, alike)
    return { later, earlier }
  })
}
