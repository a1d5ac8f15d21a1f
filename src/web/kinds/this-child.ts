import { useMemo } from 'react'
import { thisChild, type ThisChild } from '#domain/called-for/this-child.ts'
import type { CaseFile } from '#domain/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { beforeTheTouch } from '#domain/shown/before-the-touch.ts'
import { today } from '#web/words/today.ts'

/** What of a child decides which questions come first. The chooser and the forms stand open on the screen, so it is never what happened, what was said in therapy, or the body. */
export const useThisChild = (file: CaseFile): ThisChild =>
  useMemo(() => thisChild(KINDS, beforeTheTouch(file), today()), [file])
