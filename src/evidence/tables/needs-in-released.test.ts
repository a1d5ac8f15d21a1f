import { describe, expect, it } from 'vitest'
import { needsInReleased } from './needs-in-released.ts'

const table = (...rows: readonly string[]) => rows.join('\r\n')
const HEADER = 'area,help,count'

describe('a table that left', () => {
  it.each([
    ['nothing', '', 'empty', {}],
    ['no CSV', 'area,"help,count', 'mangled', {}],
    ['no counts', table('area,help', 'medical,absent'), 'no-count-column', {}],
    ['no needs', table('sex,count', 'female,40'), 'no-needs', {}],
    ['a count in words', table(HEADER, 'medical,absent,many'), 'wrong-count', { row: 2 }],
    ['a count below nothing', table(HEADER, 'medical,absent,-3'), 'wrong-count', { row: 2 }],
    ['a formula for a count', table(HEADER, 'medical,absent,=1+1'), 'wrong-count', { row: 2 }],
    ['a cell too few', table(HEADER, 'medical,absent,12', 'medical,unfit'), 'wrong-number-of-cells', { row: 3 }],
    ['a count that stands twice', table(HEADER, 'medical,absent,12', 'medical,absent,13'), 'count-twice', { row: 3 }],
    ['an answer that nobody knows', table(HEADER, 'medical,perhaps,12'), 'unknown-help', { row: 2 }],
  ])('is refused with %s', (_, text, code, where) => {
    expect(needsInReleased(text)).toMatchObject({ ok: false, code, detail: where })
  })

  it('gives its counts as they stand, hidden ones as hidden, HXL tags left out', () => {
    expect(
      needsInReleased(
        table(
          HEADER,
          '#meta,#meta,#affected',
          'medical,absent,12',
          'medical,unfit,',
          'medical,(total),40',
          'no-such-area,absent,9',
          '(total),(total),99',
        ),
      ),
    ).toEqual({
      ok: true,
      value: [
        { need: 'medical', help: 'absent', children: 12 },
        { need: 'medical', help: 'unfit', children: null },
        { need: 'medical', help: 'all', children: 40 },
      ],
    })
  })

  it('counts other columns at their total alone', () => {
    expect(
      needsInReleased(table('area,help,sex,count', 'medical,absent,female,7', 'medical,absent,(total),12')),
    ).toMatchObject({ ok: true, value: [{ children: 12 }] })
  })

  it('of one column for each need does not take every child for a child in need', () => {
    const wide = table(
      'needs-and-help medical,needs-and-help legal-justice,count',
      'absent,(total),12',
      '(not known),(total),80',
      '(total),(total),99',
      '(total),unfit,15',
      'absent,unfit,11',
    )
    expect(needsInReleased(wide)).toEqual({
      ok: true,
      value: [
        { need: 'medical', help: 'absent', children: 12 },
        { need: 'legal-justice', help: 'unfit', children: 15 },
        { need: 'medical', help: 'all', children: 19 },
        { need: 'legal-justice', help: 'all', children: 99 },
      ],
    })
    expect(
      needsInReleased(table('needs-and-help medical,count', '(not known),', 'absent,12', '(total),99')),
    ).toMatchObject({ ok: true, value: [{ help: 'absent' }, { help: 'all', children: null }] })
  })
})
