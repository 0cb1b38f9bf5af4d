/** Which part of what an outlet attributes goes to which voice. */
import type { Room } from '../../../../src/serve/wire.ts'

export type RoomCell = { readonly statements: number; readonly share: number }

/** @returns the cell of a voice in an outlet; none where the outlet attributes nothing to it */
export function cellsOf(room: Room): (voice: string, outlet: string) => RoomCell | undefined {
  const all = new Map(room.outlets.map(({ name, statements }) => [name, statements]))
  const cells = new Map(room.cells.map(({ voice, outlet, statements }) => [JSON.stringify([voice, outlet]), { statements, share: statements / Math.max(1, all.get(outlet) ?? 0) }]))
  return (voice, outlet) => cells.get(JSON.stringify([voice, outlet]))
}

/** What an outlet attributes to voices that have no row. */
export function restOf(room: Room, outlet: string): RoomCell {
  const all = room.outlets.find(({ name }) => name === outlet)?.statements ?? 0
  const shown = room.cells.filter((cell) => cell.outlet === outlet).reduce((sum, { statements }) => sum + statements, 0)
  return { statements: all - shown, share: all === 0 ? 0 : (all - shown) / all }
}
