import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFiles } from '../support/own-files.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const PAGE = read('docs/asvs.md')

/** The sections of OWASP ASVS 5.0.0, and behind the colon the level of each of its requirements, in their order. */
const STANDARD = `
  1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123
  2.1:122 2.2:112 2.3:12223 2.4:23
  3.1:3 3.2:113 3.3:12223 3.4:11222233 3.5:11122333 3.6:3 3.7:22333
  4.1:12233 4.2:23333 4.3:22 4.4:1222
  5.1:2 5.2:112333 5.3:113 5.4:222
  6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333 6.6:2223 6.7:33 6.8:2222
  7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:223 7.6:22
  8.1:1233 8.2:1123 8.3:133 8.4:23
  9.1:111 9.2:1222
  10.1:22 10.2:223 10.3:22223 10.4:1111122222233333 10.5:22222 10.6:22 10.7:222
  11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 11.7:33
  12.1:12233 12.2:11 12.3:22223
  13.1:2333 13.2:222223 13.3:2233 13.4:1222233
  14.1:22 14.2:12223333 14.3:122
  15.1:12233 15.2:12233 15.3:1222222 15.4:3333
  16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223
  17.1:23 17.2:22223333 17.3:22`

const asked = STANDARD.trim()
  .split(/\s+/)
  .flatMap((section) => {
    const [number = '', levels = ''] = section.split(':')
    return Array.from(levels, (level, at) => ({ number: `${number}.${at + 1}`, level }))
  })
  .filter(({ level }) => level !== '3')

/** `7.1.1, 7.2.1–7.2.4` as the numbers that it means. */
const numbersIn = (cell: string) =>
  cell.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–')
    const section = first.slice(0, first.lastIndexOf('.'))
    const [from, to] = [first, last].map((number) => Number(number.slice(number.lastIndexOf('.') + 1)))
    return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, at) => `${section}.${(from ?? 0) + at}`)
  })

const lines = [...PAGE.matchAll(/^\| (\d+\.\d[^|]*) \| ([^|]*) \| ([^|]*) \| ([^|]*) \| (.*) \|$/gm)].map(
  ([, cell = '', level = '', , state = '', evidence = '']) => ({
    cell,
    level,
    state: state.replaceAll('*', ''),
    evidence,
  }),
)
const held = lines.flatMap(({ cell, level, state }) => numbersIn(cell).map((number) => ({ number, level, state })))

/** Files and folders of this tree that a text names, each with what is quoted behind it. */
const namedIn = (evidence: string) => {
  const paths = [...evidence.matchAll(/`((?:(?:src|test|docs|deploy|scripts)\/|(?=[\w.]+\.(?:md|jsonc?|ts)`))[^`]+)`/g)]
  return paths.map((found, at) => {
    const behind = evidence.slice(found.index + found[0].length, paths[at + 1]?.index)
    return { path: found[1] ?? '', quoted: [...behind.matchAll(/\*([^*]+)\*/g)].map(([, text = '']) => text) }
  })
}
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
/** Of a test the whole name, in its quotation marks; of anything else the words. */
const says = (path: string, text: string) =>
  isTest(path) ? ["'", '"', '`'].some((mark) => read(path).includes(mark + text + mark)) : read(path).includes(text)

describe('The table of ASVS', () => {
  it('has each requirement of levels 1 and 2 once, with its level, and no other', () => {
    const order = ({ number, level }: { readonly number: string; readonly level: string }) => `${number} level ${level}`
    expect(held.map(order)).toEqual(asked.map(order))
  })

  it('knows four states, and groups only what does not apply', () => {
    expect(lines.filter(({ state }) => !/^(met|in part|not met|not applicable)$/.test(state))).toEqual([])
    expect(lines.filter(({ cell, state }) => /[,–]/.test(cell) && state !== 'not applicable')).toEqual([])
  })

  it('counts its lines as they are', () => {
    const count = (state: string, level: string) =>
      held.filter((one) => (state === 'all' || one.state === state) && (level === '' || one.level === level)).length
    for (const state of ['met', 'in part', 'not met', 'not applicable', 'all']) {
      const row = `${count(state, '1')} | ${count(state, '2')} | ${count(state, '')}`
      expect(PAGE).toMatch(new RegExp(`^\\| (\\*\\*)?${state}(\\*\\*)? \\| ${row.replaceAll('|', '\\|')} \\|$`, 'm'))
    }
  })
})

describe('A line of the table of ASVS', () => {
  it.each(lines)('$cell names only what is there, and quotes it as it stands', ({ evidence }) => {
    const named = namedIn(evidence)
    expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([])
    const quotes = named.flatMap(({ path, quoted }) => quoted.map((text) => ({ path, text })))
    expect(quotes.filter(({ path, text }) => !says(path, text))).toEqual([])
  })

  it.each(lines.filter(({ state }) => state === 'met'))('$cell that is met names its evidence', ({ evidence }) => {
    const named = namedIn(evidence)
    expect(named).not.toEqual([])
    expect(named.filter(({ path, quoted }) => isTest(path) && quoted.length === 0)).toEqual([])
  })
})

describe('What the table of ASVS says is not there', () => {
  /** Writes the list of an archive: links to its own pages. */
  const LINKS = 'src/device/packets/archive-piece.ts'
  const sources = ownFiles().filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && path !== LINKS)

  it.each([
    ['another process', /child_process|worker_threads.*exec/],
    ['code out of text', /\beval\(|new Function\(|setTimeout\(['"`]/],
    ['markup that is set', /innerHTML\s*=|outerHTML\s*=|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/],
    ['a link out of words', /\bhref=|window\.open\(/],
    ['a cookie', /document\.cookie|hono\/cookie|['"]set-cookie['"]: /i],
    ['messages of other windows', /window\.addEventListener\('message'|window\.onmessage/],
    ['other origins', /hono\/cors|access-control-allow/i],
    ['addresses of callers', /x-forwarded|x-real-ip|remoteAddress/i],
    ['WebSocket, WebRTC, GraphQL', /\bWebSocket\b|RTCPeerConnection|graphql/i],
  ])('%s', (_, pattern) => {
    expect(sources.length).toBeGreaterThan(1000)
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([])
  })
})
