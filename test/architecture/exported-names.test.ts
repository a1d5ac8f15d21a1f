import { describe, expect, it } from 'vitest'
import { ownFiles } from '../support/own-files.ts'

/** Files that export a name by convention, because a loader finds it by that name: together they count as one place. */
interface Convention {
  readonly name: string
  readonly files: RegExp
  readonly reason: string
}

const CONVENTIONS: Convention[] = [
  {
    name: 'face',
    files: /^src\/web\/kinds\/[^/]+\/[^/]+[.]tsx$/,
    reason: 'the registry of faces loads every file of kinds/ and reads its `face`',
  },
  {
    name: 'Form',
    files: /^src\/web\/screens\/what-happened\/forms\/[^/]+[.]tsx$/,
    reason: 'a form written by hand is loaded for its kind and read as `Form`',
  },
  {
    name: 'argon2Code',
    files: /^src\/sealing\/primitives\/argon2-code([.]node)?[.]ts$/,
    reason: 'package.json puts the file for Node in place of the file for a browser',
  },
  ...[
    ['gcmCipher', /^src\/sealing\/primitives\/gcm-cipher([.]node)?[.]ts$/] as const,
    ['sha256Digest', /^src\/sealing\/primitives\/sha256-digest([.]node)?[.]ts$/] as const,
  ].map(([name, files]) => ({
    name,
    files,
    reason: 'package.json puts the file for Node in place of the file for a browser',
  })),
  {
    name: 'screen',
    files: /^src\/web\/screens\/.+-screen[.]tsx$/,
    reason: 'the screen of a route is loaded by the name of its file and read as `screen`',
  },
]

const DECLARED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) +([A-Za-z_$][\w$]*)/gm

interface Declaration {
  readonly name: string
  readonly path: string
  readonly convention: Convention | undefined
}

const DECLARATIONS: Declaration[] = ownFiles()
  .filter(({ path }) => /^src\/.*[.]tsx?$/.test(path) && !/[.](test|d)[.]tsx?$/.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(DECLARED)].map(([, name = '']) => ({
      name,
      path,
      convention: CONVENTIONS.find((one) => one.name === name && one.files.test(path)),
    })),
  )

/** The names that more than one place declares, each with its files. */
function doubleNames(): Map<string, string[]> {
  const places = new Map<string, Set<string>>()
  for (const { name, path, convention } of DECLARATIONS) {
    places.set(name, (places.get(name) ?? new Set()).add(convention?.reason ?? path))
  }
  return new Map([...places].filter(([, files]) => files.size > 1).map(([name, files]) => [name, [...files]]))
}

describe('an exported name', () => {
  const double = doubleNames()

  it('is declared in one file of src, so that it says one thing wherever it is read', () => {
    expect([...double]).toEqual([])
  })

  it.each(CONVENTIONS)('stands in several files where $reason', (one) => {
    expect(DECLARATIONS.filter(({ convention }) => convention === one).length).toBeGreaterThan(1)
  })
})
