/** Which HTTP status says what a problem says. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ProblemCode } from '../report/problem.ts'

/** RFC 9110, section 15. */
export const statusOf: Record<ProblemCode, ContentfulStatusCode> = {
  'empty': 422,
  'binary': 415,
  'no-article': 422,
  'too-large': 413,
  'not-found': 404,
  'not-readable': 422,
  'bad-address': 400,
  'address-refused': 403,
  'address-status': 502,
  'address-timeout': 504,
  'address-redirects': 502,
  'address-failed': 502,
  'bad-line': 400,
  'model-missing': 503,
  'model-corrupt': 503,
  'codebook-invalid': 503,
  'situation-invalid': 503,
  'situation-unknown': 400,
  'bad-request': 400,
  'bad-option': 400,
  'port-taken': 500,
  'record-locked': 503,
  'record-damaged': 503,
  'record-newer': 503,
  'record-unreachable': 503,
  'record-failed': 503,
  'bad-judgment': 400,
  'internal': 500,
}
