import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HTCDS_FIELDS } from '#evidence/standards/htcds/fields.ts'
import { readCaseSheet } from '#evidence/standards/htcds/read-case-sheet.ts'
import { openWorkbook, type Cell } from '#evidence/standards/workbook/workbook.ts'
import { sharedData } from './shared-data.ts'

const template = sharedData('htcds/HTCDS Excel Spreadsheet v2.0.xlsx')
const published = sharedData('htcds/htcds-2.0-fields.json')

describe('a case sheet', () => {
  it('that is no workbook is refused', async () => {
    expect(await openWorkbook(new TextEncoder().encode('cas_CaseOwner;prs_FirstName'))).toMatchObject({
      ok: false,
      code: 'not-a-workbook',
    })
  })
})

describe.each(template === undefined ? [] : [{ name: 'IOM’s own case sheet, as published', path: template }])(
  '$name',
  ({ path }) => {
    it('is read with what was typed into it, and its six slips are told', async () => {
      const opened = await openWorkbook(new Uint8Array(readFileSync(path)))
      if (!opened.ok) throw new Error(opened.code)
      const [ids = [], labels = [], ...rows] = opened.value
      const typed: Cell[] = labels.map((label, at) =>
        at === 0
          ? 1
          : label === 'Birthdate'
            ? '2010-02-01'
            : label === 'Mailing City'
              ? 'Kukës'
              : label === 'Methods of Control'
                ? 'Debt bondage; Takes earnings'
                : null,
      )
      const read = readCaseSheet([ids, labels, typed, ...rows.slice(1)])
      if (!read.ok) throw new Error(read.code)
      expect(read.value.cases).toEqual([
        {
          prs_Birthdate: '2010-02-01',
          prs_MailingCity: 'Kukës',
          vic_MethodsOfControl: ['DebtBondage', 'TakesEarnings'],
        },
      ])
      expect(
        read.value.repairs
          .filter(({ row }) => row === undefined)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(['id-blank', 'id-misspelt', 'mapped-by-label', 'mapped-by-label', 'mapped-by-label', 'mapped-by-label'])
      expect(read.value.blank).toBe(999)
    })
  },
)

describe.each(published === undefined ? [] : [{ name: 'the published list of fields', path: published }])(
  '$name',
  ({ path }) => {
    it('and ours name the same fields, core and codes', () => {
      const list = JSON.parse(readFileSync(path, 'utf8')) as {
        id: string
        core: boolean
        status: string
        values: string[]
      }[]
      expect(HTCDS_FIELDS.map(({ id, core, deprecated }) => [id, core, deprecated])).toEqual(
        list.map(({ id, core, status }) => [id, core, status === 'DEPRECATED']),
      )
      for (const { id, values } of list)
        if (values.length > 1)
          expect(Object.keys(HTCDS_FIELDS.find((field) => field.id === id)?.codes ?? {})).toEqual(
            values.map((value) => value.trim()),
          )
    })
  },
)
