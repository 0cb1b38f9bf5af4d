/** What the keys of the review do: whatever is looked at says so while it is shown. */
import type { RecordKey } from '../keys.ts'

export type Act = 'join' | 'apart' | 'misread' | 'confirm' | 'skip' | 'undo' | 'reason' | 'first' | 'second'

export type Acts = { readonly [act in Act]?: () => void }

let acting: readonly Acts[] = []

/**
 * Has keys do something, instead of what they did before.
 * @returns what ends that
 */
export function takesActs(acts: Acts): () => void {
  acting = [acts, ...acting]
  return () => {
    acting = acting.filter((own) => own !== acts)
  }
}

function act(name: Act): void {
  acting.find((acts) => acts[name] !== undefined)?.[name]?.()
}

const does: readonly (readonly [key: string, act: Act, does: string])[] = [
  ['y', 'join', 'join both accounts: they tell of one thing'],
  ['n', 'apart', 'keep them apart'],
  ['x', 'misread', 'misread: it is not what the report says'],
  ['1', 'first', 'of two that may be misread, the first'],
  ['2', 'second', 'the second'],
  ['c', 'confirm', 'confirm: it is read rightly'],
  ['s', 'skip', 'skip: the next one'],
  ['u', 'undo', 'undo what you decided last'],
  ['r', 'reason', 'to the reason; it stays for the next ones'],
]

export const reviewKeys: readonly RecordKey[] = does.map(([key, name, words]) => ({ keys: [key], does: words, run: () => act(name) }))
