/** Routes put on a server: asked, checked, answered as JSON. */
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { tooLarge } from '../ingest/bytes.ts'
import { Problem } from '../report/problem.ts'
import { checkedBody, checkedPath, checkedQuery } from './checked.ts'
import type { Route } from './route.ts'
import type { Served } from './served.ts'

const MEGABYTE = 1_000_000

/**
 * @param app to put them on
 * @param refuse answers a body that is too large
 */
export function mount(app: Hono, routes: readonly Route[], served: Served, refuse: (context: Context, problem: Problem) => Response): void {
  for (const one of routes) {
    if ('streamed' in one) {
      app.get(one.path, (context) => one.streamed(context, served))
      continue
    }
    const answer = async (context: Context): Promise<Response> => context.json(await one.answered({
      path: checkedPath(one.parameters, context.req.param()),
      query: checkedQuery(one.query, context.req.query()),
      body: one.body && checkedBody(one.body, await sent(context)),
      served,
    }) as object)
    if (one.method === 'get') app.get(one.path, answer)
    else app.post(one.path, bodyLimit({ maxSize: one.mostBytes ?? MEGABYTE, onError: (context) => refuse(context, tooLarge()) }), answer)
  }
}

// A form of another page can send text, but not JSON, without asking first.
async function sent(context: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? ''))
    throw new Problem('bad-request', 'The body of the request is not said to be JSON.', 'Send JSON, with Content-Type: application/json.')
  return context.req.json().catch(() => {
    throw new Problem('bad-request', 'The body of the request is no JSON.', 'Send JSON, as application/json.')
  })
}
