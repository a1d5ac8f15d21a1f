import { Suspense, useEffect, useState } from 'react'
import type { Leaving } from '#device/kept/row-types.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { later } from '../components/later.tsx'
import { useConnection } from '../device/device-context.tsx'

const WhereQuestionDialog = later(
  async () => (await import('../views/access/where-question.tsx')).WhereQuestionDialog,
  NotAsked,
)

/** The question did not come: nothing is written without an answer, and the form says so. */
function NotAsked({ answer }: { readonly answer: Asked['answer'] }) {
  useEffect(() => {
    answer(null)
  }, [answer])
  return null
}

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
