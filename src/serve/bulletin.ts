/** What is told to whoever listens: numbered events, of which the latest are kept for those who were away for a moment. */

export type BulletinEvent = { readonly id: number; readonly name: string; readonly data: unknown }

export type Bulletin = {
  readonly tell: (name: string, data: unknown) => void
  /** Hands on what is told from now on. @returns ends it */
  readonly listen: (listener: (event: BulletinEvent) => void) => () => void
  /** What was told after the event of a number; undefined where that is not known any more, or never was. */
  readonly since: (id: number) => readonly BulletinEvent[] | undefined
  /** Number of the latest; 0 where nothing was told. */
  readonly latest: () => number
  readonly listeners: () => number
}

const KEPT = 1_000

/** @param first number that is given, so that numbers of a server started again are others than those before */
export function bulletin(first = 1): Bulletin {
  const listeners = new Set<(event: BulletinEvent) => void>()
  let kept: BulletinEvent[] = []
  let next = first
  return {
    tell(name, data) {
      const event = { id: next++, name, data }
      kept = [...kept.slice(-KEPT + 1), event]
      for (const listener of listeners) listener(event)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    since(id) {
      if (id === next - 1) return []
      const oldest = kept[0]?.id
      return oldest === undefined || id < oldest - 1 || id >= next ? undefined : kept.filter((event) => event.id > id)
    },
    latest: () => next - 1,
    listeners: () => listeners.size,
  }
}
