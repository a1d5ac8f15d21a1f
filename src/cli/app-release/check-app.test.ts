import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAdaptorServer } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import type { Env } from '#server/http/env.ts'
import { securityHeaders } from '#server/http/headers.ts'
import { webFiles } from '#server/http/web-files.ts'
import { emptyFolder, homeward } from '../../../test/cli/homeward.ts'

const SCRIPT = 'assets/index-1a2b3c4d.js'
const PAGE = `<!doctype html><html><head><script type="module" src="/${SCRIPT}"></script></head><body></body></html>`

let folder: Awaited<ReturnType<typeof emptyFolder>>
/** What the server answers to browsers, without its database. */
let server: ReturnType<typeof createAdaptorServer>
let url: string
/** As it was signed, and what the server serves. */
let signed: string
let web: string
/** What stands between the server and whoever asks, and changes an answer. */
let between: ((c: Context<Env>) => Response | undefined) | undefined
const at = (name: string) => join(folder.path, name)

beforeAll(async () => {
  folder = await emptyFolder()
  ;[signed, web] = [at('signed'), at('web')]
  await mkdir(join(signed, 'assets'), { recursive: true })
  await write(signed, 'index.html', PAGE)
  await write(signed, 'sw.js', 'self.addEventListener("install", () => undefined)')
  await write(signed, SCRIPT, `console.log("${'the app '.repeat(50)}")`)
  expect(await homeward(['app-key', at('key')])).toMatchObject({ code: 0 })
  expect(await sign('--web', signed)).toMatchObject({ code: 0 })
  await cp(signed, web, { recursive: true })
  const app = new Hono<Env>()
    .use(async (c, next) => {
      await next()
      const other = between?.(c)
      if (!other) return
      // Else the former answer's length would go with it.
      c.res = undefined
      c.res = other
    })
    .use(securityHeaders())
    .get('*', webFiles(web))
  server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(async () => {
  await new Promise((closed) => server.close(closed))
  await folder.remove()
})
beforeEach(async () => {
  between = undefined
  await rm(web, { recursive: true })
  await cp(signed, web, { recursive: true })
})

/** With its compressed form beside it, as a build writes it. */
async function write(where: string, path: string, text: string): Promise<void> {
  await writeFile(join(where, path), text)
  await writeFile(join(where, `${path}.br`), brotliCompressSync(text))
}
const sign = (...words: readonly string[]) =>
  homeward(['sign-app', '--key', at('key'), '--log', at('log.json'), ...words])
const check = (...words: readonly string[]) => homeward(['check-app', url, ...words])
const byManifest = () => check('--manifest', join(signed, 'app-files.txt'))
const byKey = () => check('--key', at('key.pub'))

describe('homeward check-app', () => {
  test('finds one byte that was altered in one file, and nothing else', async () => {
    await write(web, SCRIPT, (await readFile(join(web, SCRIPT), 'utf8')).replace('the app', 'the bpp'))
    for (const found of [await byManifest(), await byKey()]) {
      expect(found.code).toBe(1)
      expect(found.out).toContain(`not the bytes of the release: ${SCRIPT}`)
      expect(found.out).not.toContain('not the bytes of the release: sw.js')
      expect(found.out).toContain('This is not the app as it was released.')
    }
  })

  test('finds a compressed form that holds something else', async () => {
    await writeFile(join(web, `${SCRIPT}.br`), brotliCompressSync('another app'))
    const { code, out } = await byManifest()
    expect(code).toBe(1)
    expect(out).toContain(`compressed, and not the bytes of the release: ${SCRIPT}`)
    expect(out).not.toContain(`- not the bytes of the release: ${SCRIPT}`)
  })

  test('finds a file that is missing', async () => {
    await rm(join(web, 'sw.js'))
    await rm(join(web, 'sw.js.br'))
    expect(await byManifest()).toMatchObject({ code: 1, out: expect.stringContaining('not served: sw.js') as unknown })
  })

  test('finds a file that the page loads and no release contains, here and elsewhere', async () => {
    await write(
      web,
      'index.html',
      PAGE.replace(
        '</head>',
        '<script src="/assets/more.js"></script><script src="https://else.example/x.js"></script></head>',
      ),
    )
    await write(web, 'assets/more.js', 'import "./deeper.js"')
    await write(web, 'assets/deeper.js', '')
    const { code, out } = await byManifest()
    expect(code).toBe(1)
    expect(out).toContain('in no release, and named by index.html: assets/more.js')
    expect(out).toContain('in no release, and named by assets/more.js: assets/deeper.js')
    expect(out).toContain('https://else.example/x.js')
  })

  test.each<
    readonly [string, { readonly is: string; readonly of?: string }, (c: Context<Env>) => Response | undefined]
  >([
    [
      'a policy that allows more',
      { is: 'header-differs', of: 'content-security-policy' },
      (c) => {
        c.res.headers.set('content-security-policy', `${c.res.headers.get('content-security-policy') ?? ''}; x`)
        return undefined
      },
    ],
    [
      'a policy that is not sent',
      { is: 'header-differs', of: 'content-security-policy' },
      (c) => {
        c.res.headers.delete('content-security-policy')
        return undefined
      },
    ],
    [
      'a header that leads the page elsewhere',
      { is: 'header-added', of: 'refresh' },
      (c) => {
        c.res.headers.set('refresh', '0; url=https://else.example/')
        return undefined
      },
    ],
    [
      'a file that is answered from another place',
      { is: 'redirected' },
      () => new Response(null, { status: 302, headers: { location: '/index.html' } }),
    ],
  ])('finds %s', async (_, fault, meddle) => {
    between = (c) => (c.req.path === '/sw.js' ? meddle(c) : undefined)
    const { code, out } = await check('--manifest', join(signed, 'app-files.txt'), '--json')
    expect(code).toBe(1)
    expect((JSON.parse(out) as { faults: unknown }).faults).toMatchObject([{ path: 'sw.js', ...fault }])
  })

  test('does not believe a list that nobody signed, a log that is gone, or another key', async () => {
    await write(web, SCRIPT, 'altered')
    await homeward(['app-key', at('other')])
    await homeward(['sign-app', '--key', at('other'), '--log', at('other.json'), '--web', web])
    const { code, out } = await byKey()
    expect(code).toBe(1)
    expect(out).toContain('not signed under the key that you gave')
    await rm(join(web, 'app-releases.json'))
    expect(await byKey()).toMatchObject({
      code: 1,
      out: expect.stringContaining('not signed under the key') as unknown,
    })
  })

  test('finds an older release that comes with the log of then, where a log that was kept names a later one', async () => {
    const older = await readFile(at('log.json'), 'utf8')
    await write(web, SCRIPT, 'the next version')
    await writeFile(at('kept.json'), older)
    const next = ['--log', at('kept.json'), '--web', web]
    expect(await homeward(['sign-app', '--key', at('key'), ...next])).toMatchObject({ code: 0 })
    await rm(web, { recursive: true })
    await cp(signed, web, { recursive: true })
    const kept = await check('--key', at('key.pub'), '--log', at('kept.json'))
    expect(kept).toMatchObject({ code: 1, out: expect.stringContaining('it serves an older release') as unknown })
    const { code, out } = await byKey()
    expect(out).toContain('An older release passes, too')
    expect(code).toBe(0)
    await writeFile(at('before.json'), older)
    const before = await check('--key', at('key.pub'), '--log', at('before.json'))
    expect(before.code).toBe(0)
    expect(before.out).not.toContain('An older release passes, too')
  })

  test('says of what is as it was released that it is, with the key, and what it cannot know', async () => {
    const { code, out } = await check('--key', at('key.pub'), '--as-device')
    expect(out).toContain('All files and headers are as they were released.')
    expect(out).toContain('Safari on an iPhone')
    expect(out).toMatch(/Signed as version \d+\.\d+\.\d+ with the key [0-9A-Z]{4}-/)
    expect(out).toContain('It may give something else to others')
    expect(code).toBe(0)
  })

  test('says of an app without a log that it is not signed', async () => {
    await rm(join(web, 'app-releases.json'))
    expect(await byManifest()).toMatchObject({ code: 0, out: expect.stringContaining('Not signed:') as unknown })
  })

  test('gives the same as JSON', async () => {
    await rm(join(web, 'sw.js'))
    await rm(join(web, 'sw.js.br'))
    const { code, out } = await check('--manifest', join(signed, 'app-files.txt'), '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ files: 3, faults: [{ path: 'sw.js', is: 'missing' }] })
  })

  test.each([
    [['check-app', 'nowhere']],
    [['check-app', 'http://127.0.0.1:9', '--manifest', '/nowhere/list']],
    [['check-app', 'http://127.0.0.1:9', '--key', '/nowhere/key']],
  ])('what was typed wrong ends with 2: %j', async (words) => {
    expect(await homeward(words)).toMatchObject({ code: 2, out: '' })
  })

  test('a log that cannot be read ends with 2', async () => {
    const words = ['check-app', url, '--manifest', join(signed, 'app-files.txt'), '--log', '/nowhere/log']
    expect(await homeward(words)).toMatchObject({ code: 2, out: '' })
  })

  test('a server that does not answer is no server that serves the release', async () => {
    const { code, error } = await homeward([
      'check-app',
      'http://127.0.0.1:9',
      '--manifest',
      join(signed, 'app-files.txt'),
    ])
    expect(code).toBe(1)
    expect(error).toContain('does not answer')
  })
})

describe('homeward sign-app', () => {
  test('signs nothing with a key that others can read, that is none, or that is not the one of the log', async () => {
    await homeward(['app-key', at('second')])
    const before = await readFile(at('log.json'), 'utf8')
    const signWith = (key: string) => homeward(['sign-app', '--key', key, '--log', at('log.json'), '--web', signed])
    expect(await signWith(at('second'))).toMatchObject({
      code: 1,
      error: expect.stringContaining('This is not the key') as unknown,
    })
    await chmod(at('second'), 0o644)
    expect(await signWith(at('second'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('chmod 600') as unknown,
    })
    expect(await signWith(at('second.pub'))).toMatchObject({ code: 2 })
    expect(await readFile(at('log.json'), 'utf8')).toBe(before)
  })

  test('writes no key over another', async () => {
    const before = await readFile(at('key'), 'utf8')
    expect(await homeward(['app-key', at('key')])).toMatchObject({
      code: 2,
      error: expect.stringContaining('is there already') as unknown,
    })
    expect(await readFile(at('key'), 'utf8')).toBe(before)
  })

  test('signs no build whose compressed files are of another', async () => {
    await writeFile(join(web, `${SCRIPT}.br`), brotliCompressSync('another app'))
    expect(await sign('--web', web)).toMatchObject({
      code: 1,
      error: expect.stringContaining(`${SCRIPT}.br`) as unknown,
    })
  })

  test('adds nothing for the same files, and takes no altered log', async () => {
    const before = await readFile(at('log.json'), 'utf8')
    expect(await sign('--web', web)).toMatchObject({ code: 0 })
    expect(await readFile(at('log.json'), 'utf8')).toBe(before)
    await writeFile(at('altered.json'), before.replace(/"version": "[^"]+"/, '"version": "9.9.9"'))
    expect(await homeward(['sign-app', '--key', at('key'), '--log', at('altered.json'), '--web', web])).toMatchObject({
      code: 1,
      error: expect.stringContaining('is not as it was signed') as unknown,
    })
  })

  test('lets a new key sign from there on, which the former one signed too, and the former no longer', async () => {
    await homeward(['app-key', at('next')])
    await cp(at('log.json'), at('rotated.json'))
    const rotated = (key: string, ...words: readonly string[]) =>
      homeward(['sign-app', '--key', at(key), '--log', at('rotated.json'), '--web', web, ...words])
    expect(await rotated('key', '--new-key', at('next'))).toMatchObject({ code: 0 })
    expect(await rotated('key')).toMatchObject({
      code: 1,
      error: expect.stringContaining('This is not the key') as unknown,
    })
    await write(web, SCRIPT, 'the next version')
    expect(await rotated('next')).toMatchObject({ code: 0 })
    expect(await check('--key', at('key.pub'))).toMatchObject({ code: 0 })
    expect(await check('--key', at('next.pub'))).toMatchObject({ code: 0 })
  })
})
