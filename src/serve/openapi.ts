/** The description of all routes in OpenAPI 3.1, whose schemas are JSON Schema: those that requests and answers are checked by. */
import type { TObject, TSchema } from 'typebox'
import type { Route } from './route.ts'
import { Refusal } from './wire.ts'

/** Changes when what was there before is not as it was. */
const VERSION = '1'

/** @param routes as they are served */
export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord', version: VERSION,
      description: 'A server that was started with --host wants its token with every request, as a bearer or as the cookie that opening /?token=TOKEN sets.',
    },
    paths,
    components: { schemas: { Refusal }, securitySchemes: { token: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'onrecord' } } },
    security: [{}, { token: [] }, { cookie: [] }],
  }
}

function operation(route: Route): object {
  const { summary, parameters, query, body, answer } = route
  return {
    operationId: `${route.method}${route.path.replace(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^\/?Api/, '')}`,
    summary,
    ...((parameters ?? query) && { parameters: [...parametersOf('path', parameters), ...parametersOf('query', query)] }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: { description: 'streamed' in route ? 'server-sent events, each with its name and data' : 'the answer', content: { ['streamed' in route ? 'text/event-stream' : 'application/json']: { schema: answer } } },
      default: { description: 'why it was not answered', content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
    },
  }
}

function parametersOf(where: 'path' | 'query', schema: TObject | undefined): object[] {
  return Object.entries(schema?.properties ?? {}).map(([name, one]) => {
    const { description, ...rest } = one as TSchema & { description?: string }
    return { name, in: where, required: where === 'path' || (schema?.required as readonly string[] | undefined ?? []).includes(name), ...(description !== undefined && { description }), schema: rest }
  })
}
