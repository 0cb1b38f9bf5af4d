/** Lemmas as edits of the form: "3|y" makes "cry" of "cried" (Chrupała 2006, with endings only). */

export type Edit = { readonly cut: number; readonly add: string }

/** @param edit UTF-16 units to cut from the end, a stroke, what to add */
export function editFrom(edit: string): Edit {
  const stroke = edit.indexOf('|')
  return { cut: Number(edit.slice(0, stroke)), add: edit.slice(stroke + 1) }
}

/**
 * @param form the word as it stands in the text
 * @param isProper proper nouns keep their case
 * @returns its lemma; the form itself where there is less than the edit cuts
 */
export function lemmaOf(form: string, { cut, add }: Edit, isProper: boolean): string {
  const plain = isProper ? form : form.toLowerCase()
  const lemma = plain.slice(0, Math.max(0, plain.length - cut)) + add
  return cut > plain.length || lemma === '' ? plain : lemma
}
