/**
 * Rules that join generated reports by what the generator wrote, and compare nothing but a few fields: for filling a large record in
 * minutes. Keys, bands and profiles are those of the project's own rules, so that all is found where a new report looks for it; what is
 * joined is nearly the same, since generated reports differ in what they say and not in how they say it.
 */
const DAY = 86_400_000
const near = (one, other, days) => Math.abs(Date.parse(one.told) - Date.parse(other.told)) <= days * DAY
const placeOf = ({ place }) => place?.name

/** Whether two accounts of a kind tell of one thing. */
const alike = {
  actor: (one, other) => one.name === other.name && one.actorKind === other.actorKind,
  attribution: (one, other) => one.voice.name === other.voice.name && one.content[0].quote === other.content[0].quote,
  event: (one, other) => one.type === other.type && one.mode === other.mode && placeOf(one) === placeOf(other) && one.time?.from === other.time?.from,
  figure: (one, other) => one.measure === other.measure && placeOf(one) === placeOf(other) && near(one, other, 5),
  deployment: (one, other) => one.force === other.force && placeOf(one) === placeOf(other) && near(one, other, 10),
  position: (one, other) => one.holder.name === other.holder.name && one.items[0] === other.items[0] && near(one, other, 40),
  question: (one, other) => one.about === other.about && near(one, other, 5),
  label: () => false,
}
const nothing = { score: 0, reasons: [] }
const same = { score: 0.95, reasons: ['generated alike'] }
const quick = (compare) => ({ compare: (one, other) => (compare(one, other) ? same : nothing) })

/** @param {import('../../src/record/rule-set.ts').RuleSet} rules the project's own */
export function quickRules({ copies, stories, joiners, answerers }) {
  const isOneStory = (one, other) => one.terms[0]?.key === other.terms[0]?.key && Math.abs(Date.parse(one.day) - Date.parse(other.day)) <= 3 * DAY
  const { rule, join, suggest, by } = stories
  const answerer = ({ asked, answers, rule: name, join: least, suggest: maybe, askedKeys, answerKeys }) => (
    { asked, answers, rule: name, join: least, suggest: maybe, askedKeys, answerKeys, compare: () => nothing })
  return {
    copies,
    stories: { rule, join, suggest, by, profile: stories.profile, kept: stories.kept, read: stories.read, keys: stories.keys, ...quick(isOneStory) },
    joiners: joiners.map(({ kind, rule: name, join: least, suggest: maybe, keys }) => ({ kind, rule: name, join: least, suggest: maybe, keys, ...quick(alike[kind]) })),
    answerers: answerers.map(answerer),
  }
}
