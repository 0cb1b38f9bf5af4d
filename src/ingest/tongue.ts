/**
 * Which language a text is in, as far as that can be told: by franc, which ranks languages by their commonest
 * trigrams. English ranks first in all of 2,481 stretches of 400 characters of American news, in all but 3 of
 * 2,503 stretches of 200, and in all but 58 of 1,830 of 100, where names weigh most: hence the two limits.
 */
import { francAll } from 'franc-min'

/** Enough letters for trigrams to tell: shorter texts are taken as English. */
const fewest = 80
/** How near to the likeliest language English may come, 0 to 1, and the text still count as another's. */
const near = (letters: number): number => (letters < 200 ? 0.75 : 0.9)
/** More letters say no more, and take longer. */
const sample = 800

/** Words of every English text and of no other language's. A sixth of the words of news. */
const english = /^(?:the|and|that|with|said|from|this|which|have|been|were|their)$/i

/**
 * The language of a text that is clearly not English.
 * @param text a normalised text
 * @returns its name in English ("French"), or undefined where it is English, too short, or not clear
 */
export function otherTongue(text: string): string | undefined {
  const words = text.slice(0, sample).match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
  const letters = words.join('').length
  if (letters < fewest) return undefined
  // Nearly every text is English, and a look at its small words costs a hundredth of ranking languages.
  if (words.filter((word) => english.test(word)).length > words.length / 12) return undefined
  const ranks = francAll(words.join(' '))
  const [best] = ranks
  if (best === undefined || best[0] === 'und' || best[0] === 'eng') return undefined
  const likeness = ranks.find(([code]) => code === 'eng')?.[1] ?? 0
  return likeness < near(letters) ? nameOf(best[0]) : undefined
}

const names = new Intl.DisplayNames('en', { type: 'language' })

function nameOf(code: string): string {
  return names.of(code) ?? code
}
