import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Rows of the last section of docs/sealing.md: section, file, name of a test. */
const quoted = [...read('docs/sealing.md').matchAll(/^\| [^|]+ \| `([^`|]+\.test\.ts)` \| \*(.+)\* \|$/gm)].map(
  ([, file = '', name = '']) => ({ file, name }),
)

describe('A test that the page about sealing quotes', () => {
  it('is one of some dozens', () => {
    expect(quoted.length).toBeGreaterThan(30)
  })

  it.each(quoted)('$file: $name: has this name', ({ file, name }) => {
    expect(read(file)).toContain(name)
  })
})
