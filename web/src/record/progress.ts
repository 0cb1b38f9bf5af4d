/** What happens on the server while the page is open, as it tells of it by server-sent events. */
import type { AddItem, AddJob, RecordState } from '../../../src/serve/wire.ts'

export type Filling = NonNullable<Extract<RecordState, { status: 'open' }>['filling']>

/** What is told, by the name of the event. */
export type Told = {
  /** The record has changed: the number is higher than before. */
  readonly changed: { readonly number: number }
  /** How far reports are that are being added from the start; null: none are. */
  readonly filling: Filling | null
  /** Reports that are being added by request. */
  readonly job: AddJob
  /** What became of one of them. */
  readonly item: { readonly job: string; readonly place: number; readonly item: AddItem }
}

export type Listeners = { readonly [Name in keyof Told]?: (told: Told[Name]) => void }

/**
 * Listens until that is ended. A stream that breaks off is taken up again where it broke off.
 * @param listeners of what is told; what is so now is told first
 * @param onaway called where the server has no such stream
 * @returns ends it
 */
export function followProgress(listeners: Listeners, onaway?: () => void): () => void {
  const stream = new EventSource('api/record/progress')
  for (const [name, listener] of Object.entries(listeners)) {
    stream.addEventListener(name, (event: MessageEvent<string>) => (listener as (told: unknown) => void)(JSON.parse(event.data)))
  }
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) onaway?.()
  })
  return () => stream.close()
}
