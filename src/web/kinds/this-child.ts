import { useMemo } from 'react'
import { thisChild, type ThisChild } from '#domain/called-for/this-child.ts'
import type { CaseFile } from '#domain/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { today } from '#web/words/today.ts'

/** What of a child decides which questions come first. */
export const useThisChild = (file: CaseFile): ThisChild => useMemo(() => thisChild(KINDS, file, today()), [file])
