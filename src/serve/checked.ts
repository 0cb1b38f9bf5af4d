/** Requests held against the schemas of their route. */
import type { TObject, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { Value } from 'typebox/value'
import { Problem } from '../report/problem.ts'

const compiled = new WeakMap<TSchema, Validator>()

/**
 * What stands in an address for `:name`.
 * @throws Problem `not-found`: there is nothing at an address that is none
 */
export function checkedPath(schema: TObject | undefined, texts: Readonly<Record<string, string>>): unknown {
  if (schema === undefined || validatorOf(schema).Check(texts)) return texts
  throw new Problem('not-found', `There is nothing here: ${faultOf(schema, texts)}.`, 'docs/api.md says what there is.')
}

/**
 * What stands behind the question mark, as what its schema says: "50" as 50 where a number is asked for. What was left empty was not said.
 * @throws Problem `bad-request`, naming what is wrong
 */
export function checkedQuery(schema: TObject | undefined, texts: Readonly<Record<string, string>>): unknown {
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
  if (validatorOf(schema).Check(value)) return value
  throw new Problem('bad-request', `The ${where} of the request is not right: ${faultOf(schema, value)}.`, 'docs/api.md says what each route takes.')
}

function validatorOf(schema: TSchema): Validator {
  const validator = compiled.get(schema) ?? Compile(schema)
  compiled.set(schema, validator)
  return validator
}

function faultOf(schema: TSchema, value: unknown): string {
  const [error] = validatorOf(schema).Errors(value)
  return error ? `${error.instancePath.slice(1, 100) || 'it'} ${error.message}` : 'it is not what is asked for'
}
