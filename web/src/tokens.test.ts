import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hueCount } from './voices.ts'

type Colour = readonly [red: number, green: number, blue: number]
type Matrix = readonly [Colour, Colour, Colour]

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** A token's colour in linear light, 0 to 1. */
function token(name: string, theme: 'light' | 'dark'): Colour {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(css)
  if (!found) throw new Error(`tokens.css has no --${name}`)
  const hex = found[theme === 'light' ? 1 : 2]!
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [red!, green!, blue!]
}

const dot = (a: Colour, b: Colour) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const times = (matrix: Matrix, colour: Colour): Colour => [dot(matrix[0], colour), dot(matrix[1], colour), dot(matrix[2], colour)]

/** WCAG 2.2. */
function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [a, b].map((colour) => dot([0.2126, 0.7152, 0.0722], colour)).sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

// Ottosson, "A perceptual color space for image processing" (2020).
const toCones: Matrix = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]]
const toLab: Matrix = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]]

/** Distance in OKLab; 0.02 is about what the eye can just tell apart. */
function distance(a: Colour, b: Colour): number {
  const [x, y] = [a, b].map((colour) => times(toLab, times(toCones, colour).map(Math.cbrt) as unknown as Colour))
  return Math.hypot(...x!.map((value, i) => value - y![i]!))
}

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), severity 1.
const sights: Record<string, Matrix> = {
  'normal sight': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  'protanopia': [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  'deuteranopia': [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  'tritanopia': [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

const hues = Array.from({ length: hueCount }, (_, i) => `voice-${i + 1}`)

describe.each(['light', 'dark'] as const)('tokens, %s', (theme) => {
  const of = (name: string) => token(name, theme)

  it.each(['ink', 'ink-quiet', 'fault', 'voice-0', ...hues])('%s can be read on the paper', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['ink', 'ink-quiet'])('%s can be read on a panel', (name) => {
    expect(contrast(of(name), of('panel'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['edge', 'focus'])('%s can be seen on paper and panel', (name) => {
    expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(3)
    expect(contrast(of(name), of('panel'))).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.keys(sights))('voices are told apart with %s', (sight) => {
    const seen = hues.map((name) => times(sights[sight]!, of(name)).map((value) => Math.min(1, Math.max(0, value))) as unknown as Colour)
    const distances = seen.flatMap((a, i) => seen.slice(0, i).map((b) => distance(a, b)))
    expect(Math.min(...distances)).toBeGreaterThan(sight === 'normal sight' ? 0.12 : 0.045)
  })
})
