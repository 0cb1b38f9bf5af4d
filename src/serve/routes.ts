/** All routes of the server, in the order in which they are documented. */
import type { Route } from './route.ts'
import { addingRoutes } from './routes/adding.ts'
import { eventRoutes } from './routes/events.ts'
import { figureRoutes } from './routes/figures.ts'
import { judgmentRoutes } from './routes/judgments.ts'
import { listRoutes } from './routes/list.ts'
import { overviewRoutes } from './routes/overview.ts'
import { placementRoutes } from './routes/placements.ts'
import { positionRoutes } from './routes/positions.ts'
import { readingRoutes } from './routes/reading.ts'
import { recordRoutes } from './routes/record.ts'
import { reportRoutes } from './routes/reports.ts'
import { reviewRoutes } from './routes/review.ts'
import { sourceRoutes } from './routes/sources.ts'
import { voiceRoutes } from './routes/voices.ts'

export const routes: readonly Route[] = [
  ...recordRoutes,
  ...overviewRoutes,
  ...listRoutes,
  ...reportRoutes,
  ...eventRoutes,
  ...figureRoutes,
  ...positionRoutes,
  ...placementRoutes,
  ...voiceRoutes,
  ...sourceRoutes,
  ...reviewRoutes,
  ...judgmentRoutes,
  ...addingRoutes,
  ...readingRoutes,
]
