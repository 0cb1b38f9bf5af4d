/** Takes one step of the reading and those that it needs, and no other. */
import type { Language } from '../../language/language.ts'
import type { Report } from '../../report/report.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Layers } from '../layers.ts'
import { steps } from '../read.ts'
import { take, type Step } from '../step.ts'

/**
 * @param wanted the step, one of those of read.ts
 * @returns the layers with what it adds
 */
export function takeOnly(wanted: Step, report: Report, language: Language, knowledge: Knowledge): Layers {
  const needed = new Set<Step>([wanted])
  for (const step of [...steps].reverse()) {
    if ([...needed].some(({ needs }) => needs.some((layer) => step.adds.includes(layer)))) needed.add(step)
  }
  const { situation: asked, ...known } = knowledge
  return take(steps.filter((step) => needed.has(step)), { report, language, ...known, asked })
}
