/** What reports about a war are made of: sentences that are filled in, each with the claims that it makes. */
import { between, numbers, one } from '../random.mjs'

const outlet = { actor: null, name: 'outlet', named: true }
const voiceOf = (actor, name, role) => ({ actor, name, named: true, ...(role && { role }) })
const isoDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const on = (day) => ({ value: isoDay(day), basis: 'inferred', because: [] })

/** Kinds of incident: PLOVER type and mode, the verb, and what it leaves behind. */
export const incidents = [
  { type: 'ASSAULT', mode: 'heavy-weapons', verb: 'shelled', noun: 'shelling', deadly: true },
  { type: 'ASSAULT', mode: 'aerial', verb: 'bombed', noun: 'air raid', deadly: true },
  { type: 'ASSAULT', mode: 'firearms', verb: 'attacked', noun: 'attack', deadly: true },
  { type: 'COERCE', mode: 'seize', verb: 'seized', noun: 'seizure', deadly: false },
  { type: 'COERCE', mode: 'arrest', verb: 'arrested', noun: 'arrest', deadly: false },
  { type: 'RETREAT', mode: 'withdraw', verb: 'left', noun: 'withdrawal', deadly: false },
]

const when = ['as', 'while', 'after', 'before', 'an hour after', 'minutes before', 'just as', 'not long after']
const who = ['rain', 'a goods train', 'the harbour bell', 'a wedding party', 'the night shift', 'two fishing boats', 'the school bus', 'a column of lorries', 'the evening tide', 'market women', 'a funeral', 'the last tram', 'a flock of geese', 'grain carts', 'the watchman', 'smoke', 'a choir', 'the postman', 'street sweepers', 'dust']
const did = ['passed', 'left', 'reached', 'crossed', 'filled', 'emptied', 'circled', 'blocked', 'darkened', 'woke', 'skirted', 'followed', 'met', 'hid', 'shook']
const what = ['the salt sheds', 'the ferry office', 'the orchard road', 'the old mint', 'the tannery', 'the signal box', 'the lime kilns', 'the upper canal', 'the dry dock', 'the bell tower', 'the brick works', 'the sheep market', 'the customs yard', 'the tram sheds', 'the cotton mill', 'the quarry', 'the river stairs', 'the gas works', 'the seed store', 'the rope yard']
const how = ['unnoticed', 'in silence', 'for the second time', 'without lights', 'in the rain', 'as every week', 'at walking pace', 'under guard', 'by mistake', 'with its doors open', 'in good order', 'to everybody\u2019s surprise']

const forces = ['keeps its guns in', 'is stationed in', 'holds the roads around', 'moved its staff to', 'has dug in near the rail yard of', 'sleeps in the schools of']
const leaving = ['has withdrawn from', 'left', 'has gone from', 'pulled its last lorries out of', 'gave up its posts in']
const killed = [' were killed in ', ' died in ', ' have been killed in ', ' lost their lives in ']
const unclear = ['It was not clear', 'Nobody could say', 'It is unknown', 'Nobody on either side would say']
const counted = ['counted', 'seen', 'listed', 'written down', 'photographed', 'been shown', 'asked for', 'waited for']
const things = ['empty houses', 'burnt lorries', 'names without graves', 'families on the road', 'closed schools', 'wells without water', 'unopened parcels', 'children without papers']
const added = ['nobody has told us where the people went', 'neither army answers our letters', 'the winter will not wait', 'we shall go back with more lamps', 'our drivers sleep in their cabins', 'the mayor keeps a list of his own', 'what we were promised has not come', 'both sides know the number as well as we do']
const ways = ['by the river', 'on the old road', 'behind the mill', 'under the bridge', 'past the cemetery', 'at the crossing', 'along the dyke', 'near the brewery']

const kinds = ['old', 'new', 'long', 'short', 'red', 'green', 'blue', 'white', 'black', 'brown', 'low', 'high', 'small', 'large', 'narrow', 'wide', 'wet', 'dry', 'warm', 'cold', 'quiet', 'loud', 'late', 'early', 'slow', 'quick', 'thin', 'thick', 'bright', 'dark', 'clean', 'dusty', 'broken', 'painted', 'empty', 'crowded', 'distant', 'near', 'second', 'third']
const bare = (thing) => thing.replace(/^(?:the|a|an|two) /, '')

/** A clause that hardly any two reports have in common: reports differ in more than their names. */
const colour = (random) =>
  ` ${one(random, when)} the ${one(random, kinds)} ${bare(one(random, who))} ${one(random, did)} the ${one(random, kinds)} ${bare(one(random, what))} ${one(random, how)}`

const issues = ['leave the city', 'open the northern road', 'release the prisoners', 'stop the shelling', 'let the convoys pass', 'give back the harbour', 'take down the posts', 'hand over the maps']
const demanding = [' demanded that the ', ' insisted that the ', ' repeated that he wants the ', ' called on the '] // and what follows them
const toDo = ['', '', 'to ', 'to ']

