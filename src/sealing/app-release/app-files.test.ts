import { describe, expect, it } from 'vitest'
import { readAppFiles, rootOfApp, writeAppFiles } from './app-files.ts'

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)]
const LIST = `${B}  assets/x-1234abcd.js\n${A}  index.html\n`

describe('a list of the files of the app is refused', () => {
  it.each([
    ['empty', ''],
    ['unsorted', `${A}  index.html\n${B}  assets/x-1234abcd.js\n`],
    ['with a file twice', `${A}  index.html\n${B}  index.html\n`],
    ['without an end of line', LIST.trimEnd()],
    ['with a line more', `${LIST}\n`],
    ['with a short hash', LIST.replace(A, 'abc')],
    ['with a hash in capitals', LIST.replace(A, 'A'.repeat(64))],
    ['with a path that leads out', LIST.replace('index.html', '../index.html')],
    ['with an absolute path', LIST.replace('index.html', '/index.html')],
    ['with one blank', LIST.replace('  index', ' index')],
    ['with the end of line of another system', LIST.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    expect(readAppFiles(text)).toBeUndefined()
  })
})

describe('a list of the files of the app', () => {
  it('is what sha256sum writes, whatever order the files were found in', () => {
    const files = new Map([
      ['index.html', A],
      ['assets/x-1234abcd.js', B],
    ])
    expect(writeAppFiles(files)).toBe(LIST)
    expect(readAppFiles(LIST)).toEqual(files)
  })

  it('holds no name that it could not give back', () => {
    expect(() => writeAppFiles(new Map([['a b.js', A]]))).toThrow('a b.js')
  })

  it('has a root that one changed hash changes', async () => {
    expect(await rootOfApp(LIST)).toHaveLength(64)
    expect(await rootOfApp(LIST.replace(A, `c${A.slice(1)}`))).not.toBe(await rootOfApp(LIST))
  })
})
