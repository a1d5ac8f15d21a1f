import { describe, expect, it } from 'vitest'
import { ownFiles } from '../support/own-files.ts'

const files = ownFiles()
const code = files.filter(({ path }) => /[.]tsx?$/.test(path))

/** Where a text stands in our files, as `path:line`. This file, which must name the texts, is left aside. */
function placesOf(text: RegExp, within = files): string[] {
  return within
    .filter(({ path }) => path !== 'test/architecture/house.test.ts' && path !== 'package-lock.json')
    .flatMap(({ path, text: whole }) =>
      whole.split('\n').flatMap((line, at) => (text.test(line) ? [`${path}:${at + 1}`] : [])),
    )
}

describe('a file', () => {
  it.each([
    ['src and scripts', /^(src|scripts)\//, 300],
    ['test', /^test\//, 400],
  ] as const)('of %s is short enough to be read whole', (_, where, limit) => {
    const long = code
      .filter(({ path }) => where.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > limit)
    expect(long).toEqual([])
  })

  it('has a name in kebab-case that says what is in it', () => {
    const names = code.filter(({ path }) => /^(src|test|scripts|bench)\//.test(path)).map(({ path }) => path)
    expect(
      names.filter((path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9-]+)*[.]tsx?$/.test(path)),
    ).toEqual([])
    expect(
      names.filter((path) =>
        /(^|\/|-)(utils?|helpers?|common|misc|managers?)([./-]|$)|^src\/[a-z]+\/services\//.test(path),
      ),
    ).toEqual([])
  })

  it('does not gather the exports of others', () => {
    expect(code.filter(({ path }) => /(^|\/)index[.]tsx?$/.test(path)).map(({ path }) => path)).toEqual([])
    expect(placesOf(/^export \* from/, code)).toEqual([])
  })
})

describe('a folder', () => {
  it('holds few enough files to be seen at a glance', () => {
    const counts = new Map<string, number>()
    for (const { path } of code.filter((file) => file.path.startsWith('src/') && !/[.]test[.]tsx?$/.test(file.path))) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > 25)).toEqual([])
  })
})

describe('nothing in the tree', () => {
  it.each([
    ['is silenced', /(eslint|oxlint|biome)-(disable|ignore)|@ts-(ignore|expect-error|nocheck)/],
    ['is left for later', /\b(TODO|FIXME|XXX)\b/],
    [
      'is a test that does not run',
      /\b(it|test|describe)[.](skip|only|todo|fails)\b|\bx(it|describe)\(|[.](skipIf|runIf)\(/,
    ],
  ])('%s', (_, text) => {
    expect(placesOf(text, code)).toEqual([])
  })

  it('names a folder of one machine', () => {
    expect(placesOf(/(^|[\s"'`(=])\/(work|root|home\/\w+)\/|\/tmp\/\w/)).toEqual([])
  })

  it('names the host of a package registry', () => {
    expect(placesOf(/registry[.](npmjs|yarnpkg)|npmjs[.]org|_authToken|registry\s*=/)).toEqual([])
  })
})

describe('a field of the app', () => {
  it('is of a type that a browser keeps in its password store', () => {
    expect(
      placesOf(
        /type=(["']|\{[^}]*["'])password/,
        code.filter(({ path }) => path.startsWith('src/web/')),
      ),
    ).toEqual([])
  })
})

describe('a setting', () => {
  it('is read from the environment in one place', () => {
    const readers = placesOf(
      /process[.]env/,
      code.filter(({ path }) => path.startsWith('src/') && !/[.]test[.]tsx?$/.test(path)),
    )
    expect(readers.filter((place) => !place.startsWith('src/cli/terminal/config.ts:'))).toEqual([])
  })
})
