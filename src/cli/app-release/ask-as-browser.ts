import { request as requestPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { request as requestSealed } from 'node:https'
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib'

/** What a server answered, with its body as a browser has it after decompressing. */
export interface AnsweredFile {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Undefined if it does not decompress. */
  readonly body: Buffer<ArrayBuffer> | undefined
}

/** As which a file is asked for: the headers that a browser of this sort sends. */
export interface AskedAs {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
}

const agent = (name: string, system: string) => `Mozilla/5.0 (${system}) ${name}`
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const browser = (name: string, userAgent: string, language: string): AskedAs => ({
  name,
  headers: { 'user-agent': userAgent, 'accept-language': language, accept: '*/*', 'cache-control': 'no-cache' },
})

export const USUAL_BROWSER = browser(
  'Chrome on Android',
  agent(`${WEBKIT} Chrome/143.0.0.0 Mobile Safari/537.36`, 'Linux; Android 10; K'),
  'en-US,en;q=0.9',
)
/** Others, to which a server could give something else. */
export const OTHER_BROWSERS: readonly AskedAs[] = [
  browser(
    'Chrome on Windows',
    agent(`${WEBKIT} Chrome/143.0.0.0 Safari/537.36`, 'Windows NT 10.0; Win64; x64'),
    'sq,en;q=0.8',
  ),
  browser(
    'Safari on an iPhone',
    agent(
      'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      'iPhone; CPU iPhone OS 18_5 like Mac OS X',
    ),
    'km,en;q=0.5',
  ),
  browser('Firefox on Linux', agent('Gecko/20100101 Firefox/145.0', 'X11; Linux x86_64; rv:145.0'), 'fr,en;q=0.5'),
]

/** What the browser adds by the use that it has for a file: a server could answer by these, too. */
function usedAs(path: string): Readonly<Record<string, string>> {
  if (path === 'sw.js')
    return {
      'service-worker': 'script',
      'sec-fetch-dest': 'serviceworker',
      'sec-fetch-mode': 'same-origin',
      'sec-fetch-site': 'same-origin',
    }
  if (path === '' || path.endsWith('.html'))
    return {
      'sec-fetch-dest': 'document',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-site': 'none',
      'upgrade-insecure-requests': '1',
    }
  const dest = path.endsWith('.js')
    ? 'script'
    : path.endsWith('.css')
      ? 'style'
      : path.endsWith('.woff2')
        ? 'font'
        : 'empty'
  return { 'sec-fetch-dest': dest, 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' }
}

const SILENT_AFTER = 30_000
const LARGEST = 64 * 1024 * 1024

/** Asks once and follows no redirection. Throws if there is no answer. `encoding`: what the browser says that it decompresses. */
export function askAsBrowser(address: string, path: string, as: AskedAs, encoding: string): Promise<AnsweredFile> {
  const url = new URL(`/${path}`, address)
  const headers = { ...as.headers, ...usedAs(path), 'accept-encoding': encoding }
  return new Promise((done, failed) => {
    const send = url.protocol === 'https:' ? requestSealed : requestPlain
    const asked = send(url, { headers, timeout: SILENT_AFTER }, (answer) => {
      readWhole(answer).then(done, failed)
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.on('error', failed)
    asked.end()
  })
}

async function readWhole(answer: IncomingMessage): Promise<AnsweredFile> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length
    if (length > LARGEST) throw new Error('the answer does not end')
    parts.push(part)
  }
  const { statusCode = 0, headers } = answer
  return { status: statusCode, headers, body: decompressed(Buffer.concat(parts), headers['content-encoding']) }
}

const DECOMPRESSED: Readonly<Record<string, (bytes: Buffer) => Buffer<ArrayBuffer>>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
}

function decompressed(bytes: Buffer<ArrayBuffer>, encoding: string | undefined): Buffer<ArrayBuffer> | undefined {
  if (encoding === undefined || encoding === 'identity') return bytes
  try {
    return DECOMPRESSED[encoding]?.(bytes)
  } catch {
    return undefined
  }
}
