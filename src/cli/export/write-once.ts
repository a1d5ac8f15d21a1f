import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeNew } from '../evidence/files.ts'
import { madeFolder } from '../server/data-folder.ts'
import { wrongArgument } from '../terminal/refusal.ts'

/** Writes a file, or leaves it where it holds the same bytes already. A file with other bytes is never written over; an empty one is what a command left that was cut off. */
export async function writeOnce(path: string, content: string | Uint8Array): Promise<'written' | 'there'> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (existsSync(path)) {
    const there = bytesAt(path)
    if (Buffer.compare(there, bytes) === 0) return 'there'
    if (there.length > 0)
      throw wrongArgument(
        `${path} is there with other content: the mapping was changed since, or somebody changed the file. It is left as it is. Name another folder.`,
      )
    rmSync(path)
  }
  makeFolderOf(path)
  await writeNew(path, bytes)
  return 'written'
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw wrongArgument(`${path} cannot be read.`)
  }
}

function makeFolderOf(path: string): void {
  try {
    madeFolder(dirname(path))
  } catch {
    throw wrongArgument(`The folder ${dirname(path)} cannot be made.`)
  }
}
