import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbook, writeWorkbookOf } from '#evidence/standards/workbook/workbook.ts'
import { choose, heading, pick, press, said, write } from '../support/app/acting.ts'
import { DRITA } from '../support/app/agency-in-browsers.ts'
import { enrolledAgency, type EnrolledAgency } from '../support/app/enrolled-agency.ts'
import { downloadedBytes } from '../support/app/downloaded.ts'
import { faultsOf } from '../support/app/fit.ts'
import { askWhetherKnown, fillOpening } from '../support/app/opening.ts'
import { askTheSchool, pressByKey, typeInTheAnswer, writeAShelter } from '../support/app/others.ts'
import { answer, save } from '../support/app/what-happened.ts'

const WORDS = 'seven stones in the river'
const organization = { id: 'o1', name: 'House of the River', description: 'A house by the bridge.' }
const says = (code: string) => ({
  id: code.replaceAll(/[^a-z]/g, ''),
  taxonomy_term: { id: code.replaceAll(/[^a-z]/g, ''), code, name: code, taxonomy: 'homeward' },
})
const LIST = [
  {
    id: 's1',
    name: 'Evening lessons',
    status: 'active',
    minimum_age: 6,
    maximum_age: 16,
    organization,
    attributes: [says('help:education-early-childhood')],
  },
  {
    id: 's2',
    name: 'Homework room',
    status: 'active',
    minimum_age: 6,
    maximum_age: 10,
    organization,
    attributes: [says('help:education-early-childhood'), says('asks-first:formal-identification')],
  },
  { id: 's3', status: 'active', organization },
]

let agency: EnrolledAgency
let drita: Page
let sealed = ''

beforeAll(async () => {
  agency = await enrolledAgency([DRITA])
  const [dritas] = agency.came
  if (!dritas) throw new Error('one came in')
  drita = dritas.page
  await drita.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 })
  const child = { name: 'Ana', from: '12', to: '13', sex: 'Girl', language: 'Albanian', told: [] } as const
  await askWhetherKnown(drita, child)
  await fillOpening(drita, child)
  await press(drita, 'Not now')
  await press(drita, 'Plan')
  await press(drita, 'Add a need')
  await pick(drita, 'Which help?', 'School and kindergarten')
  await pick(drita, 'Status', 'Needed')
  await answer(drita, 'Who says that it is needed?', 'I do')
  await save(drita)
})
afterAll(async () => {
  await agency.close()
  if (sealed !== '') await rm(sealed, { force: true })
})

const fits = async () => expect(await faultsOf(drita)).toEqual([])

describe('somebody outside is asked', () => {
  it('and what they will read is seen before it goes: the least that they need', async () => {
    await askTheSchool(drita, {
      called: 'The class teacher',
      asks: 'A place in the third class.',
      danger: 'She has nowhere to be by day.',
    })
    await said(drita, 'What they will read')
    await said(drita, 'To: The class teacher')
    expect(await drita.locator('.slip').innerText()).not.toContain('nowhere to be')
    await save(drita)
    await said(drita, 'Waiting for them')
  })

  it('by a slip that leaves as a sealed file under a name that tells nothing', async () => {
    await pressByKey(drita, 'Open the slip')
    await heading(drita, 'Slip')
    await fits()
    await pressByKey(drita, 'Save as a sealed file')
    await write(drita, 'Words for this file', WORDS)
    const coming = drita.waitForEvent('download')
    await pressByKey(drita, 'Make the file')
    const file = await coming
    expect(file.suggestedFilename()).toBe('slip.age')
    sealed = join(tmpdir(), `slip-${String(process.pid)}.age`)
    await file.saveAs(sealed)
    expect((await readFile(sealed)).toString('latin1')).not.toContain('Ana')
  })

  it('or on a sheet of theirs, filled with what the slip says and nothing else', async () => {
    const theirs = async (...cells: readonly string[]) =>
      drita
        .locator('input[type=file]')
        .setInputFiles({
          name: 'theirs.xlsx',
          mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          buffer: Buffer.from(await writeWorkbookOf('Form', [cells])),
        })
    await pressByKey(drita, 'Fill in a sheet of theirs (.xlsx)')
    await said(drita, /^Write the names of fields/)
    await theirs('{{called}}', '{{health-need}}')
    await said(drita, 'These fields are of parts that go on no sheet: health-need')
    await fits()
    const coming = drita.waitForEvent('download')
    await theirs('Child: {{called}}', '{{legal-name}}', 'Room:')
    await said(drita, 'Left empty, because the slip does not say it: legal-name')
    const file = await coming
    expect(file.suggestedFilename()).toBe('sheet.xlsx')
    const read = await openWorkbook(new Uint8Array(await downloadedBytes(file)))
    expect(read).toMatchObject({ ok: true, value: [['Child: Ana', null, 'Room:']] })
  })

  it('or as a picture, drawn on the phone once it was said that a picture stays there', async () => {
    await pressByKey(drita, 'Make a picture')
    await said(drita, /^A picture on a phone stays there/)
    expect(await drita.locator('.slip-picture').count()).toBe(0)
    await pressByKey(drita, 'Make the picture')
    await drita.locator('.slip-picture').waitFor()
    const drawn = await drita.locator('.slip-picture').evaluate(async (shown) => {
      if (!(shown instanceof HTMLImageElement)) throw new Error('a picture')
      await shown.decode()
      const context = new OffscreenCanvas(shown.naturalWidth, shown.naturalHeight).getContext('2d')
      context?.drawImage(shown, 0, 0)
      const signs = context?.getImageData(0, 0, shown.naturalWidth, shown.naturalHeight).data ?? []
      return {
        wide: shown.naturalWidth,
        high: shown.naturalHeight,
        inked: signs.filter((value, at) => at % 4 === 0 && value < 128).length,
      }
    })
    expect(drawn.wide).toBe(1080)
    expect(drawn.high).toBeGreaterThan(600)
    expect(drawn.inked).toBeGreaterThan(2000)
    await fits()
    const coming = drita.waitForEvent('download')
    await pressByKey(drita, 'Save the picture')
    const file = await coming
    expect(file.suggestedFilename()).toBe('slip.png')
    const bytes = await downloadedBytes(file)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.toString('latin1')).not.toContain('Ana')
    await press(drita, 'Back')
  })

  it('and the answer on paper is typed in', async () => {
    await typeInTheAnswer(drita, 'The secretary')
    await said(drita, /^The secretary: Yes, they will help/)
  })

  it('where it is opened it is read, and not with other words', async () => {
    await press(drita, 'More')
    await press(drita, /^Read a sealed file/)
    await drita.locator('input[type=file]').setInputFiles(sealed)
    await write(drita, 'Words for this file', 'other words of mine')
    await press(drita, 'Read it')
    await drita.getByRole('alert').waitFor()
    await write(drita, 'Words for this file', WORDS)
    await press(drita, 'Read it')
    await said(drita, 'Do not pass this on.')
    await said(drita, /Called: Ana/)
  })
})

