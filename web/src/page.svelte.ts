/** The state of the page: which report is shown, and what is chosen in it. The address says the same. */
import { tick } from 'svelte'
import { outletKey, voiceKey } from '../../src/reading/by-voice.ts'
import type { Voice } from '../../src/reading/reading.ts'
import type { Span } from '../../src/report/quote.ts'
import type { DemoReport, ReadReport, ReadRequest } from '../../src/serve/wire.ts'
import { hashOf, placeFrom, startOf, type OpenReport, type Place } from './address.ts'
import { idsOf, isClaim, standsOn, type Claim, type Entry } from './entries.ts'
import { asFault, Fault } from './fault.ts'
import { gistOf, kindInWords } from './gist.ts'
import { heardFrom } from './heard.ts'
import { doingInWords, requestFromFile, subjectOf } from './intake.ts'
import { KeptReports, titleOf, type KeptReport } from './kept.ts'
import { focusOn, listedIds, revealEntry, revealStatement, scrollToStatement } from './reveal.ts'
import { demoReports, entriesOfReport, read, readDemo, readOfRecord } from './server.ts'
import { setReport, type SetReport } from './setting.ts'
import { standingAt } from './standing.ts'
import { views, type ViewId } from './views.ts'
import { toldById, toldNowhere, type ToldEntry } from './told-in-record.ts'
import type { Where } from './where.svelte.ts'
import { counted, shareInWords, statementInWords } from './words.ts'

/** What the middle of the page holds. */
export type Shown =
  | { readonly status: 'doing'; readonly what: string }
  | { readonly status: 'fault'; readonly fault: Fault }
  | { readonly status: 'set'; readonly set: SetReport; readonly report: OpenReport }

/** What the box is at. */
export type Intake =
  | { readonly status: 'open' }
  | { readonly status: 'doing'; readonly what: string }
  | { readonly status: 'fault'; readonly fault: Fault; readonly subject: string }

type Step = 1 | -1

export class Page {
  demos: readonly DemoReport[] = $state.raw([])
  kept: readonly KeptReport[] = $state.raw([])
  place: Place = $state.raw(startOf(null))
  shown: Shown = $state.raw({ status: 'doing', what: 'Asking for the demo reports' })
  /** Of a report of the record, the accounts in it by the ids of their statements and claims. */
  told: ReadonlyMap<string, ToldEntry> = $state.raw(toldNowhere)
  intake: Intake = $state.raw({ status: 'open' })
  /** The words that are selected in the text, as offsets into it. */
  selected: Span | null = $state.raw(null)
  /** Id of the entry that is pointed at in the margin. */
  pointed: string | null = $state.raw(null)
  /** Said to those who hear the page. */
  announcement = $state('')

