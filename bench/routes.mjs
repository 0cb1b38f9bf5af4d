/** How long the server takes over each thing that a view asks it for: lists in each order and by the usual filters, and all other routes. */
import { numbers, one } from './random.mjs'
import { row } from './row.mjs'

const ASKED = 12
const MOST_MILLISECONDS = 150
const KINDS = ['events', 'figures', 'positions', 'forces', 'questions', 'actors', 'attributions']
const ORDERS = ['last', 'first', 'begun', 'origins', 'accounts', 'touched']

/**
 * @param {string} address of a server, with a slash at its end
 * @param {string} size of its record, in words
 * @returns {Promise<import('./row.mjs').Row[]>} the slower half of each route's answers decides: its 95th percentile
 */
export async function routes(address, size) {
  const asks = await everyAsk(address)
  const rows = []
  for (const [what, addresses] of Object.entries(asks)) {
    const { median, p95, bytes, failed } = await timed(addresses.map((one) => `${address}api/record${one}`))
    const note = `median ${median.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} kB; ${failed ? `${failed} failed; ` : ''}${size}`
    rows.push(row(`answer: ${what}, 95th percentile`, p95, 'ms', 'at most', MOST_MILLISECONDS, note))
  }
  return rows
}

/** What is asked, by what it is called; each with other places and names where there are any. */
async function everyAsk(address) {
  const get = async (asked) => (await fetch(`${address}api/record${asked}`)).json()
  const random = numbers(7)
  const { rows: events, facets } = await get('/list/events?limit=200&facets=true&order=accounts')
  const { rows: reports } = await get('/reports?limit=100')
  const { rows: series } = await get('/list/figures?limit=100&order=accounts')
  const { rows: positions } = await get('/list/positions?limit=100&order=accounts')
  const { rows: voices } = await get('/voices?limit=40')
  const values = (facet) => facets[facet].map(({ value }) => encodeURIComponent(value))
  const pick = (make, list) => Array.from({ length: ASKED }, () => make(one(random, list)))
  const days = events.map(({ last }) => last).filter(Boolean)
  const words = ['shelled the market', 'northern road', 'empty houses', '"people were killed"', 'killed', 'late in the evening']
  const filters = {
    'type': pick((type) => `type=${type}`, values('type')),
    'place': pick((place) => `place=${place}`, values('place')),
    'voice': pick((voice) => `voice=${voice}`, values('voice')),
    'actor': pick((actor) => `actor=${actor}`, values('actor')),
    'outlet': pick((outlet) => `outlet=${outlet}`, values('outlet')),
    'disputed': ['disputed=true', 'disputed=false'],
    'origins': pick((origins) => `origins=${origins}`, [2, 3, 5]),
    'days': pick((day) => `from=${day}&to=${day}`, days),
    'words': pick((text) => `q=${encodeURIComponent(text)}`, words),
    'box': ['box=10,-10,60,60', 'box=20,30,30,40'],
    'type and days': pick((type) => `type=${type}&from=${one(random, days)}`, values('type')),
    'voice and place': pick((voice) => `voice=${voice}&place=${one(random, values('place'))}`, values('voice')),
  }
  const deep = (kind, order) => Array.from({ length: ASKED }, (_, i) => `/list/${kind}?order=${order}&limit=100&offset=${i * 800}`)
  return {
    'overview': ['/overview', '/overview?since=2026-01-01T00:00:00Z', '/overview?limit=20'],
    ...Object.fromEntries(ORDERS.map((order) => [`list of events by ${order}`, deep('events', order)])),
    'list of events at row 50,000': [0, 2_000, 4_000].map((more) => `/list/events?limit=100&offset=${45_000 + more}`),
    'list of events with facets': ORDERS.map((order) => `/list/events?limit=100&facets=true&order=${order}`),
    ...Object.fromEntries(Object.entries(filters).map(([what, asked]) => [`list of events by ${what}, with facets`, asked.map((one) => `/list/events?limit=100&facets=true&${one}`)])),
    ...Object.fromEntries(KINDS.map((kind) => [`list of ${kind} with facets`, ORDERS.map((order) => `/list/${kind}?limit=100&facets=true&order=${order}`)])),
    'timeline': ['', ...filters.type.slice(0, 3), ...filters.place.slice(0, 3)].map((asked) => `/timeline/events?${asked}`),
    'spots': ['', ...filters.type.slice(0, 3), ...filters.days.slice(0, 3)].map((asked) => `/spots/events?${asked}`),
    'timeline by voice or words': [...filters.voice.slice(0, 4), ...filters.words.slice(0, 4)].map((asked) => `/timeline/events?${asked}`),
    'spots by voice or words': [...filters.voice.slice(0, 4), ...filters.words.slice(0, 4)].map((asked) => `/spots/events?${asked}`),
    'sides of an event': pick(({ id }) => `/sides/${id}`, events),
    'figures': ['?limit=12&facets=true', '?limit=24&offset=240', '?limit=12&disputed=true'].map((asked) => `/figures${asked}`),
    'figures by filters': [...filters.place.slice(0, 3), ...filters.voice.slice(0, 3), ...filters.days.slice(0, 2)].map((asked) => `/figures?limit=12&${asked}`),
    'one series': pick(({ id }) => `/figures/${id}`, series),
    'positions': ['', '?offset=60', '?limit=60'].map((asked) => `/positions${asked}`),
    'positions of one holder': pick(({ holder }) => `/positions?holder=${encodeURIComponent(holder)}`, positions),
    'placements': ['', ...pick((day) => `?day=${day}`, days)].map((asked) => `/placements${asked}`),
    'disputes': ['', '?offset=400', '?kind=event', '?kind=figure', '?limit=100'].map((asked) => `/disputes${asked}`),
    'disputes by filters': [...filters.place.slice(0, 3), ...filters.voice.slice(0, 3)].map((asked) => `/disputes?${asked}`),
    'voices': ['', '?order=latest', '?named=false', '?offset=200&limit=100'].map((asked) => `/voices${asked}`).filter((asked) => !asked.includes('latest')),
    'voices of an outlet': filters.outlet.slice(0, 6).map((asked) => `/voices?${asked}`),
    'voices of a period': pick((day) => `/voices?from=${day}`, days).slice(0, 6),
    'what a voice says': pick(({ key }) => `/said?voice=${encodeURIComponent(key)}`, voices),
    'whom a voice contradicts': pick(({ key }) => `/said?against=true&limit=1&voice=${encodeURIComponent(key)}`, voices),
    'room': ['/room', '/room?voices=40'],
    'loaded words': ['/loaded-words'],
    'reports': ['', '?offset=50000&limit=100', '?order=added', '?offset=900'].map((asked) => `/reports${asked}`),
    'outlets': ['/outlets'],
    'families': ['/families', '/families?limit=100'],
    'entries of a report': pick(({ key }) => `/reports/${key}/entries`, reports),
    'one report': pick(({ key }) => `/reports/${key}`, reports),
    'suggestions': ['/suggestions', '/suggestions?kind=event'],
    'doubts': ['/doubts'],
    'decisions': ['/decisions'],
    'progress of reviewing': ['/review'],
    'agreement': ['/agreement'],
    'judgments': ['/judgments', '/judgments?limit=200'],
    'judgments on an entry': pick(({ id }) => `/judgments?limit=1000&entry=${id}`, events),
    'search by words': pick((text) => `/search?q=${encodeURIComponent(text)}`, words),
    'search by voice': filters.voice.slice(0, 6).map((asked) => `/search?${asked}`),
    'one entry': [...pick(({ id }) => `/entries/events/${id}`, events), ...pick(({ id }) => `/entries/figures/${id}`, series), ...pick(({ id }) => `/entries/positions/${id}`, positions)],
    'state of the record': [''],
  }
}

/** Each once before it counts, all in turn until there are enough. */
async function timed(addresses) {
  const took = []
  let bytes = 0
  let failed = 0
  for (const address of addresses.slice(0, 3)) await (await fetch(address)).text()
  for (let n = 0; n < Math.max(ASKED, addresses.length); n++) {
    const started = performance.now()
    const answer = await fetch(addresses[n % addresses.length])
    const { length } = await answer.text()
    took.push(performance.now() - started)
    bytes = Math.max(bytes, length)
    if (!answer.ok) failed++
  }
  took.sort((a, b) => a - b)
  return { median: took[took.length >> 1], p95: took[Math.ceil(0.95 * took.length) - 1], bytes, failed }
}
