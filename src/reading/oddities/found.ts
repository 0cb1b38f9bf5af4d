/** An oddity while it is being found: spans, before it has its identity. */
import type { Span } from '../../report/quote.ts'
import type { Layers } from '../layers.ts'

export type Found = { readonly kind: string; readonly text: Span; readonly because: readonly Span[]; readonly note: string }

export type Given = Pick<
  Layers,
  'report' | 'language' | 'codebook' | 'tokens' | 'actors' | 'places' | 'figures' | 'deployments' | 'events' | 'published'
>

export function spanOf({ start, end }: { readonly start: number; readonly end: number }): Span {
  return [start, end]
}
