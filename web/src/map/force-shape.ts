/** What a force's state looks like: there, on the move, gone, or put out of action. */

export type ForceShape = 'there' | 'moving' | 'gone' | 'out'

const shapes: Readonly<Record<string, ForceShape>> = {
  'advancing': 'moving',
  'approaching': 'moving',
  'crossing': 'moving',
  'entered': 'moving',
  'entering': 'moving',
  'moving': 'moving',
  'redeployed': 'moving',
  'retreating': 'gone',
  'withdrawing': 'gone',
  'withdrawn': 'gone',
  'left': 'gone',
  'absent': 'gone',
  'cleared': 'out',
  'defeated': 'out',
  'destroyed': 'out',
  'dismantled': 'out',
  'surrendered': 'out',
  'taken out': 'out',
}

/** @param state of a deployment; any that is not known counts as being there */
export function shapeOf(state: string): ForceShape {
  return Object.hasOwn(shapes, state) ? shapes[state]! : 'there'
}

export const shapeInWords: Record<ForceShape, string> = {
  there: 'there',
  moving: 'on the move',
  gone: 'gone',
  out: 'out of action',
}
