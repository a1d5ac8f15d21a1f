import { withBuiltPage } from '../built-page.ts'

const MB = 1024 * 1024

export interface BrowserFigures {
  readonly buildSeconds: number
  readonly megabytes: number
  readonly p95: number
}

/** Indexes `names` and asks `questions` on a page of Chromium, at a speed reduced by `throttle`. */
export async function inBrowser(
  names: readonly string[],
  questions: readonly string[],
  throttle: number,
): Promise<BrowserFigures> {
  return withBuiltPage(new URL('./page', import.meta.url), async (page) => {
    const cdp = await page.context().newCDPSession(page)
    const used = async () => {
      await cdp.send('HeapProfiler.collectGarbage')
      const { usedSize } = await cdp.send('Runtime.getHeapUsage')
      return usedSize
    }
    // The test's data are on the page before anything is measured.
    const handle = await page.evaluateHandle((given) => given, names)
    const before = await used()
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    const ms = await page.evaluate(
      (given) => (globalThis as unknown as { build: (names: readonly string[]) => number }).build(given),
      handle,
    )
    const ask = (some: readonly string[]) =>
      page.evaluate(
        (given) =>
          (globalThis as unknown as { ask: (questions: readonly string[]) => { ms: number; found: number }[] }).ask(
            given,
          ),
        some,
      )
    await ask(questions.slice(0, 40))
    const answers = await ask(questions)
    const unanswered = answers.filter(({ found }) => found === 0).length
    if (unanswered > answers.length / 10)
      throw new Error(`${String(unanswered)} of ${String(answers.length)} questions found nobody`)
    const times = answers.map((answer) => answer.ms).sort((a, b) => a - b)
    const after = await used()
    return {
      buildSeconds: ms / 1000,
      megabytes: (after - before) / MB,
      p95: times[Math.floor(times.length * 0.95)] ?? Infinity,
    }
  })
}
