import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('docs/practice.md', 'utf8')
const names = (letter: string, last: number) => Array.from({ length: last }, (_, at) => `${letter}${String(at + 1)}`)

it('the page of what practice asks has a row for each of the 54 and for each of the 49 clauses of the seven publications, and names only paths and sentences that are there', () => {
  expect(Array.from(page.matchAll(/^\| ([PNRC]\d+) \|/gm), ([, name]) => name)).toEqual([
    ...names('P', 24),
    ...names('N', 10),
    ...names('R', 20),
    ...names('C', 49),
  ])
  const paths = Array.from(page.matchAll(/`([^`]+)`/g), ([, path = '']) => path)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
  const proofs = Array.from(page.matchAll(/`([^`]+\.test\.ts)` “([^”]+)”/g), ([, path = '', sentence = '']) => ({
    path,
    sentence,
  }))
  expect(proofs.length).toBeGreaterThan(54 + 49)
  expect(proofs.filter(({ path, sentence }) => !readFileSync(path, 'utf8').includes(sentence))).toEqual([])
})
