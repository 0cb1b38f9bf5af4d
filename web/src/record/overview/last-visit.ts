/** Up to when somebody has seen a record, on this machine. */

const prefix = 'onrecord:seen:'

/**
 * @param record where it is: each has its own
 * @returns ISO 8601; null where nobody has said that they have seen it, or nothing can be kept
 */
export function seenUntil(record: string): string | null {
  try {
    const kept = localStorage.getItem(prefix + record)
    return kept !== null && !Number.isNaN(Date.parse(kept)) ? kept : null
  } catch {
    return null
  }
}

/** Keeps it where the browser lets it. @param until ISO 8601; null forgets it */
export function keepSeen(record: string, until: string | null): void {
  try {
    if (until === null) localStorage.removeItem(prefix + record)
    else localStorage.setItem(prefix + record, until)
  } catch {
    // It still holds until the page is left.
  }
}
