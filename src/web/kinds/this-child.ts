import { useMemo } from 'react'
import { thisChild, type ThisChild } from '#domain/called-for/this-child.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { beforeReveal } from '#domain/shown/before-reveal.ts'
import { todayHere } from '#web/words/today.ts'

/** Facts of a child that decide which questions come first. The chooser and the forms show them to anyone who sees the screen, so they never depend on what happened, therapy or health. */
export const useThisChild = (file: CaseFile): ThisChild =>
  useMemo(() => thisChild(KINDS, beforeReveal(file), todayHere()), [file])
