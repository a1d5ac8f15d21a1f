import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../test/support/entries.ts'
import {
  DAYS,
  guessedMapping,
  mappedTo,
  newPerson,
  plannedFor,
  readAsCodes,
  sheetOf,
  TODAY,
} from '../../../test/support/moving-in.ts'
import { decide } from '../deciding/decide.ts'
import type { Draft } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { planMoving } from './plan-moving.ts'
import { headedSheet } from './sheet.ts'

const LIST = sheetOf(
  'Fëmijët',
  ['Nr.', 'Emri', 'Mbiemri', 'Dt. lindjes', 'Gjinia', 'Banesa', 'Tel', 'Babai', 'Shënime', 'Kodi B'],
  ['101', 'Elira', 'Marku', '02.05.2012', 'F', 'Te gjyshja', '+355 69 000 0007', 'Agim', 'Flet pak shqip', 'B2'],
  ['102', 'Ardit', 'Berisha', '31.02.2014', 'M', '', '–', '–', '', 'B4'],
)
const drafts = (plan: { children: readonly { drafts: readonly Draft[] }[] }, at: number, kind: string) =>
  (plan.children[at]?.drafts ?? []).filter((draft) => draft.kind === kind)

describe('a list', () => {
  it('is not moved in with two columns of one sort, a code that is none, or a sheet that is not there', () => {
    const mapping = guessedMapping(LIST)
    const faults = (of: typeof mapping) => {
      const planned = planMoving(of, [LIST], DAYS, newPerson)
      return planned.ok ? [] : planned.detail.map(({ code, column }) => [code, column])
    }
    expect(faults(mappedTo(mapping, { 'Kodi B': 'number' }))).toEqual([['place-twice', 'Kodi B']])
    expect(faults({ ...mapping, sheets: mapping.sheets.map((one) => ({ ...one, sheet: 'Another' })) })).toEqual([
      ['no-such-sheet', undefined],
    ])
    const coded = mapping.sheets.map((one) => ({
      ...one,
      columns: one.columns.map((column) =>
        column.place === 'sex' ? { ...column, codes: [{ said: 'F', code: 'girl' }] } : column,
      ),
    }))
    expect(faults({ ...mapping, sheets: coded })).toEqual([['no-such-code', 'Gjinia']])
  })

  it('never makes a person of a father, whatever its mapping says', () => {
    const mapping = mappedTo(guessedMapping(LIST), { Babai: 'carer' })
    expect(planMoving(mapping, [LIST], DAYS, newPerson)).toMatchObject({
      ok: false,
      detail: [{ code: 'father-is-a-note', column: 'Babai' }],
    })
    const plan = plannedFor(LIST)
    expect(drafts(plan, 0, 'person')).toEqual([])
    expect(drafts(plan, 0, 'tie')).toEqual([])
    expect(drafts(plan, 0, 'from-earlier-list')).toContainEqual(
      expect.objectContaining({
        folder: 'origins',
        body: { list: 'The blue register', column: 'Babai', words: 'Agim' },
      }),
    )
  })

  it('gives a child its name, sex and birth, and a telephone number of which nobody knows who reads it', () => {
    const plan = plannedFor(LIST)
    expect(drafts(plan, 0, 'name')).toMatchObject([
      { body: { text: 'Elira Marku', script: 'Latn', parts: { family: 'Marku', given: 'Elira' } } },
    ])
    expect(drafts(plan, 0, 'card')).toMatchObject([
      { body: { called: { text: 'Elira Marku' }, pronoun: 'she', ageBand: '12-14' } },
    ])
    expect(drafts(plan, 0, 'birth')).toMatchObject([
      { body: { born: { known: 'day', on: '2012-05-02' }, basis: 'data-source', reasonsForChild: 'yes' } },
    ])
    expect(drafts(plan, 0, 'contact-details')).toMatchObject([
      { body: { addresses: [{ value: '+355 69 000 0007', watched: 'not-known', answeredBy: [] }] } },
    ])
    expect(plan.children.flatMap((child) => child.drafts.map(({ kind }) => kind))).not.toContain('safe-contact')
  })

  it('keeps a day that does not exist as its year, with the words of the list', () => {
    const plan = plannedFor(LIST)
    expect(drafts(plan, 1, 'birth')).toMatchObject([
      { body: { born: { known: 'range', from: '2014-01-01', to: '2014-12-31' }, asSaid: { words: '31.02.2014' } } },
    ])
    expect(plan.misfits).toContainEqual({
      sheet: 'Fëmijët',
      row: 3,
      column: 'Dt. lindjes',
      why: 'no-such-day',
      becomes: 'read-and-kept-in-words',
    })
  })

  it('with two columns of one sort loses neither: two telephone numbers are both kept, a second mother in words', () => {
    const two = sheetOf(
      'List',
      ['Nr', 'Name', 'Tel 1', 'Tel 2', 'Mother', 'Mother name'],
      ['1', 'Elira', '+355 69 000 0007', '+355 69 000 0008', 'Drita', 'Mira'],
    )
    const plan = planMoving(
      mappedTo(guessedMapping(two), { 'Tel 1': 'phone', 'Tel 2': 'phone', 'Mother name': 'mother' }),
      [two],
      DAYS,
      newPerson,
    )
    if (!plan.ok) throw new Error(JSON.stringify(plan.detail))
    expect(drafts(plan.value, 0, 'contact-details')).toMatchObject([
      { body: { addresses: [{ value: '+355 69 000 0007' }, { value: '+355 69 000 0008' }] } },
    ])
    expect(drafts(plan.value, 0, 'person')).toMatchObject([{ body: { called: 'Drita' } }])
    expect(JSON.stringify(drafts(plan.value, 0, 'from-earlier-list'))).toContain('Mira')
  })

  it('makes no agreement, no share, no visit and nothing due', () => {
    const kinds = new Set(plannedFor(LIST).children.flatMap((child) => child.drafts.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(
      ['birth', 'card', 'contact-details', 'from-earlier-list', 'gender', 'name', 'whereabouts'].sort(),
    )
  })

  it('with words about the body in a note for all puts them where few read', () => {
    const plan = planMoving(mappedTo(guessedMapping(LIST), { Shënime: 'words-care' }), [LIST], DAYS, newPerson)
    expect(
      plan.ok &&
        drafts(plan.value, 0, 'from-earlier-list').map(({ folder, body }) => [
          folder,
          (body as { column: string }).column,
        ]),
    ).toContainEqual(['care', 'Shënime'])
    const ill = sheetOf('x', ['Name', 'Notes'], ['Elira', 'shtatzënë'], ['Ardit', 'quiet'])
    const moved = planMoving(mappedTo(guessedMapping(ill), { Notes: 'words-care' }), [ill], DAYS, newPerson)
    expect(moved.ok && drafts(moved.value, 0, 'from-earlier-list').map(({ folder }) => folder)).toEqual(['health'])
    expect(moved.ok && drafts(moved.value, 1, 'from-earlier-list').map(({ folder }) => folder)).toEqual(['care'])
  })
})

describe('a row', () => {
  const keys = (list: string, ...rows: readonly (readonly string[])[]) => {
    const sheet = sheetOf('List', ['Nr', 'Name'], ...rows)
    const planned = planMoving({ ...guessedMapping(sheet), list }, [sheet], DAYS, newPerson)
    return planned.ok ? planned.value.children.map(({ key }) => key) : []
  }

  it('is another child where another list has its number, and where the same words stand twice', () => {
    const [here] = keys('Tirana', ['1', 'Elira'])
    expect(keys('Elbasan', ['1', 'Elira'])).not.toContain(here)
    expect(new Set(keys('Tirana', ['', 'Elira'], ['', 'Elira'])).size).toBe(2)
  })

  it('is the same child wherever it stands and however its name is written, while it has its number', () => {
    expect(keys('Tirana', ['2', 'Ardit'], ['1', 'Elira M.'])[1]).toBe(keys('Tirana', ['1', 'Elira'])[0])
  })
})

describe('rows of other sheets', () => {
  const children = sheetOf('Children', ['ID', 'Name'], ['1', 'Elira'], ['2', 'Ardit'], ['2', 'Besnik'])
  const family = sheetOf(
    'Family',
    ['ID', 'Name', 'Relationship'],
    ['1', 'Drita', 'mother'],
    ['1', 'Agim', 'father'],
    ['9', 'Zef', 'uncle'],
    ['2', 'Mira', 'aunt'],
  )
  const visits = sheetOf('Visits', ['ID', 'Date', 'Note'], ['1', '03/04/2025', 'She draws.'])

  it('are left out and named where no child has their number, or two have', () => {
    const { misfits } = plannedFor(children, family)
    expect(misfits.filter(({ becomes }) => becomes === 'left-out').map(({ row, why }) => [row, why])).toEqual([
      [4, 'no-such-child'],
      [5, 'number-twice'],
    ])
  })

  it('make a tie of a mother, and words in the narrowest part of a father', () => {
    const plan = plannedFor(children, family)
    expect(drafts(plan, 0, 'tie')).toMatchObject([{ body: { tie: 'mother', safe: 'not-known' } }])
    expect(drafts(plan, 0, 'from-earlier-list').filter(({ folder }) => folder === 'origins')).toMatchObject([
      { body: { column: 'Family', words: 'Name: Agim\nRelationship: father' } },
    ])
  })

  it('about visits are notes on their day', () => {
    const plan = plannedFor(children, visits)
    expect(drafts(plan, 0, 'from-earlier-list')).toContainEqual(
      expect.objectContaining({ at: '2025-04-03', body: expect.objectContaining({ column: 'Visits' }) as unknown }),
    )
  })
})

const CELL = fc.oneof(
  fc.constantFrom(
    '',
    '–',
    'F',
    'vajzë',
    '02.05.2012',
    '2555',
    '31/02/2014',
    '41000',
    '12',
    '+355 69 000 0007',
    '#REF!',
    '=SUM(A1)',
    'father',
    'Agim',
    'លីណា',
    '٣/٥/٢٠١٢',
    '﷽',
    'x'.repeat(400),
    'y'.repeat(45_000),
    'a\nb',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)
const HEADING = fc.constantFrom(
  'Nr',
  'Name',
  'Mbiemri',
  'DOB',
  'Age',
  'Sex',
  'Tel',
  'Father',
  'Mother',
  'HIV',
  'Notes',
  'Kodi B',
  'Language',
  'Nationality',
  'Address',
  'Opened',
  'Referred by',
)

const SHEET = fc
  .uniqueArray(HEADING, { minLength: 1, maxLength: 8 })
  .chain((headings) =>
    fc.record({
      headings: fc.constant(headings),
      rows: fc.array(fc.array(CELL, { minLength: headings.length, maxLength: headings.length }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  )

describe('whatever a list holds', () => {
  it('every draft is one that the app accepts, and no word of a cell is lost', () => {
    fc.assert(
      fc.property(SHEET, ({ headings, rows }) => {
        const sheet = headedSheet({ name: 'List', rows: [headings, ...rows] }, { headingRow: 1, headingRows: 1 })
        if (!sheet.ok) return
        const mapping = guessedMapping(sheet.value)
        const planned = planMoving(mapping, [sheet.value], DAYS, newPerson)
        if (!planned.ok) return
        const leftOut = planned.value.misfits.flatMap(({ becomes, row }) => (becomes === 'left-out' ? [row] : []))
        for (const child of planned.value.children) {
          for (const draft of child.drafts) {
            const decided = decide(KINDS, fileOf(), { about: ['child'], ...draft }, TODAY)
            expect(decided.ok ? true : [draft, decided]).toBe(true)
            if (decided.ok && draft.folder) expect(decided.value.folder).toBe(draft.folder)
          }
        }
        for (const { row, cells } of sheet.value.rows) {
          if (leftOut.includes(row)) continue
          const child = planned.value.children.find((one) => one.row === row)
          const kept = JSON.stringify(child?.drafts ?? [])
          for (const cell of cells.filter(
            (text) => /[\p{L}\p{N}]{3}/u.test(text) && text.length < 300 && !/^[\p{Nd}./-]+$/u.test(text),
          ))
            if (child && !readAsCodes(mapping).has(cell)) expect(kept).toContain(JSON.stringify(cell).slice(1, -1))
        }
      }),
      { numRuns: 300, examples: [[{ headings: ['Name', 'Sex'], rows: [['Elira', 'nAm']] }]] },
    )
  })

  it('the same list gives the same children, however its columns are ordered', () => {
    fc.assert(
      fc.property(SHEET, ({ headings, rows }) => {
        const plan = (order: readonly number[]) => {
          const sheet = headedSheet(
            { name: 'List', rows: [headings, ...rows].map((cells) => order.map((at) => cells[at] ?? '')) },
            { headingRow: 1, headingRows: 1 },
          )
          if (!sheet.ok) return sheet.code
          const planned = planMoving(guessedMapping(sheet.value), [sheet.value], DAYS, newPerson)
          return planned.ok ? planned.value.children.map(({ key, content }) => [key, content]) : planned.code
        }
        const order = headings.map((_, at) => at)
        expect(plan([...order].reverse())).toEqual(plan(order))
      }),
      { numRuns: 200 },
    )
  })
})
