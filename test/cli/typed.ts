import { vi } from 'vitest'
import { backupCommand } from '#cli/commands/backup.ts'
import { demoCommand } from '#cli/commands/demo.ts'
import { importCommand } from '#cli/commands/import.ts'
import { initCommand } from '#cli/commands/init.ts'
import { restoreCommand } from '#cli/commands/restore.ts'
import { serveCommand } from '#cli/commands/serve.ts'
import { program, run } from '#cli/program.ts'
import type { Ended } from './homeward.ts'

/** What a command prints and how it ends, run in this process: for words that end before anything is opened. `homeward` starts it as a person does. */
export async function typed(words: readonly string[]): Promise<Ended> {
  const said = { out: '', error: '' }
  const into =
    (key: 'out' | 'error') =>
    (text: unknown, ...others: readonly unknown[]) => {
      said[key] += String(text)
      for (const written of others) if (typeof written === 'function') (written as () => void)()
      return true
    }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('error')),
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => void into('out')(`${String(text)}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text: unknown) => void into('error')(`${String(text)}\n`)),
  ]
  try {
    return {
      code: await run(
        program([serveCommand, initCommand, demoCommand, importCommand, backupCommand, restoreCommand]),
        words,
      ),
      ...said,
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
