/** Whether a noun stands for people: what only people do or suffer is said of nothing else. */
import { wordOf, type Scene } from './scene.ts'

const PEOPLE = /^(?:people|persons?|men|man|women|woman|children|child|boys?|girls?|civilians?|residents|villagers|babies|infants)$/

/** @param noun a word of the syntax @returns whether it is a person's or people's noun, by the reader's entities or by itself */
export function isPeopleNoun(scene: Scene, noun: number): boolean {
  return scene.typeOf(noun) === 'person' || PEOPLE.test(wordOf(scene, noun))
}

/** @returns whether it says no more than that they are people: no name has a number before these */
export function isPlainlyPeople(scene: Scene, noun: number): boolean {
  return PEOPLE.test(wordOf(scene, noun))
}
