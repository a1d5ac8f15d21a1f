import { describe, expect, it } from 'vitest'
import { DAYS, guessedMapping, newPerson } from '../../../test/support/moving-in.ts'
import { planMoving } from './plan-moving.ts'
import { headedSheet } from './sheet.ts'

type Lines = readonly (readonly string[])[]
const sheet = (lines: Lines) => headedSheet({ name: 'List', rows: lines })

/** Which rows become files, and what is said of the others and of cells: row, reason, what becomes of it. */
function said(lines: Lines): readonly string[] {
  const read = sheet(lines)
  if (!read.ok) return [read.code]
  const planned = planMoving(guessedMapping(read.value), [read.value], DAYS, newPerson)
  if (!planned.ok) return planned.detail.map(({ code, column }) => `${code} ${column ?? ''}`.trim())
  return [
    `files ${planned.value.children.map(({ row }) => row).join(' ')}`.trim(),
    ...planned.value.misfits.map(
      ({ row, column, why, becomes }) => `${String(row)} ${column ?? '-'}: ${why}, ${becomes}`,
    ),
  ]
}
const HEAD = ['Nr', 'Name', 'DOB', 'Sex']

describe('a sheet that is no list of children is refused', () => {
  it.each<[string, Lines, string]>([
    ['without any row', [], 'no-rows'],
    [
      'of blank rows',
      [
        ['', ' '],
        ['\u200e', ''],
      ],
      'no-rows',
    ],
    ['of headings alone', [HEAD], 'no-rows'],
    [
      'without headings',
      [
        ['101', 'Elira', '02.05.2012', '12'],
        ['102', 'Ardit', '03.05.2012', '11'],
      ],
      'no-heading',
    ],
    [
      'with more columns than a list has',
      [Array.from({ length: 501 }, (_, at) => `c${String(at)}`), ['x']],
      'too-many-columns',
    ],
    [
      'with nothing to call a child by',
      [
        ['Weather', 'Colour'],
        ['fine', 'red'],
      ],
      'nothing-to-call-them',
    ],
  ])('%s', (_, lines, code) => {
    expect(said(lines)).toEqual([code])
  })
})

