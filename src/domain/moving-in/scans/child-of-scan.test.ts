import { describe, expect, it } from 'vitest'
import { FileId } from '../../entry/ids.ts'
import { childOfScan } from './child-of-scan.ts'
import { numbersInName, writtenInList } from './numbers-in-name.ts'

const file = (letter: string) => FileId.parse(`${letter.repeat(21)}A`)
const [elira, sokol] = [file('A'), file('B')]
const among =
  (numbers: Readonly<Record<string, readonly FileId[]>>) =>
  (number: string): readonly FileId[] =>
    numbers[number] ?? []
const list = among({ '101': [elira], '102': [sokol], 'ab-7': [elira] })

describe('the child of a scan', () => {
  it('is nobody where its name begins with no number, or with one that nobody has', () => {
    for (const name of ['birth.jpg', '103 birth.jpg', '1012.jpg', 'birth 101.jpg'])
      expect(childOfScan({ name }, list), name).toEqual({ is: 'no-such-number' })
  })

  it('is nobody where the name can be read as the numbers of two children', () => {
    const both = among({ '101': [elira], '101-2': [sokol] })
    expect(childOfScan({ name: '101-2 birth.jpg' }, both)).toEqual({ is: 'number-twice' })
    expect(childOfScan({ name: '101.jpg' }, both)).toEqual({ is: 'found', file: elira, title: undefined })
  })

  it('is nobody where two children have this number, or the folder and the name lead to two', () => {
    expect(childOfScan({ name: '101.jpg' }, among({ '101': [elira, sokol] }))).toEqual({ is: 'number-twice' })
    expect(childOfScan({ name: '102.jpg', folder: '101' }, list)).toEqual({ is: 'number-twice' })
  })

  it('is found by the number in the name of the scan or of its folder, in digits of any script', () => {
    for (const name of ['101.jpg', '101 birth.png', '101_birth.pdf', '101-2.jpg', '101birth.jpg', '១០១ birth.jpg'])
      expect(childOfScan({ name }, list), name).toMatchObject({ is: 'found', file: elira })
    expect(childOfScan({ name: 'AB-7 birth.jpg' }, list)).toMatchObject({ file: elira })
    expect(childOfScan({ name: 'birth certificate.jpg', folder: '102' }, list)).toEqual({
      is: 'found',
      file: sokol,
      title: 'birth certificate',
    })
  })

  it('gives the rest of the name as a first title, unless a machine gave it', () => {
    const title = (name: string) => {
      const found = childOfScan({ name, folder: '101' }, list)
      return found.is === 'found' ? found.title : expect.unreachable()
    }
    expect(title('101_birth_certificate.jpg')).toBe('birth certificate')
    for (const name of ['101.jpg', '101-2.jpg', 'IMG_2043.jpg', 'scan0007.pdf', '101 (2).png'])
      expect(title(name), name).toBe(undefined)
  })
})

describe('a number in the name of a scan', () => {
  it('may end wherever a part of the name does, the longest first', () => {
    expect(numbersInName('101-2 birth.jpg').map(({ number }) => number)).toEqual(['101-2 birth', '101-2', '101'])
  })

  it('may stand with slashes in the list, which no name of a file can hold', () => {
    expect(writtenInList('tir-21_14')).toContain('tir/21/14')
  })
})
