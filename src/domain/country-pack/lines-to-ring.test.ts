import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { countryFactChanged } from '../kinds/any/country-fact-changed.ts'
import { countryPackChosen } from '../kinds/any/country-pack-chosen.ts'
import { agencyPack } from './agency-pack.ts'
import { linesToRing } from './lines-to-ring.ts'
import { vietNam } from './packs/viet-nam.ts'
import { readPack } from './read-pack.ts'

const chosen = (over: object = {}) =>
  entryOf(countryPackChosen, { country: 'VN', use: 'leads', version: 1, times: [], ...over })
const rang = (line: string, number: string) =>
  entryOf(countryFactChanged, { is: 'rang', country: 'VN', list: 'lines', line, number, on: day('2026-03-02') })
const fact = { says: 'In the capital.', mark: 'agency', checkedOn: '2026-01-01' }
const ownFile = JSON.stringify({
  ...vietNam,
  lines: [
    ...(vietNam.lines ?? []),
    { id: 'embassy-here', name: 'Embassy', number: '+84 24 555 0000', for: 'embassy', fact },
    { id: 'never-rung', name: 'A line', number: '555 01', for: 'child-helpline', fact },
  ],
})

describe('a telephone line on a child’s sheet', () => {
  it('is none that the agency did not ring, whatever mark it has in a file, and no embassy’s', () => {
    expect(linesToRing(fileOf(chosen()))).toEqual([])
    expect(agencyPack(fileOf(chosen({ own: ownFile })), 'VN')).toMatchObject({ own: true, ownRefused: [] })
    expect(linesToRing(fileOf(chosen({ own: ownFile })))).toEqual([])
    expect(linesToRing(fileOf(chosen({ own: ownFile }), rang('embassy-here', '+84 24 555 0000')))).toEqual([])
  })

  it('is none of a country that does not lead where the agency uses several, and none that was left out again', () => {
    const other = entryOf(countryPackChosen, { country: 'TH', use: 'leads', version: 1, times: [] })
    expect(linesToRing(fileOf(chosen({ use: 'beside' }), other, rang('line-111', '111')))).toEqual([])
    expect(linesToRing(fileOf(rang('line-111', '111')))).toEqual([])
    const out = {
      is: 'leaves-out',
      country: 'VN',
      list: 'lines',
      line: 'line-111',
      because: 'Nobody answers.',
    } as const
    expect(linesToRing(fileOf(chosen(), entryOf(countryFactChanged, out)))).toEqual([])
  })

  it('is the one that it rang, with the number that answered, once, and is the agency’s own word with its day', () => {
    const team = fileOf(chosen(), rang('line-111', '111'), rang('trafficking-111', '1 11'))
    expect(linesToRing(team).map(({ id, number }) => [id, number])).toEqual([['line-111', '111']])
    const moved = fileOf(chosen(), rang('line-111', '18001567'))
    expect(linesToRing(moved)).toMatchObject([
      { number: '18001567', fact: { mark: 'agency', checkedOn: '2026-03-02' } },
    ])
    expect(agencyPack(team, 'VN')?.base.lines?.[0]?.fact.mark).toBe('found')
  })
})

describe('a pack with telephone lines', () => {
  it('is refused with a number that is none, and with a line that stands twice', () => {
    const with_ = (lines: readonly unknown[]) => readPack(JSON.stringify({ ...vietNam, lines }))
    const line = vietNam.lines?.[0] ?? expect.fail()
    expect(with_([{ ...line, number: 'ring us' }])).toMatchObject({ detail: [{ where: 'lines.0.number' }] })
    expect(with_([line, line])).toMatchObject({ detail: [{ where: 'lines.1.id' }] })
  })

  it('is of the second format; one of the first, without lines, is read as before', () => {
    const { lines: _, ...older } = { ...vietNam, shape: 1 }
    expect(readPack(JSON.stringify(older))).toEqual({ ok: true, value: older })
    expect(readPack(JSON.stringify({ ...vietNam, shape: 3 }))).toMatchObject({ code: 'newer-app-needed' })
  })
})
