import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A program that some tests need and that npm does not carry. */
export interface OutsideProgram {
  readonly name: 'Chromium' | 'PostgreSQL'
  readonly debianPackage: string
  /** Its path on this machine: for Chromium the program, for PostgreSQL the folder with `initdb` and `pg_ctl`. */
  readonly find: () => string | undefined
  /** What cannot be tested without it, in words for the person who runs the tests. */
  readonly without: string
}

export const OUTSIDE_PROGRAMS: readonly OutsideProgram[] = [
  {
    name: 'Chromium',
    debianPackage: 'chromium',
    find: findChromium,
    without: 'every test that opens the app in a real browser',
  },
  {
    name: 'PostgreSQL',
    debianPackage: 'postgresql',
    find: findPostgres,
    without: 'the store, server and crash tests on PostgreSQL (they ran on the embedded database)',
  },
]

export function findChromium(): string | undefined {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return [process.env.HOMEWARD_CHROMIUM, ...places].find((path) => path !== undefined && existsSync(path))
}

/** The newest server that Debian installed, or the folder named in HOMEWARD_POSTGRES_BIN. */
export function findPostgres(): string | undefined {
  const named = process.env.HOMEWARD_POSTGRES_BIN
  const installed = '/usr/lib/postgresql'
  const versions = existsSync(installed) ? readdirSync(installed) : []
  const newestFirst = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(installed, version, 'bin'))
  return [named, ...newestFirst].find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')))
}
