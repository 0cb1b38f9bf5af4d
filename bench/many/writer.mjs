/** A report in the making: text written piece by piece, and the claims that stand on the pieces. */

/** Collects a report's text and its reading, each claim with the words that it stands on. */
export class Writer {
  #text = ''
  #sentenceStart = 0
  #actors = new Map()
  #places = new Map()
  sentences = []
  found = { attributions: [], events: [], figures: [], deployments: [], positions: [], questions: [], labels: [] }

  get text() {
    return this.#text
  }

  /** @param {string} words @returns {{ start: number, end: number, quote: string }} where they now stand */
  write(words) {
    const start = this.#text.length
    this.#text += words
    return { start, end: this.#text.length, quote: words }
  }

  /** Ends a sentence, and a paragraph where asked. */
  stop(paragraph = false) {
    this.#text += '.'
    this.sentences.push([this.#sentenceStart, this.#text.length])
    this.#text += paragraph ? '\n\n' : ' '
    this.#sentenceStart = this.#text.length
  }

  /** @returns the actor's id; its mention is noted */
  actor(name, kind, mention) {
    const known = this.#actors.get(name) ?? { id: `a${this.#actors.size + 1}`, name, kind, mentions: [] }
    known.mentions.push(mention)
    this.#actors.set(name, known)
    return known.id
  }

  /** @returns the place's id; its mention is noted */
  place(town, mention) {
    const known = this.#places.get(town.name)
      ?? { id: `p${this.#places.size + 1}`, name: town.name, kind: 'city', lat: town.lat, lon: town.lon, radiusKm: 5, mentions: [] }
    known.mentions.push(mention)
    this.#places.set(town.name, known)
    return known.id
  }

  /** @param {keyof Writer['found']} kind @param {string} letter of its id @param {object} claim without its id */
  claim(kind, letter, claim) {
    const id = `${letter}${this.found[kind].length + 1}`
    this.found[kind].push({ id, ...claim })
    return id
  }

  get actors() {
    return [...this.#actors.values()]
  }

  get places() {
    return [...this.#places.values()]
  }
}
