import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { readText } from '../desk/testing/fake-desk.ts'
import { paintFor } from './paint.ts'
import { sheet } from './sheet.ts'

const paint = paintFor({}, {})
const set = (text: string, columns = 80) => sheet(readText(text), { columns, paint })

describe('sheet', () => {
  test('sets each voice with its words, the cue, and what is out of the ordinary', () => {
    const page = set('Mayor Oda denied that the pier had sunk.\nIt rained.', 40)
    expect(page).toContain('● Mayor Oda                          50%\n\n  │ that the pier had sunk.\n    “denied” · indirect · deny\n')
    expect(page).toContain("○ The outlet's own words             50%\n")
  })

  test('tells direct from indirect words without colour', () => {
    const { report, reading } = readText('Mayor Oda said it floats.')
    const direct = { ...reading, attributions: reading.attributions.map((one) => ({ ...one, form: 'direct' as const })) }
    expect(sheet({ report, reading: direct }, { columns: 80, paint })).toContain('  ┃ it floats.')
  })

  test('says how a name was found and where it stays open', () => {
    const { report, reading } = readText('He said it floats.')
    const voice = { actor: 'a1', name: 'the harbour master', named: false, resolved: false, because: 'two men were named before', role: 'pilot', via: 'Radio Lume' }
    const page = sheet({ report, reading: { ...reading, attributions: [{ ...reading.attributions[0]!, voice }] } }, { columns: 96, paint })
    expect(page).toContain('● the harbour master · pilot · not named · who it is stays open ')
    expect(page.replace(/\n {3}/g, '')).toContain('“said” · indirect · through Radio Lume · printed as “He” · two men were named before')
  })

  test('keeps within the terminal, whatever the script', () => {
    const name = fc.string({ unit: fc.constantFrom('A', 'é', '漢', 'ﷺ', 'ا', '👩‍🚒', 'ก็', '\u0301', ' '), minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(name, name, fc.integer({ min: 24, max: 120 }), (who, what, columns) => {
        for (const line of set(`Minister ${who} said ${what} now.`, columns).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })

  test('passes no control character of a report on to the terminal', () => {
    const { report, reading } = readText('Mayor Oda said it floats.')
    const steering = '\u001b]0;owned\u0007\u001b[2J\u202e\u009b'
    const voice = { ...reading.attributions[0]!.voice, name: steering, role: steering, via: steering, because: steering }
    const hostile = {
      ...reading,
      report: { ...reading.report, title: steering, outlet: steering, byline: [steering], url: steering },
      attributions: [{ ...reading.attributions[0]!, voice, content: [{ start: 0, end: 1, quote: steering }] }],
      warnings: [{ code: 'odd', message: steering }],
    }
    const page = sheet({ report, reading: hostile }, { columns: 80, paint })
    expect(page).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
    expect(page).toContain('␛[2J')
  })

  test('sets a report in which nobody is quoted', () => {
    expect(set('It rained on the pier.')).toContain('0 statements by 0 voices')
  })
})
