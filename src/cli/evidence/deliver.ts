import { printed } from '../terminal/printed.ts'
import type { Shell } from '../terminal/shell.ts'
import { writeNew } from './files.ts'

/** Gives what was made, into a new file or printed, and says what is to be known of it: also where giving it failed, because a budget is spent then. */
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
