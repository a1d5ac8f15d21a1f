import { useState, type ReactNode } from 'react'
import type { DataFault } from '#domain/data-files/fault.ts'
import { LARGEST_DATA } from '#domain/data-files/read-data.ts'
import { accept, type Result } from '#result.ts'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { ChooseFile } from './choose-file.tsx'
import { FaultsOfFile } from './faults-of-file.tsx'
import { readText } from './read-chosen.ts'

interface DataFile<Value> {
  /** Null before a file is chosen, and where it was refused. */
  readonly read: Value | null
  /** Chooses the file, and shows why it was refused. */
  readonly chooser: ReactNode
  readonly clear: () => void
}

/** Structured data from a file on this device. `largest`: the most characters that `reads` accepts. */
export function useDataFile<Value>(
  reads: (text: string) => Result<Value, string, readonly DataFault[]>,
  largest = LARGEST_DATA,
): DataFile<Value> {
  const [files, setFiles] = useState<readonly File[]>([])
  const [read, setRead] = useState<Value | null>(null)
  const [faults, setFaults] = useState<readonly DataFault[]>([])
  const [gone, setGone] = useState<'file-gone' | null>(null)
  const choose = async (chosen: readonly File[]) => {
    setFiles(chosen)
    setRead(null)
    setFaults([])
    setGone(null)
    const [file] = chosen
    if (!file) return
    // A file that is too large is not even opened: a character needs at least one byte.
    const text = file.size > 4 * largest ? accept(' '.repeat(largest + 1)) : await readText(file)
    if (!text.ok) {
      setGone(text.code)
      return
    }
    const made = reads(text.value)
    if (made.ok) setRead(made.value)
    else setFaults(made.detail)
  }
  return {
    read,
    chooser: (
      <>
        <ChooseFile files={files} set={(chosen) => void choose(chosen)} accept=".json" />
        <FaultsOfFile faults={faults} />
        <RefusedNote code={gone} />
      </>
    ),
    clear: () => void choose([]),
  }
}
