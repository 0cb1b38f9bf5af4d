/** docs/api.md: all routes for people, from the same tables that they are served by. */
import type { TObject, TSchema } from 'typebox'
import type { Route } from './route.ts'

const HEAD = `# The HTTP API

Written from the routes' own descriptions by \`node scripts/schema.mjs\`. The same as OpenAPI 3.1, with the schema of every answer: \`GET /api/openapi.json\`.

On 127.0.0.1, at port 4680 or the next that is free. With \`--host\` on a network, and then only to whoever knows the token: \`Authorization: Bearer TOKEN\`,
or the cookie that opening \`/?token=TOKEN\` sets. What changes anything is a POST with a body of \`application/json\`, and refused to pages of other origins.
What goes wrong is \`{"error": {"code", "message"}}\` with a fitting status; the message says what to do.

Whether the map has a PMTiles file to be drawn on says \`GET /api/basemap\`; its bytes come, by \`Range\`, from \`GET /api/basemap/tiles\`.
`

/** @param routes in the order in which they are listed */
export function apiPage(routes: readonly Route[]): string {
  return `${HEAD}\n${routes.map(section).join('\n')}`
}

function section(route: Route): string {
  const rows = [...rowsOf('in the path', route.parameters), ...rowsOf('query', route.query), ...(route.body ? bodyRows(route.body) : [])]
  const table = rows.length === 0 ? '' : `\n| | where | what |\n|---|---|---|\n${rows.join('\n')}\n`
  return `## \`${route.method.toUpperCase()} ${route.path}\`\n\n${route.summary}${'streamed' in route ? ' As server-sent events.' : ''}\n${table}\nGives ${gist(route.answer)}.\n`
}

function rowsOf(where: string, schema: TObject | undefined): string[] {
  const required = new Set(schema?.required ?? [])
  return Object.entries(schema?.properties ?? {}).map(([name, one]) => row(name, `${where}${required.has(name) || where === 'in the path' ? '' : ', optional'}`, one))
}

function bodyRows(body: TSchema): string[] {
  const { anyOf } = body as { anyOf?: TObject[] }
  return (anyOf ?? [body as TObject]).flatMap((one, i) => rowsOf(anyOf ? `body, form ${i + 1}` : 'body', one))
}

function row(name: string, where: string, schema: TSchema): string {
  const { description } = schema as { description?: string }
  return `| \`${name}\` | ${where} | ${[gist(schema), description].filter((part) => part !== undefined && part !== '').join('; ').replaceAll('|', '\\|')} |`
}

type Plain = {
  readonly type?: string; readonly const?: unknown; readonly enum?: readonly unknown[]; readonly items?: TSchema | readonly TSchema[]
  readonly anyOf?: readonly TSchema[]; readonly properties?: Record<string, TSchema>; readonly required?: readonly string[]
}

/** A shape in a few words: what is in it, and no further. */
function gist(schema: TSchema, depth = 0): string {
  const { type, const: only, enum: values, items, anyOf, properties, required = [] } = schema as Plain
  if (only !== undefined) return code(only)
  if (values) return values.map(code).join(', ')
  if (anyOf) return anyOf.length > 4 || depth > 0 ? 'one of several shapes' : [...new Set(anyOf.map((one) => gist(one, depth + 1)))].join(' or ')
  if (type === 'array') return items && !Array.isArray(items) ? `a list of ${gist(items, depth + 1)}` : 'a list'
  if (properties) return depth > 1 ? 'an object' : `\`{${Object.keys(properties).map((name) => `${name}${required.includes(name) ? '' : '?'}`).join(', ')}}\``
  return type === 'string' ? 'text' : type === 'integer' ? 'a whole number' : type === 'boolean' ? 'true or false' : (type ?? 'anything')
}

function code(value: unknown): string {
  return `\`${String(value)}\``
}
