import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { agencyIn, agencyNamed } from './agency.ts'
import { boilerplateRule } from './boilerplate.ts'

const read = (name: string): unknown => parse(readFileSync(new URL(`../../codebook/ingest/${name}`, import.meta.url), 'utf8'))

describe('codebook/ingest/boilerplate.yaml', () => {
  const { rules } = read('boilerplate.yaml') as { rules: Record<string, { 'means': string; 'matches': string[]; 'near misses': string[] }> }

  it.each(Object.entries(rules))('%s: examples match, near misses do not', (name, rule) => {
    expect(rule.means).not.toBe('')
    expect(rule.matches.length).toBeGreaterThan(0)
    expect(rule['near misses'].length).toBeGreaterThan(0)
    expect(rule.matches.map(boilerplateRule)).toEqual(rule.matches.map(() => name))
    expect(rule['near misses'].map(boilerplateRule)).toEqual(rule['near misses'].map(() => undefined))
  })

  it('never takes a paragraph for boilerplate', () => {
    expect(boilerplateRule(`Sign up for ${'a long paragraph '.repeat(20)}`)).toBeUndefined()
  })
})

describe('codebook/ingest/agencies.yaml', () => {
  const { agencies } = read('agencies.yaml') as { agencies: Record<string, string[]> }

  it('has no form that names two agencies', () => {
    const forms = Object.entries(agencies).flatMap(([name, others]) => [name, ...others])
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([])
  })

  it('finds an agency by any of its forms, longest first', () => {
    expect(agencyNamed('The Associated Press')).toBe('Associated Press')
    expect(agencyIn('Ann Onym of Agence France-Presse')).toBe('Agence France-Presse')
    expect(agencyIn('(AP)')).toBe('Associated Press')
    expect(agencyIn('The harbour press')).toBeUndefined()
  })
})
