/** What draws each view: fetched when it is first shown, so that the page opens with little. */
import type { Component } from 'svelte'
import type { RecordBrowser } from './browser.svelte.ts'
import type { RecordKey } from './keys.ts'
import type { RecordViewId } from './views.ts'

/** What the file of a view exports: the component, and the keys that mean something only there. */
export type ViewModule = {
  readonly default: Component<{ record: RecordBrowser }>
  /** From `<script module>`. */
  readonly keys?: readonly RecordKey[]
}

export const viewModules: Readonly<Record<RecordViewId, () => Promise<ViewModule>>> = {
  overview: () => import('./overview/OverviewView.svelte'),
  disputes: () => import('./disputes/DisputesView.svelte'),
  events: () => import('./events/EventsView.svelte'),
  figures: () => import('./figures/FiguresView.svelte'),
  positions: () => import('./positions/PositionsView.svelte'),
  forces: () => import('./forces/ForcesView.svelte'),
  questions: () => import('./questions/QuestionsView.svelte'),
  voices: () => import('./voices/VoicesView.svelte'),
  actors: () => import('./actors/ActorsView.svelte'),
  sources: () => import('./sources/SourcesView.svelte'),
  review: () => import('./review/ReviewView.svelte'),
  add: () => import('./add/AddView.svelte'),
  search: () => import('./search/SearchView.svelte'),
}
