/** A step of the reading: what it needs, what it adds, and how. */
import type { Layers } from './layers.ts'

type Name = keyof Layers

export type Step<Needs extends Name = Name, Adds extends Name = Name> = {
  readonly name: string
  readonly needs: readonly Needs[]
  readonly adds: readonly Adds[]
  readonly read: (layers: Pick<Layers, Needs>) => Pick<Layers, Adds>
}

/** Lets a step's types be taken from what it lists. */
export function step<const Needs extends Name, const Adds extends Name>(definition: Step<Needs, Adds>): Step {
  return definition as unknown as Step
}

/**
 * @param steps in an order in which each finds what it needs
 * @param given the layers that there are before the first
 * @returns all layers
 * @throws Error where a step needs what no earlier one adds, or adds what is there: a slip in the program
 */
export function take(steps: readonly Step[], given: Pick<Layers, 'report' | 'language' | 'codebook' | 'gazetteer' | 'profiles' | 'asked'>): Layers {
  let layers: Partial<Layers> = given
  for (const { name, needs, adds, read } of steps) {
    const missing = needs.find((layer) => !(layer in layers))
    if (missing) throw new Error(`The step ${name} needs ${missing}, which no step before it adds.`)
    const twice = adds.find((layer) => layer in layers)
    if (twice) throw new Error(`The step ${name} adds ${twice}, which is there already.`)
    layers = { ...layers, ...read(layers as Layers) }
  }
  return layers as Layers
}