  readonly set = $derived(this.shown.status === 'set' ? this.shown.set : null)
  /** The chosen statement. */
  readonly statement = $derived((this.place.chosen !== null && this.set?.byId.get(this.place.chosen)) || null)
  /** What else is chosen: a claim, an actor or a place. */
  readonly entry = $derived((this.place.chosen !== null && this.set?.entryById.get(this.place.chosen)) || null)
  /** What is chosen of that which the report carries of others. */
  readonly carried = $derived(this.set?.carried.find(({ id }) => id === this.place.chosen) ?? null)
  readonly voice = $derived((this.place.voice !== null && this.set?.byKey.get(this.place.voice)) || null)
  /** All entries, or those of the chosen voice. */
  readonly heard: readonly Entry[] = $derived(this.set ? heardFrom(this.set.entries, this.voice?.key ?? null, this.set.whoseAt) : [])
  /** Ids of the entries on the selected words. */
  readonly touched: ReadonlySet<string> = $derived(idsOf(this.#touched(this.selected)))
  readonly claims: readonly Claim[] = $derived(this.heard.filter(isClaim))
  /** The claim in the margin that Tab reaches. */
  readonly claimTabStop = $derived(this.entry && isClaim(this.entry) ? this.entry.id : this.claims[0]?.id ?? null)
  readonly heardIds: ReadonlySet<string> = $derived(idsOf(this.heard))
  /** The statement that Tab reaches. */
  readonly tabStop = $derived(this.statement?.id ?? this.set?.statements[0]?.id ?? null)

  readonly #where: Where
  #opening = new AbortController()
  #reading = new AbortController()
  readonly #keptReports = new KeptReports(sessionStorage)

  constructor(where: Where) {
    this.#where = where
  }

  /** Shows what the address asks for, now and whenever it changes. */
  async start(): Promise<void> {
    addEventListener('popstate', () => void this.#follow())
    this.kept = this.#keptReports.list()
    try {
      this.demos = await demoReports(this.#opening.signal)
    } catch (thrown) {
      if (placeFrom(this.#where.hash).report?.kind !== 'read') {
        this.shown = { status: 'fault', fault: asFault(thrown) }
        return
      }
    }
    await this.#follow()
  }

  /** Opens another report. */
  async open(report: OpenReport): Promise<void> {
    this.#where.push(hashOf(startOf(report)))
    await this.#follow()
    focusOn('report')
    // After the focus, which scrolls as well, to where the box is out of sight.
    scrollTo({ top: 0 })
  }

  /** Tries again what failed. */
  async again(): Promise<void> {
    this.shown = { status: 'doing', what: 'Trying again' }
    if (this.demos.length === 0) this.demos = await demoReports(this.#opening.signal).catch(() => [])
    await this.#follow()
  }

  /**
   * Has a text, an address or a file read, and shows it.
   * @returns whether it was read; where not, the box says why
   */
  async read(request: ReadRequest): Promise<boolean> {
    this.#reading.abort()
    const reading = this.#reading = new AbortController()
    this.intake = { status: 'doing', what: doingInWords(request) }
    this.announcement = doingInWords(request)
    try {
      const answer = await read(request, reading.signal)
      const id = this.#keptReports.keep(answer)
      this.kept = this.#keptReports.list()
      this.intake = { status: 'open' }
      await this.open({ kind: 'read', id })
      return true
    } catch (thrown) {
      if (!reading.signal.aborted) this.refuse(thrown, subjectOf(request))
      return false
    }
  }

  /** Has a chosen or dropped file read. */
  async readFile(file: File): Promise<void> {
    try {
      await this.read(await requestFromFile(file))
    } catch (thrown) {
      this.refuse(thrown, file.name)
    }
  }

  /**
   * Shows at the box why something was not taken.
   * @param subject what it was: a file's name, an address
   */
  refuse(thrown: unknown, subject = 'This'): void {
    this.intake = { status: 'fault', fault: asFault(thrown), subject }
    this.announcement = ''
  }

  /** Stops waiting for what is being read. */
  stopReading(): void {
    this.#reading.abort()
    this.intake = { status: 'open' }
    this.announcement = 'Stopped.'
  }

  /** Chooses a statement, a claim, an actor or a place and goes to it; the chosen voice stays where it has part in it. */
  async choose(id: string, how: 'push' | 'replace' = 'push'): Promise<void> {
    const statement = this.set?.byId.get(id)
    const entry = this.set?.entryById.get(id)
    if (this.set?.carried.some((copy) => copy.id === id)) {
      this.#go({ ...this.place, chosen: id, voice: null }, this.place.chosen === null ? 'push' : how)
      this.announcement = 'Carried from another report: what it changed is in the evidence.'
      return
    }
    if (!statement && !entry) return
    const heard = statement ? this.place.voice === voiceKey(statement.voice) : this.heardIds.has(id)
    this.selected = null
    this.#go({ ...this.place, chosen: id, voice: heard ? this.place.voice : null }, this.place.chosen === null ? 'push' : how)
    this.announcement = statement ? statementInWords(statement, this.nameOf(voiceKey(statement.voice))) : this.entryInWords(entry!)
    await tick()
    this.#reveal()
  }

  /** Shows another view of the report; what is chosen stays chosen. */
  async openView(view: ViewId): Promise<void> {
    if (!this.set || view === this.place.view) return
    this.#go({ ...this.place, view }, 'push')
    this.announcement = views.find(({ id }) => id === view)!.name
    await tick()
    scrollTo({ top: 0 })
    focusOn('report')
    this.#reveal('keep')
  }

  /** Shows the words of what is chosen in the text. */
  async showInText(): Promise<void> {
    await this.openView('text')
    this.#reveal()
  }

  /** The entry in one line, for those who hear the page: "figure, 134 hostages, the army". */
  entryInWords(entry: Entry): string {
    const gist = this.set ? gistOf(entry, this.set.names) : entry.id
    return [kindInWords(entry), gist, entry.voice && this.voiceName(entry.voice)].filter(Boolean).join(', ')
  }

  /** Chooses a voice, or none where it was chosen already. */
  chooseVoice(key: string): void {
    const voice = this.set?.byKey.get(key)
    if (!voice) return
    const off = this.place.voice === key
    this.#go({ ...this.place, chosen: null, voice: off ? null : key }, 'push')
    this.announcement = off ? 'All voices.' : `${voice.name}: ${counted(voice.statements.length, 'statement')}, ${shareInWords(voice.share)} of the words.`
    const first = voice.statements[0]
    if (!off && first && this.place.view === 'text') void tick().then(() => scrollToStatement(first.id))
  }

  /** The next or previous statement in the text, or row of the view: of the chosen voice, or of all. */
  step(step: Step): void {
    const statements = this.voice?.statements ?? this.set?.statements ?? []
    const ids = this.place.view === 'text' ? statements.map(({ id }) => id) : listedIds()
    this.#stepThrough(ids, step)
  }

  /** The next or previous claim in the text. */
  stepClaim(step: Step): void {
    if (this.place.view === 'text') this.#stepThrough(this.claims.map(({ id }) => id), step)
    else this.step(step)
  }

  /** The next or previous voice. */
  stepVoice(step: Step): void {
    const next = stepped(this.set?.voices.map(({ key }) => key) ?? [], this.voice?.key ?? null, step)
    if (next !== null) this.chooseVoice(next)
  }

  /** Lets go of what is chosen, or else of the voice. */
  clear(): void {
    const { statement, entry, voice, carried } = this
    this.selected = null
    if (!statement && !entry && !voice && !carried) return
    this.#go({ ...this.place, chosen: null, voice: statement || entry || carried ? this.place.voice : null }, 'push')
    this.announcement = ''
    if (statement && this.place.view === 'text') void tick().then(() => revealStatement(statement.id))
  }

  /** The colour of a voice; ink for the outlet's and for what is nobody's. */
  hueOf(voice: Voice | null): number | 'ink' {
    return (voice && this.set?.byKey.get(voiceKey(voice))?.hue) ?? 'ink'
  }

  /** What a voice is called, beside other things: the outlet is 'the outlet'. */
  voiceName(voice: Voice): string {
    const key = voiceKey(voice)
    return key === outletKey ? 'the outlet' : this.set?.byKey.get(key)?.name ?? voice.name
  }

  nameOf(key: string): string {
    return this.set?.byKey.get(key)?.name ?? key
  }

  #touched(selected: Span | null): readonly Entry[] {
    return selected ? this.heard.filter((entry) => standsOn(entry, selected)) : []
  }

  #stepThrough(ids: readonly string[], step: Step): void {
    const next = stepped(ids, this.place.chosen, step)
    if (next !== null) void this.choose(next, 'replace')
  }

  /** @param focus whether the focus goes to what is chosen, where that takes it */
  #reveal(focus: 'take' | 'keep' = 'take'): void {
    if (this.statement && this.place.view === 'text') revealStatement(this.statement.id)
    else if (this.entry) revealEntry(this.entry, focus)
  }

  #go(place: Place, how: 'push' | 'replace'): void {
    this.place = place
    this.#where[how](hashOf(place))
  }

  async #follow(): Promise<void> {
    // The record has places of its own.
    if (this.#where.inRecord) return
    const asked = placeFrom(this.#where.hash)
    const first = this.demos[0]
    if (!asked.report && first) {
      this.#where.replace(hashOf(startOf({ kind: 'demo', id: first.id })))
      return this.#follow()
    }
    const isOpen = this.shown.status === 'set' && this.shown.report.kind === asked.report?.kind && this.shown.report.id === asked.report.id
    if (isOpen) this.place = asked
    else if (!await this.#load(asked)) return
    if (asked.at !== undefined) this.#goTo(asked.at)
    await tick()
    this.#reveal()
  }

  /** Chooses what stands on words that the address names, which from then on names what is chosen. */
  #goTo(at: string): void {
    const chosen = this.set && standingAt(this.set, at)
    const { report, view, voice } = this.place
    this.#go({ report, view, voice, chosen: chosen ?? null }, 'replace')
  }

  /** @returns whether the place is shown now, and nothing else was asked for in the meantime */
  async #load(asked: Place): Promise<boolean> {
    const { report } = asked
    this.#opening.abort()
    const opening = this.#opening = new AbortController()
    this.place = startOf(report)
    this.selected = null
    try {
      const read = await this.#fetch(report, opening.signal)
      if (opening.signal.aborted) return false
      this.shown = { status: 'set', set: setReport(read), report: report! }
      this.place = asked
      this.told = toldNowhere
      if (report?.kind === 'record') void this.#tell(this.shown.set, report.id, opening.signal)
      document.title = `${titleOf(read)} · Onrecord`
      const { statements, entries } = this.shown.set
      this.announcement = `${counted(statements.length, 'statement')} and ${counted(entries.filter(isClaim).length, 'claim')} found.`
      return true
    } catch (thrown) {
      if (!opening.signal.aborted) this.shown = { status: 'fault', fault: asFault(thrown) }
      return false
    }
  }

  /** Without it the report is still to be read: only the ways to the record are missing then. */
  async #tell(set: SetReport, key: string, signal: AbortSignal): Promise<void> {
    const entries = await entriesOfReport(key, signal).catch(() => null)
    if (entries && !signal.aborted) this.told = toldById(set, entries)
  }

  async #fetch(report: OpenReport | null, signal: AbortSignal): Promise<ReadReport> {
    if (!report) throw new Fault('empty', 'There are no demo reports on this server. Paste a report into the box to have it read.')
    if (report.kind === 'demo') {
      this.shown = { status: 'doing', what: `Reading “${this.demos.find(({ id }) => id === report.id)?.title ?? report.id}”` }
      return await readDemo(report.id, signal)
    }
    if (report.kind === 'record') {
      this.shown = { status: 'doing', what: 'Fetching the report from the record' }
      return await readOfRecord(report.id, signal)
    }
    const read = this.#keptReports.get(report.id)
    if (!read) throw new Fault('not-kept', 'This report was kept only in the tab where it was read. Paste it into the box to have it read again.')
    return read
  }
}

/** The item after or before `current`, round the ends. */
function stepped(items: readonly string[], current: string | null, step: Step): string | null {
  if (items.length === 0) return null
  const at = current === null ? -1 : items.indexOf(current)
  const next = at < 0 ? (step > 0 ? 0 : items.length - 1) : (at + step + items.length) % items.length
  return items[next]!
}
