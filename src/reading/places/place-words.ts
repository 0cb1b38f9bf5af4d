/** Closed classes of English around names of places. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Before a name, they say that it is a place, more or less. */
export const PREPOSITIONS: ReadonlyMap<string, number> = new Map([
  ...'in near outside across throughout around inside within nearby downtown'.split(' ').map((word): [string, number] => [word, 2]),
  ...'from to at of into toward towards over between through via off above beyond'.split(' ').map((word): [string, number] => [word, 1]),
])

/** Where a part lies in a whole: how far north and how far east, of one. */
export type Direction = { readonly north: number; readonly east: number; readonly word: string }

const compass: readonly [stems: string, north: number, east: number, word: string][] = [
  ['north', 1, 0, 'northern'], ['south', -1, 0, 'southern'], ['east', 0, 1, 'eastern'], ['west', 0, -1, 'western'],
  ['northeast north-east', 0.7, 0.7, 'northeastern'], ['northwest north-west', 0.7, -0.7, 'northwestern'],
  ['southeast south-east', -0.7, 0.7, 'southeastern'], ['southwest south-west', -0.7, -0.7, 'southwestern'],
]
const nouns = compass.flatMap(([stems, north, east, word]) => stems.split(' ').map((stem): [string, Direction] => [stem, { north, east, word }]))
const middle: Direction = { north: 0, east: 0, word: 'central' }

/** "north", "south-east", "centre": as in "the country's north". */
export const DIRECTION_NOUNS: ReadonlyMap<string, Direction> = new Map([...nouns, ['centre', middle], ['center', middle]])

/** "northern", "central", and "north" before a name. */
export const DIRECTION_ADJECTIVES: ReadonlyMap<string, Direction> = new Map([
  ...nouns, ...nouns.map(([stem, direction]): [string, Direction] => [`${stem}ern`, direction]),
  ['central', middle], ['middle', middle], ['mid', middle],
  ['northernmost', nouns[0]![1]], ['southernmost', nouns[1]![1]], ['easternmost', nouns[2]![1]], ['westernmost', nouns[3]![1]],
])

/** What a part is called: "the northern half of". */
export const PART_NOUNS = set('half part parts end edge tip third side area areas portion section sections region regions districts suburbs outskirts provinces')

/** Between a direction and what it is of. */
export const DEGREES = set('far extreme deep very')

export type DescribedKind = 'city' | 'region' | 'country'

/** Nouns by which a report speaks of a place that it has named, with what they can mean. */
export const DESCRIPTIONS: ReadonlyMap<string, DescribedKind> = new Map([
  ...'city town village capital metropolis municipality settlement'.split(' ').map((word): [string, DescribedKind] => [word, 'city']),
  ...'territory enclave exclave strip province governorate oblast peninsula prefecture county'.split(' ').map((word): [string, DescribedKind] => [word, 'region']),
  ...'country nation kingdom republic'.split(' ').map((word): [string, DescribedKind] => [word, 'country']),
])

/** Beside a name, they say what it is: "the city of Kelmar", "Tarsh province". */
export const LEVELS: ReadonlyMap<string, DescribedKind> = new Map([
  ...DESCRIPTIONS,
  ...'state region district canton department parish krai voivodeship'.split(' ').map((word): [string, DescribedKind] => [word, 'region']),
])

/** The last word of a local place's name: what no list of towns has, and is named after what it lies at, perhaps. */
export const LOCAL_NOUNS = set(
  'corridor crossing camp airport airbase port harbour harbor bridge road street avenue boulevard square plaza highway junction checkpoint dam river lake bay beach ' +
    'valley hill hills mountain mountains mount forest park island islands peninsula strait canal gulf desert plain plains pass tunnel gate neighborhood neighbourhood ' +
    'suburb quarter station hospital barracks border frontier coast reservoir falls delta creek canyon',
)

/** Of those, the ones that are part of a name in small letters too: "the Brint crossing". */
export const LOCAL_NOUNS_IN_SMALL = set('corridor crossing airport airbase checkpoint junction dam')

/** Parts of towns that are called by name and a word in small letters, and that no list of towns has: "the Sorrel district". */
export const DISTRICT_NOUNS = set('district neighborhood neighbourhood suburb quarter')

/** Before "of" and a name, they say that it is a place: "outskirts of Kelmar". */
export const NOUNS_OF_PLACES = set('outskirts suburb suburbs edge edges centre center streets residents inhabitants mayor governor skies siege')

/** Between two names of places, they say that the first lies beside the second. */
export const BESIDE_WORDS = set('near outside')

const DISTANCE_WORDS = set('just some about around roughly nearly almost only a few kilometre kilometres kilometer kilometers km mile miles ( ) to the')

/**
 * @param words as "about 20 km (12 miles) to the", in lower case
 * @param most kilometres or miles
 * @returns whether they say how far something is at all, and nothing else; true for no words
 */
export function isDistance(words: readonly string[], most: number): boolean {
  return words.every((word) => DISTANCE_WORDS.has(word) || (/^\d+$/.test(word) && Number(word) <= most))
}
