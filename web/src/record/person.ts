/** In whose name judgments are made on this machine. */

const key = 'onrecord:person'

/** @returns who it was last; nothing where nobody has said, or nothing can be kept */
export function rememberedPerson(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** Keeps the name where the browser lets it. */
export function rememberPerson(person: string): void {
  try {
    localStorage.setItem(key, person)
  } catch {
    // It still holds until the page is left.
  }
}
