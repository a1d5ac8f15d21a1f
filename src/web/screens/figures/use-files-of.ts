import { useMemo } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import { useRead } from '#web/device/use-read.ts'

const NONE: readonly CaseFile[] = []

/** The files of a type that are here, folded; none while they are read. */
export function useFilesOf(type: 'encounter' | 'group' | 'safeguarding'): readonly CaseFile[] {
  const read = useRead(['files'], `figures ${type}`, (device) => device.files(type))
  const lines = read.is === 'read' ? read.value : null
  return useMemo(() => lines?.map(({ line }) => line) ?? NONE, [lines])
}
