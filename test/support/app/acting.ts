import type { Locator, Page } from 'playwright-core'

/** Where an element is searched: the page, or a part of it. */
export type Within = Page | Locator

const named = (name: string | RegExp) => (typeof name === 'string' ? { name, exact: true } : { name })

export const press = (within: Within, name: string | RegExp) => within.getByRole('button', named(name)).first().click()
export const write = (within: Within, label: string | RegExp, text: string) =>
  within.getByRole('textbox', named(label)).fill(text)
export const choose = (within: Within, answer: string | RegExp) => within.getByRole('radio', named(answer)).check()
export const tick = (within: Within, what: string | RegExp) => within.getByRole('checkbox', named(what)).check()
export const pick = (within: Within, label: string | RegExp, option: string) =>
  within.getByRole('combobox', named(label)).selectOption({ label: option })
export const group = (within: Within, name: string | RegExp) => within.getByRole('group', named(name))
export const heading = (within: Within, name: string | RegExp) =>
  within.getByRole('heading', { ...named(name), level: 1 }).waitFor()
export const said = (within: Within, text: string | RegExp) =>
  within.getByText(text).filter({ visible: true }).first().waitFor()
/** A day in the format of a date field: `2026-11-25`. */
export const day = (within: Within, question: string | RegExp, on: string) =>
  group(within, question).getByLabel('Day', { exact: true }).fill(on)

/** The text shown in place of sealed content. */
export const SHOW_SEALED = 'Show the sealed parts, too. Who can see the screen?'

/** The one touch before a page that is completely hidden until then. */
export async function openNow(page: Page): Promise<void> {
  const touch = page.getByRole('button', { name: 'Open this now. Who can see the screen?', exact: true })
  const shown = page.getByText('Sealed parts of this file are on the screen.')
  await touch.or(shown).first().waitFor()
  if ((await touch.count()) > 0) await touch.first().click()
}

/** The one touch after which a child's screens show what happened, therapy, health, and who is unsafe. */
export async function showSealed(page: Page): Promise<void> {
  const touch = page.getByRole('button', { name: SHOW_SEALED })
  const shown = page.getByText('Sealed parts of this file are on the screen.')
  await touch.or(shown).first().waitFor()
  if ((await touch.count()) > 0) await touch.first().click()
  await shown.waitFor()
}
