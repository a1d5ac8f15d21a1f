import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

export type Person = 'drita' | 'besa'

/** The invented agency, served from the built app. */
export interface Demo {
  readonly url: string
  passphraseOf(person: Person): string
  stop(): void
}

/** Starts it as `npm run demo` does, on a free port. Building the app, if it is missing or old, takes minutes. */
export async function startDemo(): Promise<Demo> {
  const port = await freePort()
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const running = spawn(
    process.execPath,
    ['--import', './scripts/build/before-serving.ts', 'src/cli/main.ts', 'demo'],
    { cwd: root, env: { ...process.env, HOMEWARD_PORT: String(port) }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let printed = ''
  await new Promise<void>((ready, failed) => {
    running.stdout.on('data', (part: Buffer) => {
      printed += part.toString()
      if (printed.includes('Ctrl-C')) ready()
    })
    running.once('exit', () => failed(new Error('The demonstration ended before it was ready.')))
  })
  return {
    url: `http://127.0.0.1:${String(port)}`,
    passphraseOf(person) {
      const [, words] = new RegExp(`/try/${person}\\s+(\\S.*)`).exec(printed) ?? []
      if (words === undefined) throw new Error(`the demonstration printed no sign-in of ${person}`)
      return words.trim()
    },
    stop: () => void running.kill('SIGTERM'),
  }
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const asking = createServer()
    asking.once('error', failed)
    asking.listen(0, '127.0.0.1', () => {
      const at = asking.address()
      asking.close(() => (typeof at === 'object' && at ? found(at.port) : failed(new Error('no port is free'))))
    })
  })
