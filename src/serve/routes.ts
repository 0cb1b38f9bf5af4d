/** All routes of the server, in the order in which they are documented. */
import type { Route } from './route.ts'
import { eventRoutes } from './routes/events.ts'
import { figureRoutes } from './routes/figures.ts'
import { listRoutes } from './routes/list.ts'
import { placementRoutes } from './routes/placements.ts'
import { positionRoutes } from './routes/positions.ts'
import { reviewRoutes } from './routes/review.ts'

export const routes: readonly Route[] = [
  ...listRoutes,
  ...eventRoutes,
  ...figureRoutes,
  ...positionRoutes,
  ...placementRoutes,
  ...reviewRoutes,
]
