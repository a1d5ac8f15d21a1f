import { withBrowser } from '../browser.ts'
import { median } from '../row.ts'
import { onPage, withSeeded } from './ours.ts'
import type { Measured } from './page/jobs.ts'
import { note, PASSPHRASE } from './seed.ts'

/** The slowdown of the page's own thread: a substitute for a cheap phone. The throttle does not reach workers. */
const THROTTLE = 6
const TIMES = 5

export interface CheapPhone {
  readonly unlock: Measured
  readonly open: number
  readonly save: number
}

/**
 * Unlocking to a usable list with `files` × `each` entries, opening one file, and saving an entry durably, on a page at
 * 6× throttle: the median of five.
 */
export function onCheapPhone(web: string, files: number, each: number): Promise<CheapPhone> {
  return withSeeded(
    web,
    { entries: files * each, files, folders: ['care', 'health'], devices: 1 },
    (url, { account, files: ids }) =>
      withBrowser(async (context) => {
        const page = await context.newPage()
        await page.goto(`${url}/index.html`)
        const { member } = await onPage(page, { do: 'first-sync', store: 'phone', account, passphrase: PASSPHRASE })
        if (!member) throw new Error('nobody is signed in')
        const cdp = await context.newCDPSession(page)
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })

        const unlocks: Measured[] = []
        const opens: number[] = []
        const saves: number[] = []
        for (let time = 0; time < TIMES; time++) {
          const unlock = await onPage(page, { do: 'unlock', store: 'phone', member, passphrase: PASSPHRASE })
          if (unlock.count !== files) throw new Error(`${String(unlock.count)} of ${String(files)} files were listed`)
          unlocks.push(unlock)
          const file = ids[time * 7]
          if (!file) throw new Error('no file')
          opens.push((await onPage(page, { do: 'open', file })).ms)
          saves.push((await onPage(page, { do: 'save', file, draft: note(1_000_000 + time, 'care') })).ms)
        }
        const middle = median(unlocks.map((one) => one.ms))
        const unlock = unlocks.find((one) => one.ms === middle)
        if (!unlock) throw new Error('nothing was measured')
        return { unlock, open: median(opens), save: median(saves) }
      }),
  )
}
