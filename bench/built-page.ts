import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { withBrowser } from './browser.ts'

/** A page of a bench, built as the app is, open in a Chromium with an empty profile. */
export async function withBuiltPage<Value>(root: URL, use: (page: Page) => Promise<Value>): Promise<Value> {
  const web = mkdtempSync(join(tmpdir(), 'homeward-bench-page-'))
  await build({
    root: fileURLToPath(root),
    configFile: false,
    logLevel: 'error',
    build: { outDir: web, emptyOutDir: true, target: 'es2024' },
  })
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/index.html')
    readFile(join(web, path)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html' }).end(bytes)
      },
      () => {
        response.writeHead(404).end()
      },
    )
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
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
