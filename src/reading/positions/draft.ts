/** A position while it is being found: spans, before it has its identity and answers. */
import type { Span } from '../../report/quote.ts'
import type { Fields } from '../fields.ts'
import type { Layers } from '../layers.ts'
import type { PlainWords } from '../plain-words.ts'
import type { Party, PositionKind } from '../reading.ts'

export type Draft = {
  readonly kind: PositionKind
  readonly rule: string
  readonly holder: Party
  readonly to?: Party
  /** As the reading quotes it. */
  readonly text: Span
  /** What is wanted, refused, offered: without the words by which it is. */
  readonly object: Span
  /** The words by which the position was found. */
  readonly trigger: Span
}

export type Given = Pick<
  Layers,
  'report' | 'language' | 'codebook' | 'tokens' | 'tree' | 'statements' | 'stances' | 'voices' | 'actors' | 'actorAt' | 'voiceAt' | 'places' | 'times' | 'published' | 'scene'
> & { readonly plain: PlainWords; readonly fields: Fields }
