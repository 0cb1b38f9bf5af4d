/** A map that forgets what was not asked for lately. */
export type BoundedMap<Key, Value> = {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
  readonly delete: (key: Key) => void
  readonly clear: () => void
}

/**
 * Values are held in two halves: what is asked for goes into the young one, and when that is full, the old one goes. So that nothing has
 * to be moved each time something is asked for.
 * @param most values that are held
 */
export function boundedMap<Key, Value>(most: number): BoundedMap<Key, Value> {
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()
  const set = (key: Key, value: Value): void => {
    young.set(key, value)
    if (young.size < most / 2) return
    old = young
    young = new Map()
  }
  return {
    get(key) {
      const value = young.get(key)
      if (value !== undefined) return value
      const older = old.get(key)
      if (older !== undefined) set(key, older)
      return older
    },
    set,
    delete(key) {
      young.delete(key)
      old.delete(key)
    },
    clear() {
      young = new Map()
      old = new Map()
    },
  }
}
