import { Encrypter } from 'age-encryption'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anasFile } from '../../../test/support/people.ts'
import { OPEN_SHAPE, type OpenArchive, type OpenFile } from '#domain/open-format/open-file.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { archiveZip, hashOfBytes, readArchivePiece, readArchiveZip } from './archive-zip.ts'

const file: OpenFile = {
  shape: OPEN_SHAPE,
  is: 'homeward-file',
  file: anasFile,
  type: 'child',
  parts: ['card'],
  sealed: ['care'],
  people: [],
  readers: [],
  entries: [],
}
const path = `files/${anasFile}.json`
const bytes = utf8(JSON.stringify(file))
const list: OpenArchive = {
  shape: OPEN_SHAPE,
  is: 'homeward-archive',
  agency: 'House of the North',
  madeOn: '2026-11-25' as PlainDate,
  madeBy: 'Drita Kola',
  archive: 'a'.repeat(22),
  piece: 1,
  last: true,
  team: anasFile,
  people: [],
  files: [{ file: anasFile, type: 'child', path, sha256: await hashOfBytes(bytes), page: 'files/page.html' }],
  documents: [],
  filesMissing: 0,
  documentsMissing: 0,
  sealed: [{ part: 'care', files: 1 }],
}
const parts = { [path]: bytes, 'index.html': utf8('<!doctype html>'), 'files/page.html': utf8('<!doctype html>') }
const whole = archiveZip(list, parts)

describe('An archive', () => {
  it.each<[string, Uint8Array, string]>([
    ['that is no zip', utf8('case files'), 'not-readable'],
    ['cut short', whole.subarray(0, whole.length - 30), 'not-readable'],
    ['without its list', zipSync(parts), 'not-readable'],
    [
      'without a file that its list names',
      archiveZip(list, { 'files/page.html': bytes, 'index.html': bytes }),
      'not-readable',
    ],
    ['with another file than its list says', archiveZip(list, { ...parts, [path]: utf8('{}') }), 'not-readable'],
    ['with a part that its list does not name', archiveZip(list, { ...parts, 'more.json': bytes }), 'not-readable'],
    ['of a newer shape', zipSync({ ...parts, 'archive.json': utf8('{"shape":2}') }), 'app-too-old'],
  ])('%s is refused', async (_, zip, code) => {
    expect(await readArchiveZip(zip)).toMatchObject({ ok: false, code })
  })

  it('is read as it was written', async () => {
    expect(await readArchiveZip(whole)).toEqual({
      ok: true,
      value: { archive: list, files: [file], documents: new Map() },
    })
  })
})

describe('A piece of an archive as it lies on a disk', () => {
  const words = 'seven stones in the river'
  const sealed = async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(words)
    // Of little cost: how dear its words are to guess is tested where they are chosen.
    encrypter.setScryptWorkFactor(1)
    return encrypter.encrypt(whole)
  }

  it('is refused with other words, cut at any place, or with one byte changed', async () => {
    const bytes = await sealed()
    expect(await readArchivePiece(bytes, 'six stones in the river')).toMatchObject({ code: 'not-readable' })
    for (const length of [0, 40, bytes.length >> 1, bytes.length - 1])
      expect(await readArchivePiece(bytes.subarray(0, length), words)).toMatchObject({ code: 'not-readable' })
    const changed = bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte))
    expect(await readArchivePiece(changed, words)).toMatchObject({ code: 'not-readable' })
  })

  it('is read with its words', async () => {
    expect(await readArchivePiece(await sealed(), words)).toMatchObject({ ok: true, value: { archive: list } })
  })
})
