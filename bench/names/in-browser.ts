import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { withBrowser } from '../browser.ts'

const MB = 1024 * 1024

export interface BrowserFigures {
  readonly buildSeconds: number
  readonly megabytes: number
  readonly p95: number
}

/** Indexing `names` and asking `questions` on a page of Chromium, at `throttle` times less speed. */
export async function inBrowser(names: readonly string[], questions: readonly string[], throttle: number): Promise<BrowserFigures> {
  return withPage(async (page) => {
    const cdp = await page.context().newCDPSession(page)
    const used = async () => {
      await cdp.send('HeapProfiler.collectGarbage')
      const { usedSize } = await cdp.send('Runtime.getHeapUsage')
      return usedSize
    }
    // What the test hands over is on the page before anything is measured.
    const handle = await page.evaluateHandle((given) => given, names)
    const before = await used()
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    const ms = await page.evaluate((given) => (globalThis as unknown as { build: (names: readonly string[]) => number }).build(given), handle)
    const ask = (some: readonly string[]) => page.evaluate((given) => (globalThis as unknown as { ask: (questions: readonly string[]) => { ms: number; found: number }[] }).ask(given), some)
    await ask(questions.slice(0, 40))
    const answers = await ask(questions)
    const unanswered = answers.filter(({ found }) => found === 0).length
    if (unanswered > answers.length / 10) throw new Error(`${String(unanswered)} of ${String(answers.length)} questions found nobody`)
    const times = answers.map((answer) => answer.ms).sort((a, b) => a - b)
    const after = await used()
    return { buildSeconds: ms / 1000, megabytes: (after - before) / MB, p95: times[Math.floor(times.length * 0.95)] ?? Infinity }
  })
}

async function withPage<Value>(use: (page: Page) => Promise<Value>): Promise<Value> {
  const web = mkdtempSync(join(tmpdir(), 'homeward-bench-names-'))
  await build({ root: fileURLToPath(new URL('./page', import.meta.url)), configFile: false, logLevel: 'error', build: { outDir: web, emptyOutDir: true, target: 'es2024' } })
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/index.html')
    readFile(join(web, path)).then(
      (bytes) => { response.writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(bytes) },
      () => { response.writeHead(404).end() },
    )
  })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
  try {
    const { port } = server.address() as AddressInfo
    return await withBrowser(async (context) => {
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${String(port)}/`)
      return use(page)
    })
  } finally {
    server.close()
    rmSync(web, { recursive: true, force: true })
  }
}
