/** Requests held against the schemas of their route. */
import type { TObject, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Value } from 'typebox/value'
import { Problem } from '../report/problem.ts'

const compiled = new WeakMap<TSchema, Validator>()

/**
 * What came as text in an address, as what its schema says: "50" as 50 where a number is asked for. What was left empty was not said.
 * @throws Problem `bad-request`, naming what is wrong
 */
export function checkedTexts(schema: TObject | undefined, texts: Readonly<Record<string, string>>): unknown {
  if (schema === undefined) return {}
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
  return checked(schema, Value.Convert(schema, said), 'address')
}

/**
 * @param sent as it came
 * @throws Problem `bad-request`, naming what is wrong
 */
export function checkedBody(schema: TSchema, sent: unknown): unknown {
  return checked(schema, sent, 'body')
}

function checked(schema: TSchema, value: unknown, where: string): unknown {
  const validator = compiled.get(schema) ?? Compile(schema)
  compiled.set(schema, validator)
  if (validator.Check(value)) return value
  const [error] = validator.Errors(value)
  const what = error ? `${error.instancePath.slice(1, 100) || 'it'} ${error.message}` : 'it is not what is asked for'
  throw new Problem('bad-request', `The ${where} of the request is not right: ${what}.`, 'docs/api.md says what each route takes.')
}
