/** A stream of invented reports of very different lengths, always the same ones. */
import { numbers, one } from './random.mjs'

const places = ['Kestrel Bay', 'Old Varga', 'Tamarind Point', 'the northern islands', 'Port Oduya', 'the salt flats', 'Marlow Ferry']
const people = ['Ilse Marenko', 'Tam Oduya', 'Ned Varga', 'Sister Amata Roe', 'Joss Teller', 'Mina Ostrand', 'Colonel Peer Lund']
const offices = ['harbour master', 'council chairman', 'spokeswoman for the relief office', 'governor', 'union secretary', 'a senior official']
const claims = [
  'the ferries will not sail before Thursday', 'the bridge had been closed since the storm', '134 people were still missing',
  'no shot was fired from the customs house', 'the convoy reached the terminal at about 6 p.m.', 'both sides had agreed to a pause of ten days',
  'the ministry knew of the letter for weeks', 'nearly 19 miles of the coast road are under water',
]
const cues = ['said', 'told reporters', 'denied', 'insisted', 'added', 'acknowledged', 'warned']
const plain = [
  'Rain fell on the harbour all morning.', 'Shops along the quay stayed shut.', 'It was the third storm in a month.',
  'A line of lorries stood at the gate until dark.', 'The market opened late and closed early.',
]

const kinds = [
  ({ person, office, claim, cue }) => `${capital(claim)}, ${office} ${person} ${cue} on Monday.`,
  ({ person, claim }) => `“${capital(claim)},” ${person} said. “We have nothing to add.”`,
  ({ person, claim, place }) => `According to ${person}, ${claim} in ${place}.`,
  ({ claim, place, cue }) => `Officials in ${place} ${cue} that ${claim}.`,
  ({ sentence }) => sentence,
]

const oneBrokenIn = 1000

/** How many of the first `count` lines are broken. */
export const brokenIn = (count) => Math.floor(count / oneBrokenIn)

/**
 * @param {number} count
 * @yields {string} a line of JSON with its line break; one in a thousand is broken
 */
export function* inventedLines(count) {
  const random = numbers(20_240_407)
  for (let n = 0; n < count; n++) {
    const line = JSON.stringify({ id: `invented-${n}`, title: `${one(random, places)}: ${one(random, claims)}`, text: inventedText(random) })
    yield n % oneBrokenIn === oneBrokenIn - 1 ? `${line.slice(0, 40)}\n` : `${line}\n`
  }
}

function inventedText(random) {
  // most reports are short, few are long
  const paragraphs = 2 + Math.floor(60 * random() ** 5)
  const sentence = () =>
    one(random, kinds)({
      person: one(random, people), office: one(random, offices), claim: one(random, claims),
      cue: one(random, cues), place: one(random, places), sentence: one(random, plain),
    })
  return Array.from({ length: paragraphs }, () => [sentence(), sentence(), sentence()].join(' ')).join('\n\n')
}

const capital = (text) => text[0].toUpperCase() + text.slice(1)
