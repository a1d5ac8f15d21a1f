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

/** Chromium’s engine without the windows and menus around it, which cost a third of the processor time of a test. */
export const BARE_CHROMIUM = {
  debianPackage: 'chromium-headless-shell',
  /** Its path, or that of the whole Chromium where it is missing or where HOMEWARD_CHROMIUM names a program. */
  find(): string | undefined {
    const bare = '/usr/bin/chromium-headless-shell'
    return process.env.HOMEWARD_CHROMIUM === undefined && existsSync(bare) ? bare : findChromium()
  },
  missing: (): boolean => BARE_CHROMIUM.find() === findChromium(),
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
