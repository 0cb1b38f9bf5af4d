import { describe, expect, it } from 'vitest'
import { isHeadline } from './headline.ts'
import { linesOf } from './lines.ts'

const hasHeadline = (text: string): boolean => {
  const [first, next] = [...linesOf(text)]
  return isHeadline(first!, next)
}
const body = 'The port of Marah was closed on Sunday after a blast that wounded three dockers, the harbour master said.'

describe('headlines', () => {
  it.each([
    ['no full stop, an empty line after it', `Harbour shut after blast\n\n${body}`],
    ['no full stop, the report right after it', `Harbour shut after blast\n${body}`],
    ['capitals as titles have them', `Harbour Shut After Blast in the Port of Marah.\n\n${body}`],
    ['a byline next', `Harbour shut after blast.\nBy Ann Onym\n${body}`],
    ['a dateline next', `Harbour shut after blast.\n\nMARAH (WNA) - ${body}`],
    ['a date next', `Harbour shut after blast.\n7 April 2024\n${body}`],
    ['a question', `Who shut the harbour?\n\n${body}`],
    ['initials with points', `Harbour shut, U.N. Official Says\n\n${body}`],
  ])('%s', (_what, text) => {
    expect(hasHeadline(text)).toBe(true)
  })

  it.each([
    ['a sentence', `The harbour was shut after a blast.\n\n${body}`],
    ['a line of a text that breaks lines', 'The port of Marah was closed on Sunday after a\nblast that wounded three dockers, the harbour\nmaster said.'],
    ['nothing after it', 'Harbour shut after blast'],
    ['a byline', `By Ann Onym\n\n${body}`],
    ['a date', `Updated 7 April 2024\n\n${body}`],
    ['a credit', `Staff and agencies\n\n${body}`],
    ['one word', `Exclusive\n\n${body}`],
    ['two sentences', `It was loud. Nobody knew why\n\n${body}`],
    ['an opening to what follows', `She said this:\n\n${body}`],
  ])('is none: %s', (_what, text) => {
    expect(hasHeadline(text)).toBe(false)
  })
})
