import { beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { current } from '#domain/file/values.ts'
import { PersonId, type FileId } from '#domain/entry/ids.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { guessMapping } from '#domain/moving-in/guess-mapping.ts'
import { planMoving } from '#domain/moving-in/plan-moving.ts'
import { caseNumber } from '#domain/questions/case-number.ts'
import { randomId } from '#web/device/new-id.ts'
import { todayHere } from '#web/words/today.ts'
import { withAgencyKey } from '../../../../../test/support/components/agency-key.ts'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { given } from '../../../../../test/support/given.ts'
import { sheetOf } from '../../../../../test/support/moving-in.ts'
import { bytes, choose, picture, scan } from '../../../../../test/support/components/scans.tsx'

const LIST = sheetOf(
  'List',
  ['Nr', 'Emri', 'Mbiemri', 'Gjinia'],
  ['101', 'Elira', 'Marku', 'F'],
  ['102', 'Sokol', 'Prela', 'M'],
  ['103', 'Arta', 'Hoxha', 'F'],
  ['103', 'Arben', 'Hoxha', 'M'],
)

let device: Device
let elira: FileId
let sokol: FileId
beforeEach(async () => {
  device = withAgencyKey(await practiceDevice())
  const [today, sheets] = [todayHere(), [LIST]]
  const { mapping } = guessMapping(sheets, 'Tirana', today)
  const plan = given(planMoving(mapping, sheets, { today, dayOfList: today }, () => PersonId.parse(randomId())))
  const [first, second] = given(await device.moveIn(plan.children))
  if (!first || !second) throw new Error('files were opened')
  ;[elira, sokol] = [first, second]
})

const keptIn = async (file: FileId) => {
  const line = given(await device.files()).find((one) => one.file === file) ?? expect.unreachable()
  return current(line.line, documentKept)
}
const answer = (page: HTMLElement, words: string) => {
  const label = [...page.querySelectorAll<HTMLElement>('label.choice')].find((one) => one.textContent.trim() === words)
  if (!label) throw new Error(`there is no answer “${words}”`)
  label.querySelector('input')?.click()
}
const pick = (page: HTMLElement, words: string) => {
  const select = [...page.querySelectorAll('select')].find((one) => [...one.options].some(({ text }) => text === words))
  const value = [...(select?.options ?? [])].find(({ text }) => text === words)?.value
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(select), 'value')?.set?.call(select, value)
  select?.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('scans that cannot be matched', () => {
  it('are named with their reason, and nothing of them is kept', async () => {
    const shown = await choose(device, [
      scan('104 birth.png'),
      scan('103 birth.png'),
      scan('101 letter.png', Uint8Array.from([1, 2, 3])),
      scan('101 letter.tiff', Uint8Array.from([0x49, 0x49, 0x2a, 0]), 'image/tiff'),
      scan('101 first.png', picture('same')),
      scan('101 second.png', picture('same')),
      scan('.DS_Store'),
    ])
    await shown.comes('5 scans were not matched')
    for (const line of [
      'No file on this device has this number. 104 birth.png',
      'The name leads to two children. 103 birth.png',
      'This kind of file cannot be added. 101 letter.png 101 letter.tiff',
      'The same scan was chosen twice. 101 second.png',
    ])
      await shown.comes(line)
    expect(shown.reads()).not.toContain('DS_Store')
    await shown.comes('1 scan to check')
    expect(await keptIn(elira)).toEqual([])
  })
})

describe('a scan that its name leads to a child', () => {
  const two = () => [scan('101 birth.png'), scan('IMG_1.png', picture('y'), 'image/png', 'scans/102/IMG_1.png')]

  it('is not saved before its questions are answered, not even unfinished, and left out it leaves nothing', async () => {
    const left: FileId[] = []
    const shown = await choose(
      answering(device, {
        detach: (how) => {
          left.push(how.file)
          return device.detach(how)
        },
      }),
      two(),
    )
    await shown.comes('2 scans to check')
    shown.press('Check them one by one')
    await shown.comes('Keep it')
    expect(shown.reads()).toContain('101 birth.png')
    shown.press('Save')
    await shown.comes('Keep the picture, or leave it.')
    shown.press('Keep it')
    await shown.comes('Sealed on this phone')
    shown.press('Save')
    await expect.poll(() => shown.page.querySelectorAll('[role=alert]').length).toBeGreaterThan(0)
    expect(shown.reads()).not.toContain('Save unfinished')
    expect(await keptIn(elira)).toEqual([])

    shown.press('Leave it out')
    await expect.poll(() => shown.trail.current()).toMatchObject({ is: 'write', file: sokol })
    await shown.comes('IMG_1.png')
    expect(left).toEqual([elira])
    shown.trail.back()
    await shown.comes('1 scan was left out')
    await shown.comes('1 scan to check')
    expect(await device.drafts()).toMatchObject({ ok: true, value: {} })
    expect(await keptIn(elira)).toEqual([])
  })

  it('is kept in the narrowest part with one answer after another, and is not asked about again', async () => {
    const shown = await choose(device, two())
    await shown.comes('2 scans to check')
    shown.press('Check them one by one')
    await shown.comes('Keep it')
    shown.press('Keep it')
    await shown.comes('Sealed on this phone')
    pick(shown.page, 'Birth')
    for (const words of ['It shows nothing intimate', 'It is no recording of what the child told', 'No'])
      answer(shown.page, words)
    shown.press('Save')
    await expect.poll(() => shown.trail.current()).toMatchObject({ is: 'write', file: sokol })
    const [kept] = await keptIn(elira)
    expect(kept).toMatchObject({ folder: 'origins', body: { sort: 'birth', title: 'birth' } })
    expect(kept?.body.attachment?.name).toBe('paper.png')

    const again = await choose(device, two())
    await again.comes('1 scan is in its file')
    await again.comes('1 scan to check')
    expect(await keptIn(elira)).toHaveLength(1)
  })

  it('goes on where its form was closed, and another paper of the same child has a form of its own', async () => {
    const both = () => [scan('101 birth.png'), scan('101 school.png')]
    const first = await choose(device, both())
    await first.comes('2 scans to check')
    first.press('Check them one by one')
    await first.comes('Keep it')
    first.press('Keep it')
    await first.comes('Sealed on this phone')
    await expect.poll(async () => Object.keys(given(await device.drafts())).length).toBe(1)

    const again = await choose(device, both())
    await again.comes('2 scans to check')
    again.press('Check them one by one')
    await again.comes('Sealed on this phone')
    again.press('Leave it out')
    await again.comes('101 school.png')
    await again.comes('Keep it')
    expect(again.reads()).not.toContain('Sealed on this phone')
    expect(await keptIn(elira)).toEqual([])
  })

  it('is looked at also as a PDF', async () => {
    const shown = await choose(device, [scan('101 birth.pdf', Uint8Array.from(bytes('%PDF-1.4')), 'application/pdf')])
    await shown.comes('1 scan to check')
    shown.press('Check them one by one')
    await shown.comes('Sealed on this phone')
    await shown.comes('The app cannot show this file.')
    pick(shown.page, 'Birth')
    shown.press('Save')
    await expect.poll(() => shown.page.querySelectorAll('[role=alert]').length).toBeGreaterThan(0)
    expect(await keptIn(elira)).toEqual([])
    expect(shown.reads()).not.toContain('Save unfinished')
  })

  it('is found by the case number, too', async () => {
    const shown = await choose(device, [scan(`${caseNumber(sokol)} birth.png`)])
    await shown.comes('1 scan to check')
    expect(shown.reads()).toContain('Sokol')
  })
})
