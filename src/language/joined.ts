/**
 * Where a syntactic word begins, how far it goes: what Universal Dependencies (English, as EWT and GUM have it) hold together
 * though the reader's words part it, and what they part though it is written as one. The first row that fits decides; where
 * none does, a syntactic word is a word of the reader's.
 */

/** How a place begins, so that only the rows are tried that can fit. */
type Start = 'letter' | 'digit' | 'mark'

/** All patterns are bounded, so that no text makes them look further than some hundred characters from any place. */
type Row = { readonly name: string; readonly starts: readonly Start[]; readonly pattern: RegExp; readonly glued?: boolean }

const titles = 'Mr|Mrs|Ms|Mx|Dr|Prof|Rev|St|Hon|Pres|Gov|Sen|Rep|Sens|Reps|Amb|Atty|Gen|Maj|Lt|Col|Capt|Cmdr|Cdr|Adm|Sgt|Cpl|Pvt|Brig|Supt|Insp|Messrs|Mt|Ft|MR|MRS|DR'
const shortened = 'vs|etc|al|Sr|Jr|Ave|Blvd|Rd|Dept|Inc|Corp|Co|Ltd|Bros|Univ|approx|est|cf|ca|Esp|esp|ext|yrs?|lbs?|oz|Vol|Thurs?|Tues?|Ph\\.D|Ed\\.D'
const months = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const weekdays = 'Mon|Wed|Fri|Sat|Sun'
const counters = 'Nos?|pp?|Fig|Sec|Art|Ch|Chap'
const prefixes = 'non|anti|pro|pre|post|co|re|mid|ex|multi|neo|sub|semi|cross|mini|psycho|socio|inter|intra|trans|un|counter|super|ultra|pseudo|over|under|arch|e'
const units = 'am|pm|km|kg|cm|mm|mph|kph|ft|lbs?|hrs?|mins?|bn|mb|gb|px'
const sites = 'com|org|net|gov|edu|info|uk|eu|de|ca|au|tv|io'

