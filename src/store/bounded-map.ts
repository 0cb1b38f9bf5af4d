/** A map that forgets what was not asked for longest. */
export type BoundedMap<Key, Value> = {
  readonly get: (key: Key) => Value | undefined
  readonly set: (key: Key, value: Value) => void
  readonly clear: () => void
}

/** @param most values that are held */
export function boundedMap<Key, Value>(most: number): BoundedMap<Key, Value> {
  // A Map goes through its keys in the order in which they were set.
  const values = new Map<Key, Value>()
  return {
    get(key) {
      const value = values.get(key)
      if (value === undefined) return undefined
      values.delete(key)
      values.set(key, value)
      return value
    },
    set(key, value) {
      values.delete(key)
      values.set(key, value)
      if (values.size > most) values.delete(values.keys().next().value as Key)
    },
    clear: () => values.clear(),
  }
}
