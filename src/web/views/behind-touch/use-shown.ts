import { useMemo } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import { beforeTheTouch } from '#domain/shown/before-the-touch.ts'
import type { Reveal } from '#web/session/reveal.tsx'
import type { ChildFile } from '../child-file/child-file.ts'

/** The file as the screen may show it now, and the whole file. */
export function useShown(whole: CaseFile, touch: Reveal): Pick<ChildFile, 'caseFile' | 'whole' | 'touch'> {
  const plain = useMemo(() => beforeTheTouch(whole), [whole])
  return { caseFile: touch.revealed ? whole : plain, whole, touch }
}