describe('what an authority asks for by law', () => {
  it('is counted on the phone, says that the rows are ours, and leaves as a table only after a second look', async () => {
    await press(drita, 'More')
    await press(drita, /^Figures of a month/)
    await choose(drita, 'For an authority')
    await press(drita, 'Next')
    await said(drita, /^We do not know the authority’s own sheet/)
    expect(
      await drita
        .getByRole('row', { name: /^Files opened: girls/ })
        .getByRole('cell')
        .innerText(),
    ).toBe('1 †')
    await fits()
    await press(drita, 'Save as a table (CSV)')
    await said(drita, /^The file is not encrypted/)
    const coming = drita.waitForEvent('download')
    await press(drita, 'Save the file')
    const file = await coming
    expect(file.suggestedFilename()).toBe('return.csv')
    const table = (await downloadedBytes(file)).toString()
    expect(table).toMatch(/\r\nFiles opened: girls,1,"few: internal, a child could be recognised"\r\n/)
    expect(table).not.toContain('Ana')
  })
})

describe('the directory of services', () => {
  it('takes in a list, and says of what it cannot take where and why', async () => {
    await press(drita, 'More')
    await press(drita, /^Services/)
    await press(drita, 'Start the directory')
    await press(drita, /^Import a list/)
    const list = (text: string) =>
      drita
        .locator('input[type=file]')
        .setInputFiles({ name: 'services.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await list('[{"id":"s1",')
    await said(drita, 'Nothing was imported.')
    await list(JSON.stringify(LIST))
    await said(drita, '2 services can be imported')
    await said(drita, /\[2\]\.name/)
    await press(drita, 'Import the services')
    await said(drita, '2 services')
    await fits()
  })

  it('hides a door: it is in no file that is given to others', async () => {
    await writeAShelter(drita, {
      name: 'A bed for the night',
      by: 'Blue House',
      district: 'Elbasan',
      address: 'Rruga e Vjetër 9',
    })
    await said(drita, 'Rruga e Vjetër 9')
    await press(drita, 'Back')
    const coming = drita.waitForEvent('download')
    await press(drita, /^Give the list to others/)
    const given = (await downloadedBytes(await coming)).toString()
    expect(given).toContain('A bed for the night')
    expect(given).not.toContain('Vjetër')
  })

  it('is held against a need: what must be asked, and what does not fit and why', async () => {
    await press(drita, 'Children')
    await press(drita, /Ana/)
    await press(drita, 'Plan')
    await press(drita, 'Find help that fits')
    await said(drita, 'No service is sure to fit')
    await said(drita, 'Not for this age')
    await said(drita, /They set a condition that is not allowed.*formally identified/)
    await fits()
    await press(drita, 'I offered it today')
    await said(drita, /^Evening lessons, House of the River/)
  })

  it('without one complaint of any page', () => {
    expect(agency.complaints()).toEqual([])
  })
})
