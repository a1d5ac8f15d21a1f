import { useMemo } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import { beforeReveal } from '#domain/shown/before-reveal.ts'
import type { Reveal } from '#web/session/reveal.tsx'
import type { ChildFile } from '../child-file/child-file.ts'

/** The file as the screen may show it now, and the whole file. */
export function useVisibleFile(whole: CaseFile, reveal: Reveal): Pick<ChildFile, 'caseFile' | 'whole' | 'reveal'> {
  const plain = useMemo(() => beforeReveal(whole), [whole])
  return { caseFile: reveal.revealed ? whole : plain, whole, reveal }
}
