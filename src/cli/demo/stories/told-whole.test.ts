import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { draftsOf } from '../../../../test/support/stories.ts'
import { STORIES } from './stories.ts'

/** What is written out in the sources of the stories: texts of at least three words. */
function sentences(): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /\S+ \S+ \S/.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  for (const path of globSync(`${import.meta.dirname}/*/*.ts`))
    visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

describe('the stories', () => {
  test('are told whole: every sentence of them is in an entry', () => {
    const written = JSON.stringify(STORIES.flatMap(draftsOf))
    const all = sentences()
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter((sentence) => !written.includes(JSON.stringify(sentence).slice(1, -1)))).toEqual([])
  })
})
