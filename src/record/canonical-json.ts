/** JSON of which there is one spelling for one value: what digests and keys are made from. */

/**
 * @param value anything that JSON can say; properties that are undefined are left out
 * @returns its JSON without spaces, the properties of every object in the order of their UTF-16 units (as RFC 8785 has it)
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlainObject(part) ? inOrder(part) : part))
}

function inOrder(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // Without a prototype, so that a property called "__proto__" is one like any other.
  const ordered = Object.create(null) as Record<string, unknown>
  for (const name of Object.keys(object).sort()) ordered[name] = object[name]
  return ordered
}

function isPlainObject(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}
