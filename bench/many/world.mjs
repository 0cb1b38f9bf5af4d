/** Invented lands at war, each with its towns, sides, officials and outlets. */
import { between, numbers, one } from '../random.mjs'

const heads = ['Ab', 'Cal', 'Dor', 'Es', 'Fen', 'Gil', 'Hus', 'Jal', 'Kir', 'Mel', 'Nis', 'Pol', 'Ar', 'Bel', 'Cor', 'Dan', 'El', 'Far', 'Gor', 'Hal', 'Ist', 'Jor', 'Kel', 'Lor', 'Mar', 'Nor', 'Ost', 'Per', 'Quar', 'Ros', 'Sor', 'Tam', 'Ul', 'Var', 'Wel', 'Yar', 'Zor']
const middles = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'ist', 'or', 'um', 'av', 'est']
const tails = ['del', 'mar', 'ven', 'ria', 'stan', 'rin', 'dova', 'mund', 'holm', 'vik', 'gard', 'sk', 'lia', 'bor', 'ta']
const firsts = ['Ilse', 'Tam', 'Ned', 'Amata', 'Joss', 'Mina', 'Peer', 'Iva', 'Dario', 'Halvard', 'Marta', 'Piers', 'Oskar', 'Teodor', 'Lena', 'Kasim', 'Ruta', 'Emil', 'Sanna', 'Viktor']
const parts = ['market', 'old town', 'harbour', 'railway station', 'northern district', 'grain depot', 'hospital quarter', 'bridge']
const papers = ['Courier', 'Observer', 'Gazette', 'Herald', 'Post', 'Tribune', 'Radio', 'News', 'Daily', 'Record']

/**
 * @param {number} seed
 * @param {number} lands how many
 * @returns {readonly Land[]}
 *
 * @typedef {{ number: number, name: string, people: string, capital: string, towns: readonly Town[], army: string, front: string, ministry: string,
 *   spokesman: Person, commander: Person, minister: Person, envoy: Person, outlets: readonly string[], wire: string }} Land
 * @typedef {{ name: string, part: string, lat: number, lon: number }} Town
 * @typedef {{ name: string, surname: string, role: string }} Person
 */
export function landsOf(seed, lands) {
  const random = numbers(seed)
  const taken = new Set()
  const name = () => {
    for (;;) {
      const made = one(random, heads) + one(random, middles) + one(random, tails)
      if (taken.has(made)) continue
      taken.add(made)
      return made
    }
  }
  const person = (role) => {
    const surname = name()
    return { name: `${one(random, firsts)} ${surname}`, surname, role }
  }
  return Array.from({ length: lands }, (_, number) => {
    const land = name()
    const lat = -50 + 100 * random()
    const lon = -170 + 340 * random()
    const front = `${name()} Front`
    const town = () => ({ name: name(), part: one(random, parts), lat: lat + 3 * random(), lon: lon + 3 * random() })
    const towns = Array.from({ length: between(random, 6, 10) }, town)
    return {
      number,
      name: land,
      people: `${land}i`,
      capital: towns[0].name,
      towns,
      army: `${land}i army`,
      front,
      ministry: `health ministry of ${land}`,
      spokesman: person('army spokesman'),
      commander: person(`${front} commander`),
      minister: person('health minister'),
      envoy: person('United Nations envoy'),
      outlets: Array.from({ length: 6 }, () => `The ${one(random, towns).name} ${one(random, papers)}`),
      wire: `${name()} Press`,
    }
  })
}
