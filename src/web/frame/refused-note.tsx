import { useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { wordsOfRefusal } from '../words/refusals/refusals.ts'
import { DueNote } from '../components/due-note.tsx'
import { later, Nothing } from '../components/later.tsx'

const UpdateWhereRefused = later(
  async () => (await import('../session/new-version/update-where-refused.tsx')).UpdateWhereRefused,
  Nothing,
)

/** What was refused and what to do, next to the button that was pressed. Read out at once. */
export function RefusedNote({ code }: { readonly code: string | null | undefined }) {
  const { i18n } = useLingui()
  if (!code) return null
  const words = wordsOfRefusal(code)
  return (
    <>
      <DueNote icon="info" role="alert">
        <b>{i18n._(words.says)}</b> {i18n._(words.wayOn)}
      </DueNote>
      {code === 'app-too-old' && (
        <Suspense fallback={null}>
          <UpdateWhereRefused />
        </Suspense>
      )}
    </>
  )
}
