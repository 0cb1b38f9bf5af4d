/** What happens, as a stream of server-sent events (HTML Standard, 9.2). */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { BulletinEvent } from './bulletin.ts'
import { fillingOnWire } from './filling-on-wire.ts'
import type { Served } from './served.ts'

/** Milliseconds after which a sign of life is sent where nothing happened. */
const HEARTBEAT = 15_000

/** Tells all that happens until whoever asked goes away, or the server stops. */
export function progressOf(context: Context, served: Served): Response {
  const last = Number(context.req.header('last-event-id') ?? Number.NaN)
  return streamSSE(context, async (stream) => {
    let tell: () => void = () => undefined
    const waiting: BulletinEvent[] = []
    const leave = served.bulletin.listen((event) => {
      waiting.push(event)
      tell()
    })
    const gone = () => {
      stream.abort()
      tell()
    }
    served.stopping.addEventListener('abort', gone, { once: true })
    stream.onAbort(() => {
      tell()
    })
    waiting.unshift(...(served.bulletin.since(last) ?? await nowOf(served)))
    while (!stream.aborted && !stream.closed && !served.stopping.aborted) {
      const event = waiting.shift()
      if (event) await stream.writeSSE({ id: String(event.id), event: event.name, data: JSON.stringify(event.data) })
      else await new Promise<void>((resolve) => {
        const beat = setTimeout(() => {
          void stream.write(': here\n\n').finally(resolve)
        }, HEARTBEAT)
        tell = () => {
          clearTimeout(beat)
          resolve()
        }
        if (waiting.length > 0) tell()
      })
    }
    served.stopping.removeEventListener('abort', gone)
    leave()
  })
}

/** How things stand, for who has not listened before. */
async function nowOf({ record, intake, bulletin }: Served): Promise<BulletinEvent[]> {
  const id = bulletin.latest()
  const counts = await record?.store().then((store) => store.counts()).catch(() => undefined)
  return [
    ...(counts ? [{ id, name: 'changed', data: { number: counts.reports + counts.readings + counts.judgments } }] : []),
    { id, name: 'filling', data: fillingOnWire(record?.filling()) },
    ...[...intake.jobs()].reverse().map((job) => ({ id, name: 'job', data: job })),
  ]
}
