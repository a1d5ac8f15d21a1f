import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listKinds } from '../../scripts/list-kinds.ts'
import { STEPS } from '../../src/domain/file/kind.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { EXAMPLES } from '../support/examples/all.ts'

describe('the list of kinds', () => {
  it('is what the folders hold: run `npm run kinds` after adding a kind', () => {
    const written = [...listKinds().keys()].map((path) => [path, readFileSync(path, 'utf8')] as const)
    expect(new Map(written)).toEqual(listKinds())
    expect(globSync('src/domain/kinds/*.ts').length).toBe(written.length)
  })

  it('gives every kind a name of its own', () => {
    const names = KINDS.map((kind) => kind.name)
    expect(names).toEqual([...new Set(names)])
  })

  it('keeps each kind in the folder of its step, in a file of its name', () => {
    const files = new Set(globSync('src/domain/kinds/*/*.ts').map((path) => path.replaceAll('\\', '/')))
    const astray = KINDS.filter((kind) => !files.has(`src/domain/kinds/${kind.step}/${kind.name}.ts`)).map(
      (kind) => kind.name,
    )
    expect(astray).toEqual([])
  })

  it('has no folder that is not a step', () => {
    const folders = globSync('src/domain/kinds/*', { exclude: ['**/*.ts'] }).map((path) =>
      path.replaceAll('\\', '/').split('/').at(-1),
    )
    expect(folders.filter((folder) => !STEPS.some((step) => step === folder))).toEqual([])
  })

  it('holds no kind that no test has ever written: each has an example, or a test beside it', () => {
    const written = new Set(EXAMPLES.map(({ kind }) => kind.name))
    const untried = KINDS.filter(
      (kind) => !written.has(kind.name) && !existsSync(`src/domain/kinds/${kind.step}/${kind.name}.test.ts`),
    )
    expect(untried.map((kind) => kind.name)).toEqual([])
  })
})
