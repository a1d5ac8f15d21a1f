import { useLingui } from '@lingui/react/macro'
import { Suspense } from 'react'
import { hasWords, wordsOfRefusal } from '../words/refusals/first-refusals.ts'
import { DueNote } from '../components/due-note.tsx'
import { later, Nothing } from '../components/later.tsx'

const UpdateWhereRefused = later(
  async () => (await import('../session/new-version/update-where-refused.tsx')).UpdateWhereRefused,
  Nothing,
)

interface Refused {
  readonly code: string
}

/** The sentence of a refusal. Words that are not loaded yet are fetched first; if they do not come, something broke. */
function withAllWords(Words: (of: Refused) => React.JSX.Element): (of: Refused) => React.JSX.Element {
  const AfterLoading = later<Refused>(async () => {
    await import('../words/refusals/refusals.ts')
    return Words
  }, Words)
  return ({ code }) =>
    hasWords(code) ? (
      <Words code={code} />
    ) : (
      <Suspense fallback={null}>
        <AfterLoading code={code} />
      </Suspense>
    )
}

/** What was refused, without what to do. */
export const RefusalSays = withAllWords(function Says({ code }) {
  const { i18n } = useLingui()
  return <>{i18n._(wordsOfRefusal(code).says)}</>
})

const Note = withAllWords(function NoteWords({ code }) {
  const { i18n } = useLingui()
  const words = wordsOfRefusal(code)
  return (
    <DueNote icon="info" role="alert">
      <b>{i18n._(words.says)}</b> {i18n._(words.wayOn)}
    </DueNote>
  )
})

/** What was refused and what to do, next to the button that was pressed. Read out at once. */
export function RefusedNote({ code }: { readonly code: string | null | undefined }) {
  if (!code) return null
  return (
    <>
      <Note code={code} />
      {code === 'app-too-old' && (
        <Suspense fallback={null}>
          <UpdateWhereRefused />
        </Suspense>
      )}
    </>
  )
}
