/** A PostgreSQL server of its own for tests: in a folder that goes with it, on a port that nobody else uses. */
import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

export type Cluster = {
  /** A new, empty database. @returns its address */
  readonly database: () => Promise<string>
  readonly stop: () => void
}

const debian = '/usr/lib/postgresql'

/** Where the newest server programs lie; undefined where there are none of version 15 or newer. */
export function serverPrograms(): string | undefined {
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter((version) => version >= 15) : []
  const newest = Math.max(...versions)
  return versions.length > 0 && existsSync(path.join(debian, String(newest), 'bin/initdb')) ? path.join(debian, String(newest), 'bin') : undefined
}

/** @param programs as `serverPrograms` found them */
export async function startCluster(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-postgresql-'))
  const data = path.join(folder, 'data')
  const port = await freePort()
  const asServer = serverUser(folder)
  const run = (program: string, args: readonly string[]): void => {
    const [command = '', ...rest] = [...asServer, path.join(programs, program), ...args]
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder })
  }
  // Sorts as readers of English expect, which the database of a folder does not: a record must be the same in both.
  run('initdb', ['-D', data, '-U', 'onrecord', '--auth=trust', '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US', '--no-sync'])
  run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`, 'start'])
  const address = (name: string): string => `postgres://onrecord@127.0.0.1:${port}/${name}`
  let databases = 0
  return {
    async database() {
      const client = new pg.Client({ connectionString: address('postgres') })
      await client.connect()
      const name = `record${++databases}`
      await client.query(`create database ${name}`)
      await client.end()
      return address(name)
    },
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// The server refuses to run as root; Debian's package makes a user for it.
function serverUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return []
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })))
  chownSync(folder, uid!, gid!)
  chmodSync(folder, 0o700)
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
