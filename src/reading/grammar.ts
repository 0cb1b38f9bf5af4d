/** Closed classes of English that do not change with the field: no expert needs to edit them. All in lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export type Pronoun = {
  readonly person: 'first' | 'third' | 'other'
  readonly number: 'one' | 'many' | 'either'
  readonly gender?: 'female' | 'male'
  readonly relative?: true
}

export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ...['he', 'him', 'his', 'himself'].map((word): [string, Pronoun] => [word, { person: 'third', number: 'one', gender: 'male' }]),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, Pronoun] => [word, { person: 'third', number: 'one', gender: 'female' }]),
  ...['it', 'its', 'itself'].map((word): [string, Pronoun] => [word, { person: 'other', number: 'one' }]),
  ...['they', 'them', 'their', 'themselves'].map((word): [string, Pronoun] => [word, { person: 'third', number: 'many' }]),
  ...['who', 'whom', 'whose', 'which', 'that'].map((word): [string, Pronoun] => [word, { person: 'other', number: 'either', relative: true }]),
  ...['i', 'me', 'my', 'myself'].map((word): [string, Pronoun] => [word, { person: 'first', number: 'one' }]),
  ...['we', 'us', 'our', 'ourselves'].map((word): [string, Pronoun] => [word, { person: 'first', number: 'many' }]),
  ...['you', 'your', 'this', 'these', 'those', 'what', 'there', 'one'].map((word): [string, Pronoun] => [word, { person: 'other', number: 'either' }]),
])

export const BE = set("be is are was were been being am 's 're 'm isn't aren't wasn't weren't get got gets gotten getting")
export const NEGATIONS = set('not never no cannot neither nor without hardly barely nobody none nothing few')
export const MODALS = set("would will could can may might must should shall 'd 'll")

/** Is the token a negation, "didn't" among them? */
export function isNegation(token: string): boolean {
  return NEGATIONS.has(token) || token.endsWith("n't")
}

export const DETERMINERS = set('the a an this that these those his her its their our my your some several many most all both another other one two three four five six seven eight nine ten dozens hundreds thousands few no any each every')
export const DEFINITE = set('the this that these those his her its their')
export const INDEFINITE_ONE = set('a an another one')

/** Words that may begin a sentence with a capital without being part of a name. */
export const FUNCTION_WORDS = set(
  'the a an this that these those his her its their our my your i he she it we they you and but or nor so yet for if when while as since because ' +
    'although though after before until unless in on at by to from with without of about over under between among against during through into ' +
    'despite amid like there here what who whom whose which why how where not no yes some several many most all both another other one two three ' +
    'four five six seven eight nine ten is are was were be been has have had do does did will would can could may might must should also then now ' +
    'still even just only later earlier meanwhile however moreover instead asked told said says according speaking once again such every each any ' +
    'more less last next new former current acting ex yesterday today tomorrow too never ever perhaps maybe nearly almost about around up down out off',
)

export const CALENDAR = set(
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday',
)

/** Words that begin or end names of places, so that what they stand with is no person. */
export const PLACE_WORDS = set(
  'mount mt lake river port cape fort point north south east west northern southern eastern western upper lower central greater new san santa saint st island ' +
    'islands valley bay gulf strait street road avenue square bridge airport harbour harbor hill hills city town county province district region state states',
)

/** Family names of Korea, China and Vietnam, which stand first: "Kim Jong Un" is "Kim". Such as are given names in English are left out. */
export const FAMILY_NAMES_FIRST = set(
  'kim park moon choi jung jeong kang cho yoon lim han shin seo kwon hwang ahn ri pak xi li wang zhang liu chen yang huang zhao wu zhou xu sun hu zhu gao ' +
    'lin guo luo zheng liang xie tang cao peng zeng mao deng jiang wen nguyen tran pham vo dang bui',
)

/** Small words inside names of persons: "bin", "van", "de la". */
export const NAME_PARTICLES = set('de la le du del della di da dos das der den van von zu ter bin ibn al el ben bint abu')

/** Small words inside names of bodies: "Ministry of Defence". */
export const NAME_CONNECTORS = set('of for and the & on')

/** Before a surname; what they say of gender. */
export const HONORIFICS: ReadonlyMap<string, 'female' | 'male' | 'either'> = new Map([
  ...['mr', 'sir', 'lord', 'messrs', 'herr', 'monsieur', 'señor', 'king', 'prince', 'sheikh', 'imam', 'father', 'brother'].map((word) => [word, 'male'] as const),
  ...['mrs', 'ms', 'miss', 'madam', 'madame', 'lady', 'dame', 'mx', 'señora', 'queen', 'princess', 'sister'].map((word) => [word, word === 'mx' ? 'either' : 'female'] as const),
  ...['dr', 'prof', 'rev', 'hon', 'st'].map((word) => [word, 'either'] as const),
])

/** Abbreviations in names after which a full stop ends no sentence. */
export const NAME_ABBREVIATIONS = set('mr mrs ms mx dr prof rev hon st gov gen sen rep lt col sgt capt maj cmdr adm brig pres jr sr messrs cpl pvt insp supt')
