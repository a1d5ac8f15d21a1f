import { i18n } from '@lingui/core'
import type { ReactNode } from 'react'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { LanguageNote } from './language-note.tsx'

beforeAll(() => i18n.loadAndActivate({ locale: 'sq', messages: {} }))
afterAll(() => {
  i18n.activate('en')
  localStorage.clear()
})

const shownIn = async (note: ReactNode) => {
  const shown = openOver(await practiceDevice(), note)
  await shown.first()
  return shown
}

it('says in a language that no native speaker has read so until staff hide it, and in About even then', async () => {
  const staff = await shownIn(<LanguageNote hides />)
  expect(staff.page.querySelector('.hidden-by-staff')).toBe(null)
  staff.page.querySelector('button')?.click()
  await expect.poll(() => staff.page.querySelector('.hidden-by-staff')).not.toBe(null)
  const again = await shownIn(<LanguageNote hides />)
  expect(again.page.querySelector('.hidden-by-staff')).not.toBe(null)
  const about = await shownIn(<LanguageNote />)
  expect(about.page.querySelector('.hidden-by-staff, button')).toBe(null)
  expect(about.reads()).toBe('No native speaker has reviewed this language yet.')
})
