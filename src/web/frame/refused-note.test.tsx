import { expect, it } from 'vitest'
import { practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { hasWords } from '../words/refusals/first-refusals.ts'
import { RefusedNote } from './refused-note.tsx'

it('says a refusal of a form once its words are fetched, and one of unlocking at once', async () => {
  // Alone, this file begins without the words of forms; after other files they may be loaded already.
  expect(hasWords('wrong')).toBe(true)
  const shown = openOver(
    await practiceDevice(),
    <>
      <RefusedNote code="wrong" />
      <RefusedNote code="wrong-folder" />
      <RefusedNote code="a code of a newer app" />
    </>,
  )
  await shown.comes('Something in the app broke')
  const notes = Array.from(shown.page.querySelectorAll('[role=alert]'), ({ textContent }) => textContent)
  expect(notes.map((words) => words.slice(0, 26))).toEqual([
    'What you entered is wrong.',
    'This does not belong in th',
    'Something in the app broke',
  ])
})
