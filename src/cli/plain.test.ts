import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inParagraphs, onOneLine } from './plain.ts'

describe('onOneLine', () => {
  test('shows escape sequences instead of passing them on', () => {
    expect(onOneLine('calm\u001b[2J\u0007 seas')).toBe('calm␛[2J␇ seas')
    expect(onOneLine('a\u009b31mb')).toBe('a\ufffd31mb')
  })

  test('leaves out marks that turn the direction of writing', () => {
    expect(onOneLine('the \u202egnp.exe\u202c file')).toBe('the gnp.exe file')
  })

  test('keeps letters of every script as they are', () => {
    expect(onOneLine('قال الوزير إن 港口 reste “fermé” 🧭')).toBe('قال الوزير إن 港口 reste “fermé” 🧭')
  })

  test('sets an accent without a letter on a dotted circle', () => {
    expect(onOneLine('\u0301 sea \u0301e\u0301')).toBe('\u25cc\u0301 sea \u25cc\u0301e\u0301')
  })

  test('leaves nothing that could steer a terminal, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(onOneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
        expect(onOneLine(text).isWellFormed()).toBe(true)
      }),
    )
  })
})

test('inParagraphs keeps paragraphs, one a line', () => {
  expect(inParagraphs('“One.\n\n“Two,   still two.”\n')).toBe('“One.\n“Two, still two.”')
})
