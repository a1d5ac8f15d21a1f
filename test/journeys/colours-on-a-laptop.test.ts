import { afterAll, beforeAll, expect, it } from 'vitest'
import { onALaptop } from '../support/app/every-screen/faults-here.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'

let browser: PersonsBrowser
beforeAll(async () => {
  browser = await openPersonsBrowser(PHONE)
})
afterAll(() => browser.close())

/** Rules whose findings the check of a laptop adds to those of the phone, for a page with these styles. */
async function foundWith(css: string): Promise<readonly string[]> {
  await browser.page.setContent(`<!doctype html><html lang="en"><head><title>Daybook</title>
    <style>body { background: #fff; color: #000 } .aside { display: none; color: #ccc } ${css}</style></head>
    <body><main><h1>Today</h1><div class="row"><p>Visit at ten</p></div><p class="aside">Hints</p></main></body></html>`)
  return (await onALaptop(browser.page)).map((fault) => fault.split(':').slice(0, 2).join(':'))
}

it.each([
  ['what only a laptop shows', '.aside { display: block }'],
  ['letters that have another colour there', 'p { color: #bbb }'],
  ['letters on what has another background there', '.row { background: #111 }'],
])('pale letters on a laptop alone are found: %s', async (_, css) => {
  expect(await foundWith(`@media (min-width: 1000px) { ${css} }`)).toEqual(['on a laptop: color-contrast'])
})

it('what looks the same on the phone was checked there, and is not checked again', async () => {
  expect(await foundWith('')).toEqual([])
  expect(await foundWith('p { color: #bbb }')).toEqual([])
})
