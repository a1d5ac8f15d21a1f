import type { Locator, Page } from 'playwright-core'

/** More Tab presses than any screen needs. */
const MOST = 250

type Name = string | RegExp

/** What a person does who uses only a keyboard. Every step must be visible: the focused element shows its focus. */
export interface ByKeys {
  /** Presses Tab until the element with this name has the focus. */
  to(name: Name): Promise<void>
  /** The same, then Enter. */
  press(name: Name): Promise<void>
  /** One of several answers: Tab into the group, arrows to the answer. */
  choose(answer: Name): Promise<void>
  /** A list that opens: typing letters selects the line. */
  pick(field: Name, option: string): Promise<void>
}

export function byKeys(page: Page): ByKeys {
  const called = (name: Name): Locator => {
    const how = typeof name === 'string' ? { name, exact: true } : { name }
    return page.getByRole('button', how).or(page.getByRole('textbox', how)).or(page.getByRole('combobox', how))
  }
  const to = async (name: Name) => {
    await called(name).first().waitFor()
    for (let steps = 0; steps < MOST; steps += 1) {
      await page.keyboard.press('Tab')
      if (await holdsFocus(called(name))) return seen(page, name)
    }
    throw new Error(`no key leads to ${String(name)}`)
  }
  return {
    to,
    async press(name) {
      await to(name)
      await page.keyboard.press('Enter')
    },
    async choose(answer) {
      const radio = page
        .getByRole('radio', typeof answer === 'string' ? { name: answer, exact: true } : { name: answer })
        .first()
      await radio.waitFor()
      const group = await radio.getAttribute('name')
      const members = page.locator(`input[type=radio][name="${group ?? ''}"]`)
      for (let steps = 0; steps < MOST && !(await holdsFocus(members)); steps += 1) await page.keyboard.press('Tab')
      for (let steps = 0; steps < (await members.count()) && !(await holdsFocus(radio)); steps += 1)
        await page.keyboard.press('ArrowDown')
      if (!(await holdsFocus(radio))) throw new Error(`no key leads to ${String(answer)}`)
      await page.keyboard.press('Space')
      if (!(await radio.isChecked())) throw new Error(`${String(answer)} was not chosen`)
    },
    async pick(field, option) {
      await to(field)
      await page.keyboard.type(option)
      const value = await page.evaluate(() =>
        document.activeElement instanceof HTMLSelectElement
          ? document.activeElement.selectedOptions[0]?.textContent
          : undefined,
      )
      if (value !== option) throw new Error(`${String(field)} is ${value ?? 'no list'}`)
    },
  }
}

const holdsFocus = (which: Locator): Promise<boolean> =>
  which.evaluateAll((found) => found.some((one) => one === document.activeElement))

/** An invisible focus is useless to a person who follows it by eye. */
async function seen(page: Page, name: Name): Promise<void> {
  const shows = await page.evaluate(() => {
    const one = document.activeElement
    if (!one) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
  if (!shows) throw new Error(`the focus on ${String(name)} cannot be seen`)
}
