import { expect, it } from 'vitest'
import { openAlone } from '../../../../test/support/components/opened.tsx'
import { NotKeptNote } from './not-kept-note.tsx'

it('a window that does not keep the app says before anybody has keys in it what does not work', async () => {
  await openAlone(<NotKeptNote keeps={() => Promise.resolve(false)} />).comes('Without a network it does not open.')
})

it('a window that keeps it says nothing', async () => {
  const kept = Promise.resolve(true)
  const shown = openAlone(
    <>
      <h1>New on this device</h1>
      <NotKeptNote keeps={() => kept} />
    </>,
  )
  await shown.comes('New on this device')
  await kept
  expect(shown.reads()).toBe('New on this device')
})
