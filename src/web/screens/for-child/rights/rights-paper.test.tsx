import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { betrays } from '#domain/for-child/betrays.ts'
import type { TelephoneLine } from '#domain/vocabulary/country-pack/pack.ts'
import { RightsPaper } from './rights-paper.tsx'

const line = (over: Partial<TelephoneLine>): TelephoneLine => ({
  id: 'a-line',
  name: 'National line against trafficking',
  number: '555 01',
  for: 'trafficking',
  fact: { says: 'For victims.', mark: 'agency' },
  ...over,
})

const paper = (lines: readonly TelephoneLine[]) =>
  renderToStaticMarkup(
    <I18nProvider i18n={setupI18n({ locale: 'en', messages: { en: {} } })}>
      <RightsPaper ways={[]} lines={lines} outside={null} />
    </I18nProvider>,
  )

describe('the sheet of rights that a child carries', () => {
  it('shows a number with a role, and never what the line is for', () => {
    const shown = paper([line({}), line({ id: 'children', number: '555 02', for: 'child-helpline', name: 'Victims' })])
    expect(shown).toContain('555 01')
    expect(shown).toContain('555 02')
    const text = shown.replaceAll(/<[^>]*>/g, ' ')
    expect(betrays(text)).toBe(false)
    expect(text).not.toMatch(/traffick|victim/i)
  })

  it('has no list of numbers where the agency rang none', () => {
    expect(paper([]).match(/<h3>/g)?.length).toBe((paper([line({})]).match(/<h3>/g)?.length ?? 0) - 1)
  })
})
