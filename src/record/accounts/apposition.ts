/** What a name is explained by, right behind it: "Ilona Varga, a farmer near the crossing". */

const LONGEST = 120
/** Names have few words; a longer beginning is a clause or a list. */
const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|al|bin|de|van|von|der)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|for|al|bin|de|van|von|der)){0,7}$/u
/** What stands behind a comma and is no apposition: a relative clause, an age, a place or a manner. */
const NONE = /^(?:who|whom|whose|which|where|when|whether|and|or|but|aged?|in|at|on|of|from|with|near|by|for|after|before|speaking|citing|told|said|\d)(?![\p{L}\p{N}])/iu
const ARTICLE = /^(?:an?|the) /i

/**
 * @param words those of a source: a name, a comma, and what explains it
 * @returns the apposition without its article, up to the next comma; undefined where there is none
 */
export function appositionIn(words: string): string | undefined {
  const [name = '', behind = ''] = words.slice(0, LONGEST).replace(/\s+/g, ' ').split(', ', 2)
  const apposition = behind.replace(/[\s,]+$/, '')
  if (!NAME.test(name) || !/^\p{Ll}/u.test(apposition) || NONE.test(apposition)) return undefined
  return apposition.replace(ARTICLE, '')
}
