/** The singular of English nouns, as far as reports count them: units of readings are in the plural. */

/** Plurals that no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'people', persons: 'person', men: 'man', women: 'woman', children: 'child', servicemen: 'serviceman', servicewomen: 'servicewoman',
  gunmen: 'gunman', policemen: 'policeman', policewomen: 'policewoman', fishermen: 'fisherman', militiamen: 'militiaman', lives: 'life', knives: 'knife',
  wives: 'wife', thieves: 'thief', feet: 'foot', teeth: 'tooth', geese: 'goose', mice: 'mouse', troops: 'troops', police: 'police', series: 'series', buses: 'bus', viruses: 'virus', gases: 'gas',
}
const ENDINGS: readonly (readonly [ending: RegExp, singular: string])[] = [[/([^aeiou])ies$/, '$1y'], [/(ss|x|z|ch|sh)es$/, '$1'], [/([^su])s$/, '$1']]

/**
 * @param noun in small letters, singular or plural
 * @returns its singular, the same for both
 */
export function singular(noun: string): string {
  const irregular = IRREGULAR[noun]
  if (irregular !== undefined) return irregular
  const rule = ENDINGS.find(([ending]) => ending.test(noun))
  return rule && noun.length > 3 ? noun.replace(rule[0], rule[1]) : noun
}