describe('a sheet with faults', () => {
  it.each<[string, Lines, readonly string[]]>([
    ['a title above', [['Children of 2026'], [], HEAD, ['1', 'Elira', '2012', 'F']], ['files 4']],
    [
      'a million blank rows',
      [HEAD, ['1', 'Elira', '2012', 'F'], ...Array.from({ length: 100_000 }, () => ['', '', '', ''])],
      ['files 2'],
    ],
    [
      'two rows of headings under merged cells',
      [
        ['Nr', 'Child', '', 'Sex'],
        ['', 'Name', 'DOB', ''],
        ['1', 'Elira', '2012', 'F'],
      ],
      ['files 3'],
    ],
    [
      'its headings again in the middle',
      [HEAD, ['1', 'Elira', '2012', 'F'], HEAD, ['2', 'Ardit', '2013', 'M']],
      ['files 2 4', '3 -: heading-again, left-out'],
    ],
    [
      'a row of sums',
      [HEAD, ['1', 'Elira', '2012', 'F'], ['', '', '', 'F']],
      ['files 2', '3 -: no-name-no-number, left-out'],
    ],
    [
      'a child without a name and a number',
      [
        [...HEAD, 'Notes'],
        ['', '', '2012', 'F', 'found at the bus stop'],
      ],
      ['files 2', '2 -: no-name, file-of-its-own'],
    ],
    [
      'a number twice',
      [HEAD, ['1', 'Elira', '2012', 'F'], ['1', 'Ardit', '2013', 'M']],
      ['files 2 3', '3 -: number-twice, file-of-its-own'],
    ],
    [
      'two children in one cell',
      [HEAD, ['1', 'Elira / Ardit', '2012', 'F']],
      ['files 2', '2 Name: several-in-one-cell, kept-as-typed'],
    ],
    [
      'a day that does not exist',
      [HEAD, ['1', 'Elira', '31.02.2014', 'F']],
      ['files 2', '2 DOB: no-such-day, read-and-kept-in-words'],
    ],
    ['a birth to come', [HEAD, ['1', 'Elira', '01.01.2031', 'F']], ['files 2', '2 DOB: day-to-come, kept-in-words']],
    [
      'a birth of long ago',
      [HEAD, ['1', 'Elira', '01.01.1812', 'F']],
      ['files 2', '2 DOB: too-long-ago, kept-in-words'],
    ],
    [
      'days as numbers among days',
      [HEAD, ['1', 'Elira', '41031', 'F'], ['2', 'Ardit', '23.04.2013', 'M']],
      ['files 2 3', '2 DOB: day-number, kept-in-words'],
    ],
    [
      'days in two orders',
      [HEAD, ['1', 'Elira', '23/04/2013', 'F'], ['2', 'Ardit', '04/24/2013', 'M']],
      ['files 2 3', '3 DOB: other-order, read-and-kept-in-words'],
    ],
    [
      'years of two calendars',
      [HEAD, ['1', 'Elira', '2012', 'F'], ['2', 'Ardit', '2013', 'M'], ['3', 'Sokha', '2555', 'F']],
      ['files 2 3 4', '4 DOB: other-calendar, read-and-kept-in-words'],
    ],
    [
      'words for a birth',
      [HEAD, ['1', 'Elira', 'spring of 2012', 'F']],
      ['files 2', '2 DOB: year-alone, read-and-kept-in-words'],
    ],
    [
      'an unknown sex',
      [HEAD, ['1', 'Elira', '2012', 'F'], ['2', 'Ardit', '2013', '?!']],
      ['files 2 3', '3 Sex: code-not-known, kept-in-words'],
    ],
    ['a formula', [HEAD, ['1', '=VLOOKUP(A2,B:B,1)', '2012', 'F']], ['files 2', '2 Name: formula, kept-in-words']],
    ['cells in error', [HEAD, ['1', 'Elira', '#REF!', 'F']], ['files 2', '2 DOB: error-in-cell, kept-in-words']],
    [
      'a telephone number of words',
      [
        ['Nr', 'Name', 'Tel'],
        ['1', 'Elira', 'ask the aunt'],
      ],
      ['files 2', '2 Tel: not-a-phone, kept-in-words'],
    ],
    [
      'a name longer than a line',
      [
        ['Nr', 'Name'],
        ['1', 'E'.repeat(301)],
      ],
      ['files 2', '2 Name: too-long, kept-in-words'],
    ],
    [
      'a name in Zawgyi',
      [
        ['Nr', 'Name'],
        ['1', 'ေမာင္'],
      ],
      ['files 2', '2 Name: written-in-zawgyi, kept-as-typed'],
    ],
    [
      'an age of months',
      [
        ['Nr', 'Name', 'Age'],
        ['1', 'Elira', '8 months'],
      ],
      ['files 2'],
    ],
    [
      'an age of nobody',
      [
        ['Nr', 'Name', 'Age'],
        ['1', 'Elira', '99'],
      ],
      ['files 2', '2 Age: no-such-age, kept-in-words'],
    ],
    [
      'a father who cares',
      [
        ['Nr', 'Name', 'Carer'],
        ['1', 'Elira', 'the father'],
      ],
      ['files 2', '2 Carer: father-or-suspect, kept-in-words'],
    ],
    [
      'a nationality that is no code',
      [
        ['Nr', 'Name', 'Nationality'],
        ['1', 'Elira', 'Albanian'],
      ],
      ['files 2', '2 Nationality: code-not-known, kept-in-words'],
    ],
    [
      'headings twice',
      [
        ['Nr', 'Name', 'Name'],
        ['1', 'Elira', 'Lira'],
      ],
      ['files 2'],
    ],
    [
      'a column without a heading',
      [
        ['Nr', 'Name', '', 'Sex'],
        ['1', 'Elira', 'what is this', 'F'],
      ],
      ['files 2'],
    ],
    [
      'rows longer than its headings',
      [
        ['Nr', 'Name'],
        ['1', 'Elira', '', 'behind the edge'],
      ],
      ['files 2'],
    ],
    ['dashes for nothing', [HEAD, ['1', 'Elira', '–', '-'], ['2', 'Ardit', '...', '/']], ['files 2 3']],
    ['signs that reverse the reading order', [HEAD, ['1', '\u202eElira\u202c', '2012', 'F']], ['files 2']],
  ])('%s', (_, lines, expected) => {
    expect(said(lines)).toEqual(expected)
  })

  it('keeps what stands behind the edge, under the letter of its column', () => {
    const read = sheet([
      ['Nr', 'Name'],
      ['1', 'Elira', '', 'behind the edge'],
    ])
    expect(read.ok && read.value.columns).toEqual(['Nr', 'Name', 'C', 'D'])
  })
})
