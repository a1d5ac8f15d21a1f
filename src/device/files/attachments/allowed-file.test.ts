import { describe, expect, test } from 'vitest'
import { concat, utf8 } from '#sealing/primitives/bytes.ts'
import { allowedFile } from './allowed-file.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

const number = (size: 2 | 4, value: number) => Uint8Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff)
const two = (value: number) => number(2, value)
const four = (value: number) => number(4, value)

interface Part {
  readonly name: string
  readonly words?: string
  /** Bit 0: the part is encrypted. */
  readonly flags?: number
  /** The name that the part's own header says, where it lies. */
  readonly nameThere?: string
}

/** An archive whose parts are stored as they are. */
function zip(...parts: readonly Part[]) {
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, words = 'x', flags = 0, nameThere = name } of parts) {
    const content = utf8(words)
    const about = concat(two(20), two(flags), two(0), four(0), four(0), four(content.length), four(content.length))
    const body = concat(four(0x04034b50), about, two(utf8(nameThere).length), two(0), utf8(nameThere), content)
    directory.push(
      concat(
        four(0x02014b50),
        two(20),
        about,
        two(utf8(name).length),
        two(0),
        two(0),
        two(0),
        two(0),
        four(0),
        four(at),
        utf8(name),
      ),
    )
    bodies.push(body)
    at += body.length
  }
  const list = concat(...directory)
  return concat(
    ...bodies,
    list,
    four(0x06054b50),
    two(0),
    two(0),
    two(parts.length),
    two(parts.length),
    four(list.length),
    four(at),
    two(0),
  )
}

const TYPES = { name: '[Content_Types].xml' }
const WORDS = { name: 'word/document.xml' }
const letter = (...more: readonly Part[]) => zip(TYPES, { name: '_rels/.rels' }, WORDS, ...more)
const MIMETYPE = { name: 'mimetype', words: ODT }
const openLetter = (...more: readonly Part[]) =>
  zip(MIMETYPE, { name: 'content.xml' }, { name: 'META-INF/manifest.xml' }, ...more)

describe('an archive that says it is a document is refused', () => {
  test.each([
    ['any archive', zip({ name: 'holiday.xml' })],
    ['one without its words', zip(TYPES)],
    ['a spreadsheet', zip(TYPES, { name: 'xl/workbook.xml' })],
    ['with a recording inside', letter({ name: 'word/media/media1.mp3' })],
    ['with a picture inside, which may tell a place', letter({ name: 'word/media/image1.jpeg' })],
    ['with a program', letter({ name: 'word/vbaProject.bin' })],
    ['with another document in it', letter({ name: 'word/embeddings/oleObject1.bin' })],
    ['with a part that is locked', letter({ name: 'word/styles.xml', flags: 1 })],
    ['with a part that is another where it lies', letter({ name: 'word/styles.xml', nameThere: 'word/film.mp4' })],
    ['with a part named twice', letter(WORDS)],
    ['cut off', letter().subarray(0, -1)],
    ['with something after its end', concat(letter(), utf8('film'))],
    ['of which only the first sign is there', Uint8Array.of(0x50, 0x4b, 0x03, 0x04)],
    ['an open document', openLetter()],
  ])('%s', (_, bytes) => {
    expect(allowedFile(DOCX, bytes)).toBeUndefined()
  })

  test.each([
    ['any archive', zip({ name: 'content.xml' })],
    [
      'a drawing',
      zip({ name: 'mimetype', words: 'application/vnd.oasis.opendocument.graphics' }, { name: 'content.xml' }),
    ],
    ['whose type is not its first part', zip({ name: 'content.xml' }, MIMETYPE)],
    ['with a picture inside', openLetter({ name: 'Pictures/1.jpg' })],
    ['with a recording inside', openLetter({ name: 'Media/1.wav' })],
    ['with a program', openLetter({ name: 'Basic/script-lc.xml' })],
    ['with a script', openLetter({ name: 'Scripts/python/a.py' })],
    ['with another document in it', openLetter({ name: 'Object 1/content.xml' })],
    ['a letter of the other kind', letter()],
  ])('%s (open document)', (_, bytes) => {
    expect(allowedFile(ODT, bytes)).toBeUndefined()
  })
})

describe('a document is kept as it is', () => {
  test('of Word, with what Word writes beside the words', () => {
    const bytes = letter(
      { name: 'word/theme/theme1.xml' },
      { name: 'word/_rels/document.xml.rels' },
      { name: 'docProps/core.xml' },
      { name: 'customXml/item1.xml' },
    )
    expect(allowedFile(DOCX, bytes)).toEqual(bytes)
  })

  test('of LibreOffice, with what it writes beside the words', () => {
    const bytes = openLetter(
      { name: 'styles.xml' },
      { name: 'manifest.rdf' },
      { name: 'layout-cache' },
      { name: 'Thumbnails/thumbnail.png' },
      { name: 'Configurations2/toolbar/' },
    )
    expect(allowedFile(ODT, bytes)).toEqual(bytes)
  })
})