/** "The army shelled the market of X on Monday, the army spokesman said." */
export function incidentSentence(writer, land, incident, day, random) {
  const { town, side } = incident
  const actorWords = writer.write(`The ${side}`)
  const actor = writer.actor(side, 'armed force', actorWords)
  writer.write(' ')
  const trigger = writer.write(incident.kind.verb)
  writer.write(` the ${town.part} of `)
  const where = writer.write(town.name)
  const place = writer.place(town, where)
  writer.write(one(random, [' late in the evening', ' before dawn', ' for two hours', ' while people slept']))
  writer.write(colour(random))
  const spoken = random() < 0.5
  const voice = spoken ? saidBy(writer, land.spokesman, actorWords.start) : outlet
  writer.claim('events', 'e', {
    type: incident.kind.type, mode: incident.kind.mode, trigger, status: 'current', recipients: [], place, time: on(incident.day), voice,
    actor: { actor, name: side, text: actorWords },
  })
  writer.stop()
  if (incident.kind.deadly) tollSentence(writer, land, incident, day, random)
}

/** "At least 41 people were killed, the health ministry said." The ministry's count rises by day; the army counts fewer. */
function tollSentence(writer, land, incident, day, random) {
  const start = writer.text.length
  const low = random() < 0.3
  const value = Math.max(1, (low ? Math.round(incident.dead / 2) : incident.dead) + (day - incident.day))
  const text = writer.write(random() < 0.2 ? `At least ${value} people` : `${value} people`)
  writer.write(one(random, killed))
  writer.place(incident.town, writer.write(incident.town.name))
  writer.write(colour(random))
  const voice = low ? saidBy(writer, land.spokesman, start) : saidBy(writer, land.minister, start)
  writer.claim('figures', 'f', {
    text, value, approx: text.quote.startsWith('At least') ? 'above' : 'exact', unit: 'people', measure: 'killed',
    place: writer.places.find(({ name }) => name === incident.town.name).id, asOf: on(day), voice,
  })
  writer.stop(true)
}

/** ", the army spokesman, Name, said": an attribution of what stands since `start`. */
function saidBy(writer, person, start) {
  const content = { start, end: writer.text.length, quote: writer.text.slice(start) }
  writer.write(', ')
  const source = writer.write(`${person.role} ${person.name}`)
  const actor = writer.actor(person.name, 'person', { start: source.end - person.name.length, end: source.end, quote: person.name })
  writer.write(' ')
  const cue = writer.write('said')
  const voice = voiceOf(actor, person.name, person.role)
  const attribution = writer.claim('attributions', 't', {
    source: [source], cue: [cue], content: [content], voice, form: 'indirect', stance: 'assert', confidence: 0.9,
  })
  return { ...voice, attribution }
}

/** "Front commander Name demanded that the army leave the city." Or he called on it to. */
export function positionSentence(writer, land, random) {
  const holderWords = writer.write(`${land.commander.role} ${land.commander.name}`)
  const holder = writer.actor(land.commander.name, 'person', holderWords)
  const how = between(random, 0, demanding.length - 1)
  writer.write(demanding[how])
  const to = writer.write(land.army)
  const addressed = writer.actor(land.army, 'armed force', to)
  writer.write(' ')
  const issue = one(random, issues)
  writer.write(toDo[how])
  const text = writer.write(issue)
  writer.write(colour(random))
  writer.claim('positions', 's', {
    holder: { actor: holder, name: land.commander.name, text: holderWords }, kind: 'demand', to: { actor: addressed, name: land.army, text: to },
    text, items: [issue], voice: voiceOf(holder, land.commander.name, land.commander.role),
  })
  writer.stop()
}

/** "The 3rd Brigade is stationed in X." */
export function deploymentSentence(writer, land, town, day, random) {
  const force = `${between(random, 4, 9)}th Brigade`
  const text = writer.write(`The ${force} of the ${land.army}`)
  const of = writer.actor(land.army, 'armed force', { start: text.end - land.army.length, end: text.end, quote: land.army })
  const left = random() < 0.3
  writer.write(` ${one(random, left ? leaving : forces)} `)
  const place = writer.place(town, writer.write(town.name))
  writer.write(colour(random))
  writer.claim('deployments', 'd', { force, of, place, state: left ? 'withdrawn' : 'stationed', asOf: on(day), text, voice: outlet })
  writer.stop()
}

/** "It was not clear who held the bridge of X." */
export function questionSentence(writer, town, random) {
  const cue = writer.write(one(random, unclear))
  writer.write(' ')
  const about = writer.write(`${one(random, ['who held', 'how many people were left in', 'whether food had reached', 'who had emptied', 'what was still burning in'])} the ${town.part} of ${town.name}`)
  writer.claim('questions', 'q', { cue, about, voice: outlet })
  writer.write(colour(random))
  writer.stop(true)
}

/** "“We have counted 41 closed schools ...”, envoy Name said": an utterance of a day, which several reports carry. */
export function speechSentence(writer, land, day) {
  const start = writer.text.length
  const said = numbers(day * 1_009 + land.number)
  writer.write(`“We have ${one(said, counted)} ${between(said, 3, 99)} ${one(said, things)} ${one(said, ways)} in ${one(said, land.towns).name} and ${one(said, added)}”`)
  saidBy(writer, land.envoy, start)
  writer.stop(true)
}
