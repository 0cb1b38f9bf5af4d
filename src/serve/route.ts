/** A route: what it is asked with, what it answers, and what that is for. Checked, documented and served from this one description. */
import type { Context } from 'hono'
import type { Static, TObject, TSchema } from 'typebox'
import { mostBytes } from '../ingest/bytes.ts'
import type { Served } from './served.ts'

/** What a request asks, once it has been checked. */
export type Asked<P, Q, B> = {
  /** What stands in the address for `:name`. */
  readonly path: P
  /** What stands behind its question mark, as numbers and booleans where the schema says so. */
  readonly query: Q
  readonly body: B
  readonly served: Served
}

/** Whatever an answer is made of may be such as nobody changes. */
export type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T

type Nothing = Record<string, never>

/** A route as it is written down; the types of what is asked and answered follow from its schemas. */
export type RouteOf<P extends TObject, Q extends TObject, B extends TSchema, A extends TSchema> = {
  readonly method: 'get' | 'post'
  /** '/api/record/list/:kind' */
  readonly path: string
  /** One sentence: what it gives, or what it does. */
  readonly summary: string
  /** Of each `:name` of the path. */
  readonly parameters?: P
  readonly query?: Q
  /** JSON. */
  readonly body?: B
  readonly answer: A
  /** Whether it changes anything: then only pages of this server may ask. */
  readonly writes: boolean
  /** Bytes that a body may have, where that is more than a megabyte. */
  readonly mostBytes?: number
  /** @throws Problem */
  readonly answered: (asked: Asked<
    TObject extends P ? Nothing : Static<P>, TObject extends Q ? Nothing : Static<Q>, TSchema extends B ? undefined : Static<B>
  >) => Promise<Unchanging<Static<A>>>
}

/** A route in a table of them, where each has other types. */
export type Route = Omit<RouteOf<TObject, TObject, TSchema, TSchema>, 'answered'> & (
  | { readonly answered: (asked: Asked<unknown, unknown, unknown>) => Promise<unknown> }
  /** Tells one `answer` after another, as server-sent events. */
  | { readonly streamed: (context: Context, served: Served) => Response }
)

/** The largest file as base64, which is a third longer, and the JSON around it. */
export const mostBodyBytes = Math.ceil((mostBytes * 4) / 3) + 100_000

/** @returns the route, for a table; what it is asked with has been checked against its schemas before `answered` is called */
export function route<P extends TObject, Q extends TObject, B extends TSchema, A extends TSchema>(described: RouteOf<P, Q, B, A>): Route {
  return described as unknown as Route
}

/** @returns a route that goes on telling; `answer` is one of its events, with its name and data */
export function streamRoute(described: Pick<Route, 'path' | 'summary' | 'answer'> & { readonly streamed: (context: Context, served: Served) => Response }): Route {
  return { method: 'get', writes: false, ...described }
}
