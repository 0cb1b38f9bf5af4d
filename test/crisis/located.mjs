/**
 * Where the words of the key and of the record stand, and which of the one are which of the other.
 *
 * @typedef {{ report: string, start: number, end: number }} Place UTF-16 offsets into the report's text, end exclusive
 * @typedef {Place & { address: string, entry: string, sentence: Place }} Account of the record; `entry` is the id of its entry
 */

/**
 * @param {Map<string, string>} texts by report id
 * @param {string} report
 * @param {string} quote stands once in the report's text
 * @param {string} [part] stands once in the quote; the place is this part's
 * @returns {Place}
 */
export function placeOf(texts, report, quote, part = quote) {
  const at = texts.get(report)?.indexOf(quote) ?? -1
  if (at < 0) throw new Error(`${report} does not say ${JSON.stringify(quote)}`)
  const start = at + quote.indexOf(part)
  return { report, start, end: start + part.length }
}

/**
 * @param {Map<string, string>} texts by report id
 * @param {object[]} rows of the record, of any kind
 * @param {string} kind of the entries whose accounts are wanted
 * @returns {Account[]} all that nobody rejected, of reports that are among the texts
 */
export function accountsIn(texts, rows, kind) {
  return rows
    .filter((row) => row.kind === kind)
    .flatMap(({ id, accounts }) => accounts
      .filter(({ rejected, report }) => !rejected && texts.has(report))
      .map((account) => located(texts, account, id)))
}

/** @returns {Account} an account row with the place of its words and of the sentence around them */
export function located(texts, { address, report, quote: { start, end }, sentence }, entry) {
  const from = Math.max(0, texts.get(report).lastIndexOf(sentence, start))
  return { address, entry, report, start, end, sentence: { report, start: from, end: Math.max(end, from + sentence.length) } }
}

/** @param {Place} one @param {Place} other */
export function meet(one, other) {
  return one.report === other.report && one.start < other.end && other.start < one.end
}

/**
 * Gives each thing of the key the account whose words cover its own best, the best covered first.
 *
 * @template {Place} Item
 * @param {Item[]} items
 * @param {Account[]} accounts
 * @param {{ shared?: boolean }} [options] shared: one account may be several items
 * @returns {Map<Item, Account>} without the items whose words no account touches
 */
export function matched(items, accounts, { shared = false } = {}) {
  const pairs = items
    .flatMap((item) => accounts.filter((account) => meet(item, account)).map((account) => ({ item, account, cover: cover(item, account) })))
    .sort((one, other) => other.cover - one.cover)
  const [found, taken] = [new Map(), new Set()]
  for (const { item, account } of pairs) {
    if (found.has(item) || (!shared && taken.has(account))) continue
    found.set(item, account)
    taken.add(account)
  }
  return found
}

/** What both have of what either has. */
function cover(one, other) {
  return (Math.min(one.end, other.end) - Math.max(one.start, other.start)) / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/**
 * @param {object[]} copies families of the key
 * @returns {Map<string, string[]>} for each report of a family, all reports of it
 */
export function familiesOf(copies) {
  return new Map(copies.flatMap(({ source, members }) => {
    const family = [source, ...members.map(({ report }) => report)]
    return family.map((report) => [report, family])
  }))
}
