// How many tests passed, from the reports that vitest writes as JSON: node scripts/counts.mjs REPORT...
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * @param {string} report the file; one run of vitest
 * @returns {{ passed: number, failed: number, skipped: number } | undefined} undefined where there is no report: the run
 *   ended before its tests. A file that fails before its first test has no tests to count; it counts as one that failed.
 */
export function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'))
    return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests }
  } catch {
    return undefined
  }
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

// A run without a report counts as one that failed.
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const all = process.argv.slice(2).map((report) => countsIn(report) ?? { passed: 0, failed: 1, skipped: 0 })
  const sum = (what) => all.reduce((total, counts) => total + counts[what], 0)
  console.log(countsLine({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }))
  process.exitCode = sum('failed') > 0 ? 1 : 0
}
