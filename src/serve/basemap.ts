/** A base map of the user's own: one PMTiles file, given in the pieces that a map asks for. */
import { open, stat } from 'node:fs/promises'
import { Hono } from 'hono'
import { Problem } from '../report/problem.ts'

/** Bytes that are given at once: a directory or a tile is far smaller. */
const MOST_BYTES = 16_000_000
/** What a file of that kind begins with. */
const MAGIC = 'PMTiles'

/**
 * `GET /` says whether there is one, `GET /tiles` gives bytes of it by `Range`.
 * @param file path of it; none: the map has the shapes that come with the program
 */
export function basemapRoutes(file: string | undefined): Hono {
  const routes = new Hono()
  routes.get('/', async (context) => context.json({ there: file !== undefined && await isBasemap(file) }))
  routes.get('/tiles', async (context) => {
    if (file === undefined) throw new Problem('not-found', 'This server has no base map.', 'Start it with one: onrecord serve --basemap FILE.pmtiles.')
    const { size, mtimeMs } = await sizeOf(file)
    const range = rangeIn(context.req.header('range'), size)
    if (!range) throw new Problem('bad-request', 'A base map is given in pieces.', `Ask for a range of at most ${MOST_BYTES} of its ${size} bytes.`)
    const bytes = await bytesOf(file, range)
    return context.body(bytes, 206, {
      'Content-Type': 'application/octet-stream', 'Accept-Ranges': 'bytes', 'Content-Range': `bytes ${range.from}-${range.from + bytes.length - 1}/${size}`,
      // A file that changes under a map that is shown would mix two.
      'ETag': `"${size}-${Math.floor(mtimeMs)}"`,
    })
  })
  return routes
}

/**
 * Whether a file is a base map.
 * @param file path; nothing may be there
 */
export async function isBasemap(file: string): Promise<boolean> {
  try {
    return Buffer.from(await bytesOf(file, { from: 0, length: MAGIC.length })).toString('latin1') === MAGIC
  } catch {
    return false
  }
}

type Range = { readonly from: number; readonly length: number }

async function sizeOf(file: string): Promise<{ size: number; mtimeMs: number }> {
  try {
    return await stat(file)
  } catch (cause) {
    throw new Problem('not-found', `The base map at ${file} is not there any more.`, 'Put it back, or start the server with another: --basemap FILE.pmtiles.', { cause })
  }
}

/** "bytes=0-16383"; one range with a beginning and an end. @returns undefined for any other */
function rangeIn(header: string | undefined, size: number): Range | undefined {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined) return undefined
  const [from, to] = [Number(first), Math.min(Number(last), size - 1)]
  return from <= to && to - from < MOST_BYTES ? { from, length: to - from + 1 } : undefined
}

async function bytesOf(file: string, { from, length }: Range): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await open(file, 'r')
  try {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await handle.read(bytes, 0, length, from)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
