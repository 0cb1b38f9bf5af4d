/** What somebody typed or pasted, as reports to add. */
import type { AddRequest } from '../../../../src/serve/wire.ts'

export type ItemToAdd = AddRequest['items'][number]

const address = /^https?:\/\/\S+$/iu

/** @returns an item for each address where there are only addresses, a line each; else all of it as one report's text; none for nothing */
export function itemsTyped(typed: string): ItemToAdd[] {
  const lines = typed.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (lines.length === 0) return []
  return lines.every((line) => address.test(line)) ? [...new Set(lines)].map((url) => ({ url })) : [{ text: typed }]
}

/** What an item is called before the server has named it. */
export function nameOf(item: ItemToAdd): string {
  if ('url' in item && !('text' in item)) return item.url
  if ('name' in item) return item.name
  const line = item.text.trim().split('\n', 1)[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 80).trimEnd()}…` : line
}
