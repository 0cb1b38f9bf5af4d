/** The state of the record's pages: where the reader is, what is chosen, what has changed. The address says the same. */
import { tick } from 'svelte'
import type { AddJob, RecordState } from '../../../src/serve/wire.ts'
import { asFault, type Fault } from '../fault.ts'
import { focusOn, listedIds } from '../reveal.ts'
import type { Where } from '../where.svelte.ts'
import { counted } from '../words.ts'
import { withItem, withJob } from './add/jobs.ts'
import { Asked, type AskedState } from './asked.svelte.ts'
import type { Choice } from './choice.ts'
import { chosenBy, heardInChosen, type Chosen } from './chosen.ts'
import { huesBeside, huesOf, type Hues } from './hues.ts'
import type { RecordKey } from './keys.ts'
import { askedWith, firstView, recordHashOf, recordPlaceFrom, startOfView, type RecordPlace } from './place.ts'
import { rememberedPerson, rememberPerson } from './person.ts'
import { followProgress } from './progress.ts'
import { judged, recordState } from './server.ts'
import { doneInWords, type LastVerdict, type Verdict } from './verdict.ts'
import { viewNamed, type RecordViewId } from './views.ts'

export type OpenRecord = Extract<RecordState, { status: 'open' }>

export type Step = 1 | -1

/** Milliseconds between looks at a record that is being filled. */
const patience = 1_000

export class RecordBrowser {
  /** null until the server has said. */
  state: RecordState | null = $state.raw(null)
  fault: Fault | null = $state.raw(null)
  place: RecordPlace = $state.raw(recordPlaceFrom(''))
  /** Said to those who hear the page. */
  announcement = $state('')
  /** Goes up when the record has changed on the server: what a view has fetched is then to be fetched anew. */
  changed = $state(0)
  /** What can be taken back by one key. */
  lastVerdict: LastVerdict | null = $state.raw(null)
  /** In whose name judgments are made; empty until they have said. */
  person = $state(rememberedPerson())
  /** Reports that are being added, or were since the server began, the latest first. */
  jobs: readonly AddJob[] = $state.raw([])
  /** Keys of the view that is shown. */
  viewKeys: readonly RecordKey[] = $state.raw([])

  readonly open: OpenRecord | null = $derived(this.state?.status === 'open' ? this.state : null)
  /** Whether the server shows a record, be it one that cannot be opened now. */
  readonly isThere = $derived(this.open !== null || this.fault !== null)

  readonly #where: Where
  readonly #evidence: Asked<Chosen>
  /** Keys of the voices in the view, once for each time that they are heard. */
  #heard: readonly string[] = $state.raw([])
  readonly #viewHues: Hues = $derived(huesOf(this.#heard))
  /** Colours of all voices that are shown, in the view and in the evidence. */
  readonly hues: Hues = $derived.by(() => {
    const chosen = this.#evidence.value
    return chosen ? huesBeside(heardInChosen(chosen), this.#viewHues) : this.#viewHues
  })
  /** Goes through rows that are not all on the page. */
  #stepper: ((step: Step) => void) | null = null
  /** The next look at how far filling is, where the server does not tell. */
  #next: ReturnType<typeof setTimeout> | undefined
  #listens = false
  /** What the server said last of how often the record has changed. */
  #told: number | null = null

  /** To be made where a component is. */
  constructor(where: Where) {
    this.#where = where
    this.#evidence = new Asked(
      () => (this.place.chosen === null ? null : `${this.changed} ${this.place.chosen}`),
      async (key, signal) => {
        const chosen = await chosenBy(key.slice(key.indexOf(' ') + 1), signal)
        this.announcement = chosen.kind === 'entry' ? `${chosen.entry.title}: ${counted(chosen.entry.counts.accounts, 'account')}.` : 'Shown in the evidence.'
        return chosen
      },
      'Gathering the accounts',
    )
  }

  /** What the evidence holds. */
  get evidence(): AskedState<Chosen> {
    return this.#evidence.state
  }

  /** Asks what there is, and follows the address from then on. */
  async start(): Promise<void> {
    addEventListener('popstate', () => this.follow())
    await this.#look()
    if (this.open) this.#listen()
  }

  /** Tries again what failed. */
  async again(): Promise<void> {
    await this.#look()
    this.changed++
    this.#evidence.again()
  }

