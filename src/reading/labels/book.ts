/** The codebook of labels, loaded and made ready to be looked for. */
import path from 'node:path'
import { readCodebookFile } from '../codebook-file.ts'
import { nounForms, verbForms, type Inflection } from '../inflection.ts'
import { phrasePattern, type Pattern, type PatternIndex } from '../pattern.ts'
import type { Label } from '../reading.ts'
import { indexOf } from '../rule-index.ts'
import { piecesOf } from '../tokens.ts'
import { LabelFile, NamingFile, type LabelRule } from './schema.ts'

export type ReadyLabel = {
  /** As "loaded/massacre". */
  readonly name: string
  readonly kind: Label['kind']
  readonly of: LabelRule['of']
  /** "As printed": capitals count. */
  readonly asPrinted?: string
  readonly onlyOfPeople: boolean
  readonly notBefore: readonly Pattern[]
  /** Each as its tokens, the last of which stands right before the label. */
  readonly notBehind: readonly (readonly string[])[]
}

export type LabelBook = {
  readonly files: { readonly loaded: LabelFile; readonly honorific: LabelFile; readonly distancing: LabelFile; readonly naming: NamingFile }
  readonly index: PatternIndex<ReadyLabel>
  /** Forms of verbs that give a name. */
  readonly namingVerbs: ReadonlySet<string>
  /** Is it a loaded noun for people, in the singular or plural, lower case? */
  readonly isLoadedForPeople: (noun: string) => boolean
}

/**
 * @param folder the codebook, which holds a folder `labels`
 * @param inflection forms of irregular words
 * @throws Problem 'codebook-invalid' naming file, line and remedy
 */
export function loadLabelBook(folder: string, inflection: Inflection): LabelBook {
  const read = (name: string) => readCodebookFile(folder, path.join('labels', `${name}.yaml`), LabelFile)
  const naming = readCodebookFile(folder, path.join('labels', 'naming.yaml'), NamingFile)
  const files = { loaded: read('loaded'), honorific: read('honorific'), distancing: read('distancing'), naming }
  const entries = Object.values({ ...files, naming: undefined })
    .filter((file) => file !== undefined)
    .flatMap(({ kind, rules }) => rules.flatMap((rule) => [
      { nouns: rule.nouns ?? [], phrases: (rule.words ?? []).map((words) => words.toLowerCase()), ready: readyLabel(kind, rule) },
      ...(rule.names ?? []).map((name) => ({ phrases: [name.toLowerCase()], nouns: [], ready: { ...readyLabel(kind, rule), asPrinted: name } })),
    ]))
  const forPeople = files.loaded.rules.filter((rule) => rule.of === 'people').flatMap((rule) => rule.nouns ?? [])
  const loaded = new Set(forPeople.flatMap((noun) => [...nounForms(noun, inflection)]))
  return {
    files,
    index: indexOf('labels', entries, ({ ready }) => ready, inflection),
    namingVerbs: new Set(naming.verbs.flatMap((verb) => [...verbForms(verb.split(' ')[0]!, inflection).all])),
    isLoadedForPeople: (noun) => loaded.has(noun),
  }
}

function readyLabel(kind: Label['kind'], rule: LabelRule): ReadyLabel {
  return {
    name: `${kind}/${rule.name}`,
    kind,
    of: rule.of,
    onlyOfPeople: rule['only when said of people'] ?? false,
    notBefore: (rule['not before'] ?? []).map(phrasePattern),
    notBehind: (rule['not behind'] ?? []).map(piecesOf),
  }
}
