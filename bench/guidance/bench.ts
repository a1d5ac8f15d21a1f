import { withBuiltPage } from '../built-page.ts'
import { median, type Row, shown, under } from '../row.ts'

const ENTRIES = 300
const TIMES = 41
const THROTTLE = 6

interface Page {
  fill: (entries: number) => number
  consider: (times: number) => { ms: number; spoken: number }[]
}

/** What to consider for one file, computed as in the app, on a page at 6× throttle. Progress is reported to `say`. */
export async function bench(say: (line: string) => void): Promise<Row[]> {
  say('guidance for one file')
  return withBuiltPage(new URL('./page', import.meta.url), async (page) => {
    const held = await page.evaluate((entries) => (globalThis as unknown as Page).fill(entries), ENTRIES)
    if (held !== ENTRIES) throw new Error(`the file holds ${String(held)} entries`)
    const consider = (times: number) => page.evaluate((n) => (globalThis as unknown as Page).consider(n), times)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
    const [first] = await consider(1)
    const runs = await consider(TIMES)
    const spoken = runs[0]?.spoken ?? 0
    if (spoken === 0) throw new Error('no card spoke')
    return [
      under(
        `guidance for a file of ${String(ENTRIES)} entries, 6× throttle`,
        median(runs.map(({ ms }) => ms)),
        20,
        'ms',
      ),
      shown('   the very first time, before the code is warm', first?.ms ?? NaN, 'ms'),
      shown('   cards that spoke', spoken, 'cards'),
    ]
  })
}
