import { lazy, Suspense, useEffect, useState } from 'react'
import type { Leaving } from '#device/kept/row-types.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { useConnection } from '../device/device-context.tsx'

const WhereQuestionDialog = lazy(async () => ({
  default: (await import('../views/access/where-question.tsx')).WhereQuestionDialog,
}))

interface Asked {
  readonly files: readonly FileId[]
  readonly answer: (leaving: Leaving | null) => void
}

/** The question who still needs to know where a child is, over whatever screen wrote it. */
export function AskedWhere() {
  const { where } = useConnection()
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(
    () =>
      where.answeredBy(
        (files) =>
          new Promise((answer) => {
            setAsked({ files, answer })
          }),
      ),
    [where],
  )
  if (!asked) return null
  return (
    <Suspense fallback={null}>
      <WhereQuestionDialog
        files={asked.files}
        answer={(leaving) => {
          setAsked(null)
          asked.answer(leaving)
        }}
      />
    </Suspense>
  )
}
