import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import { hexPlugin } from '../../../scripts/build/hex-plugin.ts'
import { openOwnBrowser, PHONE, type PersonsBrowser } from '../browser.ts'

const ORIGIN = 'http://localhost:9'

let built: Promise<ReadonlyMap<string, string | Uint8Array>> | undefined

/** A page in a real browser that can open every form of the app over a practice device; see `every-form.tsx`. */
export async function openFormsPage(): Promise<PersonsBrowser> {
  const files = await (built ??= buildForms())
  const browser = await openOwnBrowser(PHONE)
  await browser.page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    const body = files.get(path)
    if (body === undefined) return route.fulfill({ status: 404 })
    const contentType =
      path === '/'
        ? 'text/html'
        : path.endsWith('.js')
          ? 'text/javascript'
          : path.endsWith('.css')
            ? 'text/css'
            : path.endsWith('.wasm')
              ? 'application/wasm'
              : 'application/octet-stream'
    return route.fulfill({ contentType, body: typeof body === 'string' ? body : Buffer.from(body) })
  })
  await browser.page.goto(ORIGIN)
  await browser.page.waitForFunction(() => 'forms' in window)
  return browser
}

/** The page is in English, which is in the code. */
const withoutCatalogues: Plugin = {
  name: 'without-catalogues',
  enforce: 'pre',
  load: { filter: { id: /\.po$/ }, handler: () => ({ code: 'export const messages = {}', moduleType: 'js' }) },
}

/** The files of that page, by their path. */
async function buildForms(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  // React's production build, as people have it: the development checks double the cost, and NODE_ENV is `test` here,
  // which selects neither.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  const page = await build({
    configFile: false,
    root: 'src/web',
    logLevel: 'error',
    publicDir: false,
    define: { __APP_NAME__: '"Daybook"', __STANDINGS__: '{}' },
    plugins: [
      withoutCatalogues,
      hexPlugin,
      react(),
      lingui({ macroTransform: { macro: { descriptorFields: 'all' }, parser: undefined } }).filter(
        ({ name }) => name !== 'vite-plugin-lingui-load-catalog',
      ),
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'test/support/forms/every-form.tsx' },
    },
  })
  process.env.NODE_ENV = environment
  if (!('output' in page)) throw new Error('the page of the forms was built once')
  const files = new Map<string, string | Uint8Array>(
    page.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  )
  const entry = page.output.find((file) => file.type === 'chunk' && file.isEntry)
  const styles = [...files.keys()].filter((name) => name.endsWith('.css'))
  // The browser lays out what is transparent and does not draw it: nobody looks at these two thousand forms, and
  // drawing them was a quarter of the browser's processor time.
  files.set(
    '/',
    `<!doctype html><html lang="en"><head>${styles.map((name) => `<link rel="stylesheet" href="${name}">`).join('')}</head><body style="opacity: 0"><script type="module" src="/${entry?.fileName ?? ''}"></script></body></html>`,
  )
  return files
}
