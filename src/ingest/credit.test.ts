import { describe, expect, it } from 'vitest'
import { creditOf } from './credit.ts'

describe('credits', () => {
  it.each([
    ['With Post wires', undefined, true],
    ['With wire reports', undefined, true],
    ['With news agencies.', undefined, true],
    ['Wire services', undefined, true],
    ['Staff and agencies', undefined, true],
    ['With AP', 'Associated Press', true],
    ['(Reporting by Ann Onym; Editing by Bo Lindqvar)', undefined, false],
    ['Additional reporting by Ann Onym', undefined, false],
    ['With files from The Canadian Press', 'Canadian Press', true],
    ['With reporting by Ann Onym', undefined, false],
    ['The Associated Press contributed to this report.', 'Associated Press', true],
    ['Associated Press writers Ann Onym in Marah and Bo Lindqvar in Okonto contributed to this report.', 'Associated Press', true],
    ['Ann Onym contributed to this story.', undefined, false],
    ['Ann Onym and Bo Lindqvar contributed reporting.', undefined, false],
    ['This story was originally published by AFP.', 'Agence France-Presse', true],
    ['— AP', 'Associated Press', true],
    ['(Reuters, AFP)', 'Reuters', true],
    ['Source: dpa', 'Deutsche Presse-Agentur', true],
    ['© 2024 AFP. All rights reserved.', 'Agence France-Presse', true],
  ])('%s', (line, wire, wireDerived) => {
    expect(creditOf(line)).toEqual({ ...(wire === undefined ? {} : { wire }), wireDerived })
  })

  it.each([
    'With wires cut and phones dead, the town waited.',
    'With talks stalled, agencies are leaving.',
    'Ann Onym contributed to the harbour fund.',
    'Reporting restrictions were lifted on Monday.',
    'The source of the blast is not known.',
    'AP said that the port was shut.',
    '2024',
    '',
  ])('is none: %s', (line) => {
    expect(creditOf(line)).toBeUndefined()
  })
})
