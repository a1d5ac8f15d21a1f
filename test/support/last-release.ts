import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { COMPILED_ONCE } from '../../scripts/compiled-once.ts'
import { unmigrated } from './embedded-template.ts'
import { fillDataFolder } from './prepared-data.ts'

const HERE = join(import.meta.dirname, '../..')
const run = promisify(execFile)

/** The folder of one version of Homeward: this checkout, or one of an earlier commit. */
export interface Checkout {
  readonly folder: string
  remove(): Promise<void>
}

export const thisCheckout: Checkout = { folder: HERE, remove: () => Promise.resolve() }

/** The commit of the last release, as the file RELEASED names it. */
export const releasedCommit = async (): Promise<string> =>
  (await readFile(join(HERE, 'RELEASED'), 'utf8')).trim().split(/\s/)[0] ?? ''

/**
 * A checkout of that commit next to this one, with the packages of this one. Throws if the local history does not reach
 * back to it.
 */
export async function checkoutOf(commit: string): Promise<Checkout> {
  try {
    await run('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: HERE })
  } catch (error) {
    throw new Error(
      `This checkout lacks the commit of the last release (${commit}, in the file RELEASED). Fetch the whole history: git fetch --unshallow`,
      { cause: error },
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'homeward-released-'))
  await run(
    'git',
    [
      'archive',
      '--format=tar',
      `--output=${join(folder, 'released.tar')}`,
      commit,
      'src',
      'test/support',
      'package.json',
    ],
    { cwd: HERE },
  )
  await run('tar', ['-xf', 'released.tar'], { cwd: folder })
  await symlink(join(HERE, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export interface Serving {
  readonly url: string
  readonly setup: string
  stop(): Promise<void>
}

export async function serve({ folder }: Checkout): Promise<Serving> {
  const data = await mkdtemp(join(tmpdir(), 'homeward-serving-'))
  // Each version migrates it itself.
  fillDataFolder(data, unmigrated(inject('embeddedTemplate')))
  const server = runScript(folder, 'serve-embedded.ts', data)
  const { url, setup } = JSON.parse(await server.line()) as { url: string; setup: string }
  const stop = async () => {
    await server.end()
    await rm(data, { recursive: true, force: true })
  }
  return { url, setup, stop }
}

export type Told =
  | { readonly act: 'found'; readonly setup: string }
  | { readonly act: 'invite'; readonly name: string; readonly role: 'caseworker' | 'supervisor' }
  | { readonly act: 'join'; readonly code: string; readonly name: string }
  | { readonly act: 'confirm'; readonly invitation: string }
  | { readonly act: 'finish' | 'sync' }
  | { readonly act: 'open'; readonly words: string }
  | { readonly act: 'write'; readonly file: string; readonly words: string }
  | { readonly act: 'read'; readonly file: string }

export interface ToldDevice {
  tell(what: Told): Promise<unknown>
  end(): Promise<void>
}

/** A device of that version, connected to that server. */
export function deviceOf({ folder }: Checkout, server: Serving): ToldDevice {
  const device = runScript(folder, 'told-device.ts', server.url)
  return {
    end: () => device.end(),
    async tell(what) {
      device.say(JSON.stringify(what))
      const answer = JSON.parse(await device.line()) as { value?: unknown; failed?: string }
      if (answer.failed !== undefined) throw new Error(`${what.act}: ${answer.failed}`)
      return answer.value
    },
  }
}

function runScript(folder: string, script: string, argument: string) {
  const child: ChildProcess = spawn(process.execPath, [COMPILED_ONCE, join('test/support', script), argument], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const wrong: string[] = []
  child.stderr?.on('data', (part: Buffer) => wrong.push(part.toString()))
  const lines = createInterface(child.stdout ?? process.stdin)[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  return {
    say: (line: string) => child.stdin?.write(`${line}\n`),
    async line(): Promise<string> {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${script} ended: ${wrong.join('')}`)
      return value
    },
    async end(): Promise<void> {
      child.stdin?.end()
      await ended
    },
  }
}
