import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../account.ts'
import { inMemoryRecord } from '../in-memory.ts'
import { storyLikeness } from './likeness.ts'
import { storyProfile } from './profile.ts'
import { storyRules } from './story-rules.ts'

let made = 0

function report(text: string, facts: Partial<Dossier> = {}): Dossier {
  const key = (++made).toString(16).padStart(8, '0')
  return { key, id: key, text, furniture: [], sentences: [[0, text.length]], accounts: [], ...facts }
}

const FERRY = [
  'The ferry Lady Brannoch sank off Skerrow harbour with 41 passengers on board. Divers found the wreck at dawn, the coastguard in Skerrow said. The Lady Brannoch had been overloaded.',
  'Skerrow mourns the Lady Brannoch. All 41 passengers of the ferry that sank outside the harbour are feared drowned, the coastguard said. Divers went down to the wreck on Tuesday.',
  'An inquiry into the sinking of the Lady Brannoch will ask why the ferry left Skerrow overloaded. Its captain, Ewan Tarbet, told divers where the wreck lay.',
]
const OTHER_FERRY = [
  'The ferry Marigold ran aground near Tollan harbour with 12 passengers. Nobody drowned, the coastguard in Tollan said, though divers searched below the Marigold for hours.',
  'All 12 passengers of the Marigold were brought ashore after the ferry ran aground at Tollan. The coastguard praised the crew of the Marigold.',
]

const likeness = (one: Dossier, other: Dossier) => storyLikeness(storyProfile(one), storyProfile(other))

describe('stories', () => {
  it('gathers reports of one ferry, and keeps another ferry apart', async () => {
    const record = inMemoryRecord({ stories: storyRules, joiners: [], answerers: [] })
    const reports = [...FERRY, ...OTHER_FERRY].map((text) => report(text))
    for (const each of [reports[0]!, reports[3]!, reports[1]!, reports[4]!, reports[2]!]) await record.add(each)
    const [one, two, three, four, five] = reports.map(({ key }) => record.entryOf(key))
    expect([two, three]).toEqual([one, one])
    expect(five).toBe(four)
    expect(four).not.toBe(one)
  })

  it('says why', () => {
    const { reasons } = likeness(report(FERRY[0]!, { published: '2031-04-01' }), report(FERRY[1]!, { published: '2031-04-02' }))
    expect(reasons[0]).toMatch(/^both speak of .*brannoch/)
    expect(reasons).toContain('told at one time')
    expect(likeness(report(FERRY[0]!), report(OTHER_FERRY[0]!)).reasons).toContain('each about another name')
  })

  it('holds reports that were told years apart for less alike', () => {
    const dated = (year: number) => report(FERRY[0]!.replace('Lady Brannoch', 'boat'), { published: `${year}-04-01` })
    expect(likeness(dated(2031), dated(2027)).score).toBeLessThan(likeness(dated(2031), dated(2031)).score)
  })

  it('passes over bylines, credits and what hangs under every report', () => {
    const note = ' The Skerrow Lantern is owned by its readers in Skerrow and Brannoch. Write to lantern.'
    const text = `${OTHER_FERRY[0]!}${note}`
    const hung = report(text, { furniture: [{ kind: 'boilerplate', span: [text.length - note.length, text.length] }] })
    expect(storyProfile(hung).terms).toEqual(storyProfile(report(OTHER_FERRY[0]!)).terms)
  })

  it('counts what it is about by its title, too', () => {
    const terms = storyProfile(report('It sank at night.', { title: 'Ferry Lady Brannoch lost' })).terms.map(({ key }) => key)
    expect(terms).toContain('brannoch')
  })
})

describe('any report', () => {
  const texts = fc.oneof(fc.string({ maxLength: 400 }), fc.array(fc.constantFrom(...FERRY.join(' ').split(' ')), { maxLength: 80 }).map((words) => words.join(' ')))

  it('has a profile of bounded size that survives being kept', () => {
    fc.assert(fc.property(texts, (text) => {
      const profile = storyProfile(report(text))
      expect(profile.terms.length).toBeLessThanOrEqual(40)
      expect(storyRules.keys(profile).length).toBeLessThanOrEqual(12)
      expect(storyRules.read(JSON.parse(JSON.stringify(storyRules.kept(profile))))).toEqual(profile)
    }))
  })

  it('is as like another as that is like it', () => {
    fc.assert(fc.property(texts, texts, (one, other) => {
      const [a, b] = [report(one), report(other)]
      expect(likeness(a, b).score).toBeCloseTo(likeness(b, a).score, 12)
    }))
  })
})
