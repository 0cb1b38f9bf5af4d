/** What tests read with: the project's codebook, and no gazetteer or profile unless a test brings one. */
import { loadCodebook } from '../codebook.ts'
import type { Knowledge } from '../knowledge.ts'
import { emptyGazetteer } from '../places/gazetteer.ts'

export function knowledgeWith(some: Partial<Knowledge> = {}): Knowledge {
  return { codebook: some.codebook ?? loadCodebook(), gazetteer: emptyGazetteer, profiles: [], situation: 'auto', ...some }
}
