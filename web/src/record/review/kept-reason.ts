/** The reason that decisions are given in this tab, until it is changed. */

const key = 'onrecord:reason'

export function keptReason(): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function keepReason(reason: string): void {
  try {
    sessionStorage.setItem(key, reason)
  } catch {
    // It still holds until the page is left.
  }
}
