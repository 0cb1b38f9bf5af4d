/** Optional properties: those that are there, and none that is undefined. */

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** @returns the properties that have a value, in the order given */
export function present<T extends object>(properties: T): Present<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Present<T>
}
