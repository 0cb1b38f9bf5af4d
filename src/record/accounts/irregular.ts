/**
 * English verbs whose past does not share its stem with the plain form, as far as they name what happens in the news. Their regular
 * forms, and all that a stemmer brings together, are not listed.
 */
const FORMS: Readonly<Record<string, string>> = {
  arise: 'arose arisen', bear: 'bore borne', beat: 'beaten', begin: 'began begun', bend: 'bent', bind: 'bound',
  bite: 'bit bitten', bleed: 'bled', blow: 'blew blown', break: 'broke broken', bring: 'brought', build: 'built', burn: 'burnt',
  buy: 'bought', catch: 'caught', choose: 'chose chosen', come: 'came', creep: 'crept', deal: 'dealt', die: 'died dies dying',
  dig: 'dug', draw: 'drew drawn', drive: 'drove driven', eat: 'ate eaten', fall: 'fell fallen', feed: 'fed', fight: 'fought',
  find: 'found', flee: 'fled', fly: 'flew flown', forbid: 'forbade forbidden', forgive: 'forgave forgiven', free: 'freed',
  freeze: 'froze frozen', give: 'gave given', go: 'went gone', grow: 'grew grown', hang: 'hung', hide: 'hid hidden',
  hold: 'held', keep: 'kept', kneel: 'knelt', know: 'knew known', lay: 'laid', lead: 'led', leave: 'left', lend: 'lent',
  lie: 'lain lies lying', lose: 'lost', make: 'made', mean: 'meant', meet: 'met', mistake: 'mistook mistaken',
  overcome: 'overcame', overrun: 'overran', overthrow: 'overthrew overthrown', pay: 'paid',
  ride: 'rode ridden', ring: 'rang rung', rise: 'rose risen', run: 'ran', say: 'said', see: 'saw seen', seek: 'sought',
  sell: 'sold', send: 'sent', shake: 'shook shaken', shoot: 'shot', shrink: 'shrank shrunk', sing: 'sang sung',
  sink: 'sank sunk', slay: 'slew slain', speak: 'spoke spoken', spend: 'spent', stand: 'stood', steal: 'stole stolen',
  stick: 'stuck', strike: 'struck stricken', strive: 'strove striven', swear: 'swore sworn', sweep: 'swept', swim: 'swam swum',
  take: 'took taken', teach: 'taught', tear: 'tore torn', tell: 'told', think: 'thought', throw: 'threw thrown', tie: 'tied ties tying',
  undertake: 'undertook undertaken', uphold: 'upheld', wake: 'woke woken', win: 'won',
  withdraw: 'withdrew withdrawn', withhold: 'withheld', withstand: 'withstood', write: 'wrote written',
}

const plainForms: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([plain, forms]) => forms.split(' ').map((form) => [form, plain] as const)),
)

/** @returns the plain form of an irregular one; any other word as it is */
export function plainForm(word: string): string {
  return plainForms.get(word) ?? word
}
