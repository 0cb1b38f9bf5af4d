/** All routes of the server, in the order in which they are documented. */
import type { Route } from './route.ts'
import { listRoutes } from './routes/list.ts'

export const routes: readonly Route[] = [
  ...listRoutes,
]
