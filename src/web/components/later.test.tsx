import { Suspense } from 'react'
import { expect, it } from 'vitest'
import { openAlone } from '../../../test/support/components/opened.tsx'
import { later, Nothing } from './later.tsx'

const neverComes = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

it('a part of a page that does not come leaves the page standing, and says so once', async () => {
  const News = later(neverComes)
  const Drafts = later(neverComes)
  const Hints = later(neverComes, Nothing)
  const shown = openAlone(
    <>
      <h1>Today</h1>
      <Suspense fallback={null}>
        <News />
        <Hints />
        <Drafts />
      </Suspense>
      <p>A visit to Lule</p>
    </>,
  )
  await shown.comes('This part is not on this device yet. Connect to the network to load it.')
  expect(shown.reads()).toContain('Today')
  expect(shown.reads()).toContain('A visit to Lule')
  expect(shown.page.querySelectorAll('.not-here-yet ~ .not-here-yet')).toHaveLength(1)
})

it('in its place stands what the page needs there, with what the part was given', async () => {
  const answers: (string | null)[] = []
  const Question = later<{ readonly answer: (said: string | null) => void }>(neverComes, ({ answer }) => {
    answer(null)
    return <p>Not asked</p>
  })
  const shown = openAlone(
    <Suspense fallback={null}>
      <Question answer={(said) => answers.push(said)} />
    </Suspense>,
  )
  await shown.comes('Not asked')
  expect(answers).toContain(null)
})
