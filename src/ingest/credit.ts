/** The line that says whose work a report stands on: "With Post wires", "(Reporting by Ann Onym; Editing by Bo Li)". */
import { agencyIn, agencyNamed } from './agency.ts'

export type Credit = {
  /** The agency that it names, where the table knows it. */
  readonly wire?: string
  /** Whether any wire's work is in the report, named or not ("wire reports"). */
  readonly wireDerived: boolean
}

type Rule = {
  readonly name: string
  readonly form: RegExp
  /** 'always': the words themselves mean a wire. 'named': only where an agency is named. */
  readonly wire: 'always' | 'named'
}

const longest = 320
const wires = String.raw`(?:wires?|wire (?:reports?|services?)|(?:news |press )?agenc(?:y|ies)|news services?|agency reports?)`

/** In order; the first that matches decides. Anchored and bounded, since lines are anybody's. */
const rules: readonly Rule[] = [
  // With Post wires    With wire reports
  { name: 'with wires', form: new RegExp(String.raw`^[(\[]?with (?:[\p{L}\p{N}.&'’-]{1,30} ){0,5}${wires}[.)\]]{0,2}$`, 'iu'), wire: 'always' },
  // Wire reports    Staff and agencies    News agencies
  { name: 'wires', form: new RegExp(String.raw`^[(\[—–-]{0,2} ?(?:from )?(?:our |post |staff (?:reports )?(?:and|with) ){0,2}${wires}[.)\]]{0,2}$`, 'iu'), wire: 'always' },
  // (Reporting by Ann Onym; Editing by Bo Li)    Additional reporting by
  { name: 'reporting by', form: /^[([]?(?:(?:additional|further|with|and) ){0,2}(?:reporting|writing|compiled|editing|translated|edited)(?: and (?:reporting|writing|editing))? (?:by|from)\b/iu, wire: 'named' },
  // With files from    With reporting by
  { name: 'with files', form: /^[([]?with (?:files?|reports?|inputs?|material|information|additional reporting|reporting) (?:from|by)\b/iu, wire: 'named' },
  // The Associated Press contributed to this report.
  { name: 'contributed', form: /\bcontributed (?:reporting )?(?:to|from|for) (?:this|the) (?:report|story|article|piece)\b/iu, wire: 'named' },
  { name: 'contributed, alone', form: /^[^.“”"]{2,120}\bcontributed(?: reporting)?\.?[)\]]?$/iu, wire: 'named' },
  // This story was provided by ...
  { name: 'provided by', form: /^[([]?(?:this|the) (?:report|story|article|piece) (?:was|is|has been) (?:provided|produced|distributed|supplied|(?:originally |first )?published|syndicated) by\b/iu, wire: 'named' },
  { name: 'hat tip', form: /^h\/t:?\s/iu, wire: 'named' },
]

/**
 * Reads a line as a credit.
 * @param words one line from the first or last few of a text, trimmed
 * @returns undefined where it is none
 */
export function creditOf(words: string): Credit | undefined {
  if (words.length > longest) return undefined
  const rule = rules.find(({ form }) => form.test(words))
  if (rule !== undefined) {
    const wire = agencyIn(words)
    return { wireDerived: rule.wire === 'always' || wire !== undefined, ...(wire === undefined ? {} : { wire }) }
  }
  return signature(words)
}

const opening = /^[\s([—–-]*(?:with |source: ?|sources: ?|via |from |©|copyright|\(c\)|\d{4}|\s)*/iu
const closing = /[\s.)\]]+$/u
const rights = /[.,;]?\s*all rights reserved$/iu

/** A line of nothing but agencies: "— AP", "(Reuters, AFP)", "Source: dpa", "© 2024 AFP. All rights reserved." */
function signature(words: string): Credit | undefined {
  if (words.length > 120) return undefined
  const bare = words.replace(opening, '').replace(closing, '').replace(rights, '')
  const parts = bare.split(/\s*[,/;&+]\s*|\s+and\s+/u).filter((part) => part !== '')
  const [first] = parts
  if (first === undefined || !parts.every((part) => agencyNamed(part) !== undefined)) return undefined
  return { wire: agencyNamed(first)!, wireDerived: true }
}
