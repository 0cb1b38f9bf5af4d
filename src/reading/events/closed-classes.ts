/** Closed classes of English that events are read with. All lemmas in lower case; they do not change with the field. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Nouns that only measure what stands behind "of": "a wave of attacks", "the majority of troops", "a round of talks". */
export const MEASURES = set(
  'all majority minority most more many much some any none one two three several few both each half third quarter number rest remainder part bulk lot ' +
    'dozen score hundred thousand ten million billion handful couple pair total group series round wave spate string set kind type form act barrage ' +
    'flurry campaign batch portion percent fraction proportion plenty range variety member crowd column convoy team unit other another',
)

export const RELATIVES = set('who whom which that whose')

/** Prepositions and particles that stand right behind a verb. */
export const FUNCTION_WORDS = set(
  'up out down off away back over in into on onto apart through to for with against from at of about by upon under after ahead together aside ' +
    'forward around across along as between',
)

/** Particles that the syntax may hang on the verb, wherever they stand. */
export const PARTICLES = set('up out down off away back over in on apart through together aside forward around along')

/** Forms that are past tense and participle alike and equal the plain form. */
export const UNCHANGED = set('hit put set shut cut hurt let beset cast shed split spread bid quit rid thrust upset wed burst broadcast')

/** Auxiliaries that put an act into the future, or make it no more than possible. */
export const FUTURE_AUXILIARIES = set("will shall 'll wo")
export const POSSIBLE_AUXILIARIES = set("would could may might should must can ought 'd ca need")

export const NEGATIVE_WORDS = set("not n't never neither nor hardly")
export const NEGATIVE_DETERMINERS = set('no neither')

/** Marks of a clause that is not said to be so. */
export const CONDITIONAL_MARKS = set('if unless whether lest until till')

/** Verbs that say what their object is called or taken for. */
export const NAMING = set('call label brand term dub name declare deem consider describe')

/** Nouns that an adjunct of time is headed by; "on Monday" says no recipient. */
export const TIME_NOUNS = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec day week month year morning afternoon evening night hour minute noon midnight dawn dusk weekend ' +
    'today yesterday tomorrow tonight time moment period decade century past future summer winter spring autumn fall eve anniversary date start end ' +
    'beginning occasion',
)

/** Persons by their pronouns. */
export const PERSONAL_PRONOUNS = set('i we you he she they him her them us me himself herself themselves who whom everyone everybody someone somebody anyone')

/** Nouns that say that somebody fights, without saying for whom. */
export const BARE_FORCES = set('troop soldier force fighter gunman militant police trooper unit army military commander rebel tank jet warplane aircraft')
