/** Positions side by side: what each holder wants. */
import type { EntryOf } from '../entries.ts'

export type Holder = {
  /** The same for all positions of one holder. */
  readonly key: string
  readonly name: string
  /** In the order of the text. */
  readonly positions: readonly EntryOf<'position'>[]
}

/** @returns positions by who holds them: those with most positions first */
export function byHolder(positions: readonly EntryOf<'position'>[]): Holder[] {
  const holders = new Map<string, EntryOf<'position'>[]>()
  for (const position of positions) {
    const { actor, name } = position.item.holder
    const key = actor ?? name.toLowerCase()
    const held = holders.get(key)
    if (held) held.push(position)
    else holders.set(key, [position])
  }
  return Array.from(holders, ([key, positions]) => ({ key, name: positions[0]!.item.holder.name, positions }))
    .sort((a, b) => b.positions.length - a.positions.length)
}

/** @returns for each position that is answered the positions that answer it */
export function answersOf(positions: readonly EntryOf<'position'>[]): ReadonlyMap<string, readonly EntryOf<'position'>[]> {
  const answers = new Map<string, EntryOf<'position'>[]>()
  for (const position of positions) {
    const { answers: answered } = position.item
    if (answered !== undefined) answers.set(answered, [...(answers.get(answered) ?? []), position])
  }
  return answers
}

/** Whether the holder itself says so. */
export function isOwn({ item: { holder, voice } }: EntryOf<'position'>): boolean {
  return holder.actor !== undefined && holder.actor === voice.actor
}
