import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '../workbook/workbook.ts'
import { caseSheetWorkbook } from './write-case-sheet.ts'

describe('a workbook is refused', () => {
  const zipped = (files: Record<string, string | Uint8Array>) =>
    new Uint8Array(
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([name, held]) => [name, typeof held === 'string' ? strToU8(held) : held]),
        ),
      ),
    )

  it.each([
    ['that is no zip', new TextEncoder().encode('prs_FirstName\r\n'), 'not-a-workbook'],
    ['that is a zip of something else', zipped({ 'a.txt': 'hello' }), 'not-a-workbook'],
    ['that was cut', zipped({ 'xl/workbook.xml': '<workbook/>' }).slice(0, 40), 'not-a-workbook'],
    ['that would unpack to more than any sheet', zipped({ 'xl/a.xml': new Uint8Array(33 * 1024 * 1024) }), 'too-large'],
    [
      'whose XML declares entities',
      zipped({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>' }),
      'holds-declarations',
    ],
  ] as const)('%s', async (_, bytes, code) => {
    expect(await openWorkbook(new Uint8Array(bytes))).toMatchObject({ ok: false, code })
  })

  it('whose list at the end names other parts than stand in it: what was looked at is what is read', async () => {
    const honest = await caseSheetWorkbook([{ prs_FirstName: 'Ardita' }])
    const hidden = await caseSheetWorkbook([{ prs_FirstName: 'Lule' }])
    // The second workbook is inside a part of the first; the directory at the end is the second's, with shifted offsets.
    const outer = zipSync({ ...unzipSync(honest), 'docProps/thumbnail.jpeg': [hidden, { level: 0 }] })
    const at = indexOf(outer, hidden)
    const end = hidden.length - 22
    const view = new DataView(hidden.slice().buffer)
    const [from, size] = [view.getUint32(end + 16, true), view.getUint32(end + 12, true)]
    const list = hidden.slice(from, from + size)
    const entries = new DataView(list.buffer)
    for (
      let entry = 0;
      entry < size;
      entry +=
        46 +
        entries.getUint16(entry + 28, true) +
        entries.getUint16(entry + 30, true) +
        entries.getUint16(entry + 32, true)
    )
      entries.setUint32(entry + 42, entries.getUint32(entry + 42, true) + at, true)
    const body = outer.slice(0, outer.length - 22 - new DataView(outer.buffer).getUint32(outer.length - 22 + 12, true))
    const tail = hidden.slice(end)
    new DataView(tail.buffer).setUint32(16, body.length, true)
    const crafted = new Uint8Array([...body, ...list, ...tail])
    expect(Object.keys(unzipSync(crafted))).not.toContain('docProps/thumbnail.jpeg')
    const opened = await openWorkbook(crafted)
    expect(JSON.stringify(opened.ok && opened.value)).toContain('Ardita')
    expect(JSON.stringify(opened.ok && opened.value)).not.toContain('Lule')
  })
})

function indexOf(whole: Uint8Array, part: Uint8Array): number {
  for (let at = 0; at + part.length <= whole.length; at += 1)
    if (part.every((byte, n) => whole[at + n] === byte)) return at
  throw new Error('it lies within')
}
