/** Units of measure in SI, by the library `convert`. */
import { convert, getMeasureKind, type Unit as LibraryUnit } from 'convert'
import type { Unit } from './schema.ts'

export type SiValue = { readonly value: number; readonly unit: string }

type Conversion = Pick<Unit, 'converts' | 'times' | 'per'>

/** What the library calls the SI unit of each kind of measure, and its symbol. */
const SI: ReadonlyMap<ReturnType<typeof getMeasureKind>, readonly [unit: LibraryUnit, symbol: string]> = siUnits()

function siUnits() {
  const table: readonly (readonly [example: LibraryUnit, symbol: string])[] = [
    ['meters', 'm'], ['square meters', 'm2'], ['cubic meters', 'm3'], ['kilograms', 'kg'], ['seconds', 's'], ['kelvin', 'K'], ['watts', 'W'],
  ]
  return new Map(table.map(([unit, symbol]) => [getMeasureKind(unit), [unit, symbol] as const]))
}

/** Six figures: what a report prints is never more exact, and floating point does not show. */
const DIGITS = 6

/** Does the library know what a unit converts by? A unit that does not convert is fine. */
export function convertible({ converts, per }: Conversion): boolean {
  return [converts, per].every((name) => name === undefined || SI.has(kindOf(name)))
}

/**
 * @param value in the unit
 * @param unit of the codebook
 * @returns the value in SI, to six significant digits; undefined for a unit of no fixed size
 */
export function toSi(value: number, { converts, times = 1, per }: Conversion): SiValue | undefined {
  if (converts === undefined) return undefined
  const { value: length, unit } = inSi(value * times, converts)
  const { value: time, unit: second } = per === undefined ? { value: 1, unit: '' } : inSi(1, per)
  return { value: Number((length / time).toPrecision(DIGITS)), unit: per === undefined ? unit : `${unit}/${second}` }
}

function inSi(value: number, name: string): SiValue {
  const [target, symbol] = SI.get(kindOf(name))!
  return { value: convert<number, LibraryUnit>(value, name as LibraryUnit).to(target), unit: symbol }
}

function kindOf(name: string): ReturnType<typeof getMeasureKind> {
  return getMeasureKind(name as LibraryUnit)
}
