import { describe, expect, it } from 'vitest'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'
import { OPEN_SHAPE } from '#domain/open-format/open-file.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { anasFile, idFrom } from '../../../test/support/people.ts'
import { archivePiece, type OpenedForArchive } from './archive-piece.ts'
import { archiveZip, readArchiveZip } from './archive-zip.ts'

const drensFile = idFrom('drens file') as FileId
const scan = { sha256: 'ab'.repeat(32), bytes: utf8('a scan'), type: 'application/pdf' }
const opened = (file: FileId, title: string, sealed: readonly Folder[]): OpenedForArchive => ({
  content: {
    shape: OPEN_SHAPE,
    is: 'homeward-file',
    file,
    type: 'child',
    parts: ['card'],
    sealed: [...sealed],
    people: [],
    readers: [],
    entries: [],
  },
  title,
  page: '<!doctype html>',
  documents: [scan],
  documentsMissing: 1,
})
const of = {
  agency: 'House & Home',
  madeOn: '2026-11-25' as PlainDate,
  madeBy: 'Drita Kola',
  archive: 'a'.repeat(22),
  piece: 1,
  last: true,
  team: idFrom('team') as FileId,
  people: [],
  filesMissing: 0,
}
const both = [opened(drensFile, '<b>Dren</b>', ['care', 'origins']), opened(anasFile, 'Ana', ['origins'])]
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

describe('A piece of an archive', () => {
  it('counts what stayed sealed, part by part, and names nobody there', async () => {
    const { list } = await archivePiece(of, both)
    expect(list.sealed).toEqual([
      { part: 'care', files: 1 },
      { part: 'origins', files: 2 },
    ])
    expect(JSON.stringify(list)).not.toMatch(/Ana|Dren/)
  })

  it('holds a document once that two files name, and counts those that nobody could give', async () => {
    const { list, parts } = await archivePiece(of, both)
    expect(list.documents).toEqual([
      { sha256: scan.sha256, size: 6, type: scan.type, path: `documents/${scan.sha256}` },
    ])
    expect(parts[`documents/${scan.sha256}`]).toEqual(scan.bytes)
    expect(list.documentsMissing).toBe(2)
  })

  it('has a list of its pages by name, in which names are text', async () => {
    const { parts } = await archivePiece(of, both)
    const index = text(parts['index.html'])
    expect(index).toContain(`<a href="files/${anasFile}.html"><bdi>Ana</bdi></a>`)
    expect(index).toContain('&lt;b>Dren&lt;/b>')
    expect(index).toContain('House &amp; Home')
  })

  it('is read by what reads archives, once its documents are what it says', async () => {
    const right = await archivePiece(of, [{ ...opened(anasFile, 'Ana', []), documents: [] }])
    expect(await readArchiveZip(archiveZip(right.list, right.parts))).toMatchObject({ ok: true })
    const other = await archivePiece(of, both)
    expect(await readArchiveZip(archiveZip(other.list, other.parts))).toMatchObject({ code: 'not-readable' })
  })
})
