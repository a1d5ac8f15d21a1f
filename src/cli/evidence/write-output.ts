import { printed } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'
import { writeNew } from './files.ts'

/** Writes the result into a new file or prints it, then prints the notes. The notes are printed even where writing failed, because the budget is spent by then. */
export async function writeOutput(
  shell: Shell,
  { content, told }: { readonly content: string | Uint8Array; readonly told: string },
  out: string | undefined,
): Promise<void> {
  try {
    if (out !== undefined) await writeNew(out, content)
    else await printed(shell, String(content))
  } finally {
    shell.console.error(told)
  }
}
