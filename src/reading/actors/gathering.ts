/** Brings in those who do not speak: named persons and bodies, states, people without a name who do something. */
import type { Layers } from '../layers.ts'
import type { NamedActor } from '../roster.ts'
import type { Speakers } from '../speakers.ts'

type Given = Pick<Layers, 'report' | 'language' | 'tree' | 'tokens' | 'codebook' | 'gazetteer' | 'situation' | 'roster'>

export class Gathering {
  readonly #given: Given
  readonly #speakers: Speakers
  readonly #gathered = new Set<number>()

  constructor(given: Given, speakers: Speakers) {
    this.#given = given
    this.#speakers = speakers
  }

  /** @returns indexes of the members who act; they and their mentions are in the speakers' cast */
  gather(): ReadonlySet<number> {
    this.#addNamed()
    return this.#gathered
  }

  #addNamed(): void {
    this.#given.roster.actors.forEach((actor, index) => {
      if (isSomebody(actor)) this.#gathered.add(this.#speakers.namedMember(index))
    })
  }
}

/** A run of capitals alone may be a place, a product or a day. */
function isSomebody({ evident, mentions }: Readonly<NamedActor>): boolean {
  return evident && mentions.length > 0
}