  /** Goes to where the address is now. */
  follow(): void {
    if (!this.#where.inRecord) return
    this.place = recordPlaceFrom(this.#where.hash)
    document.title = `${viewNamed(this.place.view).name} · Onrecord`
  }

  /** Shows a view from its start, or as it answers what is asked. */
  async openView(view: RecordViewId, asked: RecordPlace['asked'] = {}): Promise<void> {
    this.#go(startOfView(view, asked), 'push')
    this.announcement = viewNamed(view).name
    await tick()
    focusOn('report')
    scrollTo({ top: 0 })
  }

  /**
   * Changes what is asked in this view; a list that goes on page by page begins anew with it.
   * @param changes null takes something back
   * @param how whether Back leads to what was asked before
   */
  ask(changes: Readonly<Record<string, string | null>>, how: 'push' | 'replace' = 'push'): void {
    this.#go({ ...this.place, asked: askedWith(this.place.asked, { offset: null, ...changes }) }, how)
  }

  /** Shows the evidence of something. */
  async choose(choice: Choice, how: 'push' | 'replace' = 'push'): Promise<void> {
    this.#go({ ...this.place, chosen: choice }, how === 'push' && this.place.chosen === null ? 'push' : 'replace')
    await tick()
    rowOf(choice)?.scrollIntoView({ block: 'nearest' })
  }

  /** Shows something in another view, with all that is there. */
  async show(choice: Choice, view: RecordViewId): Promise<void> {
    this.#go({ view, chosen: choice, asked: {} }, 'push')
    await tick()
    focusOn('report')
  }

  /** Looks for accounts by words, as they are typed: what was asked before stays where Back leads to, not each letter. */
  search(words: string): void {
    const q = words.trim()
    if (this.place.view === 'search') this.ask({ q: q === '' ? null : q }, 'replace')
    else if (q !== '') this.#go(startOfView('search', { q }), 'push')
  }

  /** Whether something is what the evidence is of, be it by one of its accounts. */
  shows(choice: Choice): boolean {
    const { chosen } = this.place
    if (chosen === choice) return true
    const shown = this.#evidence.value
    return shown?.kind === 'entry' && shown.entry.id === choice && chosen === `account:${shown.account ?? ''}`
  }

  /** Lets go of what is chosen. */
  clear(): void {
    const { chosen } = this.place
    if (chosen === null) return
    this.#go({ ...this.place, chosen: null }, 'push')
    rowOf(chosen)?.focus({ preventScroll: true })
  }

  /** The next or previous row. */
  async step(step: Step): Promise<void> {
    if (this.#stepper) {
      this.#stepper(step)
      return
    }
    const ids = listedIds()
    if (ids.length === 0) return
    const at = this.place.chosen === null ? -1 : ids.indexOf(this.place.chosen)
    const next = ids[at < 0 ? (step > 0 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length]!
    await this.choose(next, 'replace')
    rowOf(next)?.focus({ preventScroll: true })
  }

  /**
   * Has a table go through its rows itself, of which not all are on the page.
   * @returns what ends that
   */
  stepThrough(stepper: (step: Step) => void): () => void {
    this.#stepper = stepper
    return () => {
      if (this.#stepper === stepper) this.#stepper = null
    }
  }

  /** Tells which voices the view shows, once for each time that they are heard: those heard most have a colour. */
  heard(keys: readonly string[]): void {
    this.#heard = keys
  }

  /** Says in whose name judgments are made, from now on and when the page is opened again. */
  sign(person: string): void {
    this.person = person.trim()
    rememberPerson(this.person)
  }

  /**
   * Appends a judgment to the record, says so, and has all that is shown fetched anew.
   * @throws Fault where the server is away or refuses
   */
  async judge(verdict: Verdict): Promise<void> {
    const { judgments, entries } = await judged(verdict, this.person)
    this.lastVerdict = verdict.decide === 'undo' ? null : { verdict, numbers: judgments.map(({ number }) => number) }
    this.announcement = `${doneInWords[verdict.decide]}${verdict.decide === 'undo' ? '' : ' Press u to undo it.'}`
    // An entry that was joined with another is no more: what is chosen is where its accounts are.
    const { chosen } = this.place
    const now = entries[0]?.entry
    if (now !== undefined && chosen !== null && verdict.decide === 'join' && verdict.names.includes(chosen)) this.#go({ ...this.place, chosen: now }, 'replace')
    this.changed++
  }

  /** Takes back what was decided here last; says so where there is nothing, or it cannot be. */
  async undo(): Promise<void> {
    if (!this.lastVerdict) {
      this.announcement = 'There is nothing to undo.'
      return
    }
    try {
      await this.judge({ decide: 'undo', names: this.lastVerdict.numbers.map(String) })
    } catch (thrown) {
      this.announcement = asFault(thrown).message
    }
  }

  #go(place: RecordPlace, how: 'push' | 'replace'): void {
    const hash = recordHashOf(place)
    if (hash !== this.#where.hash) this.#where[how](hash)
    this.follow()
  }

  async #look(): Promise<void> {
    clearTimeout(this.#next)
    try {
      const before = this.open
      const state = await recordState(new AbortController().signal)
      this.state = state
      this.fault = null
      if (before && state.status === 'open' && JSON.stringify(before.counts) !== JSON.stringify(state.counts)) this.changed++
    } catch (thrown) {
      this.fault = asFault(thrown)
      // A server that has gone while it filled the record is looked for no more: "try again" does.
      return
    }
    if (!this.#listens && this.open?.filling?.going) this.#next = setTimeout(() => void this.#look(), patience)
  }

  /** Has the server say when something changes; where it does not, it is asked. */
  #listen(): void {
    this.#listens = true
    followProgress({
      changed: ({ number }) => {
        if (this.#told !== null && number !== this.#told) void this.#refresh()
        this.#told = number
      },
      job: (job) => {
        this.jobs = withJob(this.jobs, job)
      },
      item: (told) => {
        this.jobs = withItem(this.jobs, told)
      },
      filling: (filling) => {
        if (this.state?.status !== 'open') return
        const { status, name, where, counts } = this.state
        this.state = { status, name, where, counts, ...(filling && { filling }) }
      },
    }, () => {
      this.#listens = false
      void this.#look()
    })
  }

  async #refresh(): Promise<void> {
    this.changed++
    const state = await recordState(new AbortController().signal).catch(() => null)
    if (state) this.state = state
  }
}

/** The address of the record's first view. */
export const recordHash = recordHashOf(startOfView(firstView))

function rowOf(choice: Choice): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main [data-entry="${CSS.escape(choice)}"]`)
}