const rows: readonly Row[] = [
  { name: 'an address on the web', starts: ['letter'], pattern: /(?:https?:\/\/|www\.)[^\s<>"“”]{0,300}[^\s<>"“”.,;:!?)\]'’]/iuy },
  { name: 'an address of mail', starts: ['letter', 'digit'], pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/uy },
  { name: 'a site', starts: ['letter', 'digit'], pattern: new RegExp(`[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,3}\\.(?:${sites})(?![\\p{L}\\p{N}])(?:/[^\\s<>"“”]{0,300}[^\\s<>"“”.,;:!?)\\]'’])?`, 'iuy') },
  { name: 'a file', starts: ['letter', 'digit'], pattern: /[\p{L}\p{N}_-]{1,60}\.(?:docx?|pdf|xlsx?|html?|jpe?g|png|txt|zip|csv)(?![\p{L}\p{N}])/uy },
  { name: 'a name on a network', starts: ['mark'], pattern: /[@#][\p{L}_][\p{L}\p{N}_]{0,60}/uy },
  { name: 'a shortened year', starts: ['mark'], pattern: /['’]\d0s/uy },
  { name: 'the end of a contraction', starts: ['mark'], glued: true, pattern: /['’`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy },
  { name: 'a word without its beginning', starts: ['mark'], pattern: /['’](?:em|til|cause|bout|n)(?![\p{L}\p{N}])/iuy },
  { name: 'a face', starts: ['mark'], pattern: /[:;=]-?[)(](?=\s|$)/uy },
  { name: 'a mark again and again', starts: ['mark'], pattern: /([-*=~#+<>$'`’‘])\1{1,300}|[.!?]{2,300}/uy },
  { name: 'a fraction of one', starts: ['mark'], pattern: /\.\d{1,20}(?![\p{L}\p{N}])/uy },

  { name: 'a number of a telephone, or a day in figures', starts: ['digit'], pattern: /(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}(?![\p{L}\p{N}])|\d{3}-\d{4}(?![\p{L}\p{N}])|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})(?![\p{L}\p{N}])|\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}])/uy },
  { name: 'a number before its unit', starts: ['digit'], pattern: new RegExp(`\\d{1,20}(?:[.,:]\\d{1,20}){0,6}(?=(?:${units})(?![\\p{L}\\p{N}]))`, 'iuy') },
  { name: 'a number with separators', starts: ['digit'], pattern: /\d{1,20}(?:[.,:/]\d{1,20}){1,6}/uy },
  { name: 'a decade', starts: ['digit'], pattern: /\d{1,3}0['’]s(?!\p{L})/uy },

  { name: 'dotted letters', starts: ['letter'], pattern: /\p{L}(?:\.\p{L}){1,8}\.?(?![\p{L}\p{N}])/uy },
  { name: 'a title or shortened word', starts: ['letter'], pattern: new RegExp(`(?:${titles}|${shortened})\\.(?!\\p{L})`, 'uy') },
  { name: 'a shortened month', starts: ['letter'], pattern: new RegExp(`(?:${months})\\.(?=[\\s,]|$)`, 'uy') },
  { name: 'a shortened weekday', starts: ['letter'], pattern: new RegExp(`(?:${weekdays})\\.(?=,|\\s\\p{N}|\\s(?:${months}))`, 'uy') },
  { name: 'a shortened word before its number', starts: ['letter'], pattern: new RegExp(`(?:${counters})\\.(?=\\s?\\p{N})`, 'uy') },
  { name: 'an initial', starts: ['letter'], pattern: /\p{Lu}\.(?=\s?\p{Lu})/uy },
  { name: 'initials joined', starts: ['letter'], pattern: /\p{Lu}{1,5}&\p{Lu}{1,5}(?![\p{L}\p{N}])/uy },
  { name: 'a currency of a country', starts: ['letter'], pattern: /(?:US|AU?|CA?|NZ|HK)\$/uy },
  { name: 'shortened with a stroke', starts: ['letter'], pattern: /(?:s\/he|w\/o?|c\/o|n\/a|b\/c|a\/c|l\/c)(?![\p{L}\p{N}])/iuy },
  { name: 'a prefix', starts: ['letter'], pattern: new RegExp(`(?:${prefixes})-[\\p{L}\\p{N}]{2,40}(?![\\p{L}\\p{N}])`, 'iuy') },
  { name: '"not" shortened', starts: ['letter'], pattern: /n['’]t(?!\p{L})/iuy },
  { name: 'a verb before "not" shortened', starts: ['letter'], pattern: /\p{L}{1,12}?(?=n['’]t(?!\p{L}))/iuy },
  { name: 'a verb before "not", written as one', starts: ['letter'], pattern: /(?:do|does|did|wo|ca|is|are|was|were|would|could|should|have|has|had|ai)(?=nt(?![\p{L}\p{N}'’]))/iuy },
  { name: 'two words written as one', starts: ['letter'], pattern: /(?:[Aa](?=lot)|[Oo]ut(?=ta)|[Ii](?=m|ve)|[Tt]hat(?=s)|[Ww]hat(?=s)|[Tt]here(?=s)|[Yy]ou(?=re)|[Tt]hey(?=re))(?=(?:lot|ta|m|ve|s|re)(?![\p{L}\p{N}'’]))/uy },
  { name: 'the hour', starts: ['letter'], pattern: /o['’]clock/iuy },
  { name: 'an apostrophe in a word', starts: ['letter'], pattern: /\p{L}{1,40}['’](?!(?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}]))\p{L}{1,40}/iuy },
  { name: 'a verb before what it has swallowed', starts: ['letter'], pattern: /(?:can(?=not)|gon(?=na)|wan(?=na)|got(?=ta))(?=(?:not|na|ta)(?![\p{L}\p{N}'’]))/iuy },
]

const rowsOf: Readonly<Record<Start, readonly Row[]>> = {
  letter: rows.filter(({ starts }) => starts.includes('letter')),
  digit: rows.filter(({ starts }) => starts.includes('digit')),
  mark: rows.filter(({ starts }) => starts.includes('mark')),
}

/**
 * @param text any text
 * @param at where a syntactic word begins
 * @param isGlued whether it stands right behind another
 * @returns where it ends by the table; `at` where no row fits
 */
export function joinedFrom(text: string, at: number, isGlued: boolean): number {
  const code = text.charCodeAt(at)
  const start = code >= 48 && code <= 57 ? 'digit' : isLetter(code) ? 'letter' : 'mark'
  for (const { pattern, glued } of rowsOf[start]) {
    if (glued === true && !isGlued) continue
    pattern.lastIndex = at
    if (pattern.test(text)) return pattern.lastIndex
  }
  return at
}

// marks of general punctuation stand in the middle of the letters of the world
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code > 0xbf && (code < 0x2000 || code > 0x2bff))
