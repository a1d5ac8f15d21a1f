import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { ownFiles } from '../support/own-files.ts'

/** A path that a file builds from its own place: no import, so neither the compiler nor the import rules notice where the file has moved. */
const FROM_ITS_PLACE = /join\(import[.]meta[.]dirname, '([^']+)'|new URL\('([^']+)', import[.]meta[.]url\)/g

/** Data of other publishers, in a folder next to the tree if somebody put it there; its tests say what they do without it. */
const BESIDE_THE_TREE = 'test/cli/shared-data.ts'

const paths = ownFiles()
  .filter(({ path }) => /^(src|scripts|test)\/.*[.]tsx?$/.test(path) && path !== BESIDE_THE_TREE)
  .flatMap(({ path, text }) =>
    [...text.matchAll(FROM_ITS_PLACE)].map(([, joined, url]) => ({
      path,
      leadsTo: relative('.', join(dirname(path), joined ?? url ?? '')),
    })),
  )

it('a path that a file builds from its own place leads to something in the tree, or to what is built', () => {
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter(({ leadsTo }) => !/^dist\/web\b/.test(leadsTo) && !existsSync(leadsTo || '.'))).toEqual([])
})

/** Files that name what does not exist on purpose: planted faults, an example to follow, catalogues of a test. */
const NAMES_INVENTED =
  /^(CONTRIBUTING[.]md|test\/architecture\/(import-plants|lint[.]test|worked-example[.]test|own-places[.]test)[.]?.*|src\/web\/words\/catalogue\/.*[.]test[.]ts|test\/vectors\/.*)$/
const NAMED = /(?<![\w./#-])((?:src|test|scripts|docs|bench)\/[\w./-]*\w)/g

it('a path that a page, a comment or a test names exists', () => {
  const named = ownFiles()
    .filter(({ path }) => /[.](tsx?|mjs|md)$/.test(path) && !NAMES_INVENTED.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(NAMED)].map(([, place = '']) => ({ path, place })))
    .filter(({ place }) => !place.includes('node_modules'))
  expect(named.length).toBeGreaterThan(500)
  const ends = ['', '.ts', '.tsx', '.test.ts', '.md']
  expect(named.filter(({ place }) => !ends.some((end) => existsSync(place + end)))).toEqual([])
})

it('no file holds both sides of a change that was never settled', () => {
  const unsettled = ownFiles().flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, n) => (/^(<{7}|>{7})( |$)/.test(line) ? [`${path}:${n + 1}`] : [])),
  )
  expect(unsettled).toEqual([])
})
