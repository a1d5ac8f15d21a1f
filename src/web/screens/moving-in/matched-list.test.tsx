import { beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { isNotLookedAt } from '#domain/kinds/before/moved-in-looked.ts'
import { withAgencyKey } from '../../../../test/support/components/agency-key.ts'
import { openChild } from '../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { sheetOf } from '../../../../test/support/moving-in.ts'
import { MatchedList } from './matched-list.tsx'

const LIST = sheetOf(
  'List',
  ['Nr', 'Emri', 'Mbiemri', 'Ditëlindja', 'Gjinia', 'Babai', 'Kodi B'],
  ['101', 'Elira', 'Marku', '23.05.2014', 'F', 'Agim', 'B2'],
  ['102', 'Sokol', 'Prela', '31.02.2014', 'M', '', 'B4'],
  ['', '', '', '', '', '', 'sum'],
)

let device: Device
beforeEach(async () => {
  device = withAgencyKey(await practiceDevice())
})

const movedIn = async () => given(await device.files()).filter(({ line }) => isNotLookedAt(line))

/** The list, matched as guessed, with its children shown. */
async function shown(over: Device = device) {
  const page = openOver(over, <MatchedList sheets={[LIST]} />, { is: 'moving-in' })
  await page.comes('What do you call this list?')
  page.type('What do you call this list?', 'Tirana')
  await expect.poll(() => page.control('Match the columns').hasAttribute('disabled')).toBe(false)
  page.press('Match the columns')
  await page.comes('See the children')
  page.press('See the children')
  await page.comes('The first children, as they will look')
  return page
}

describe('Moving in with a list', () => {
  it('opens nothing before a person has seen the children and what does not fit', async () => {
    const { reads } = await shown()
    expect(reads()).toContain('Elira')
    expect(reads()).toContain('girl')
    expect(reads()).toContain(
      'Row 3 · Ditëlindja This is not a date that can be used. Read as far as possible, and kept as a note.',
    )
    expect(reads()).toContain('Row 4 There is no child in this row. Left out. It stays in your list.')
    expect(await movedIn()).toEqual([])
  })

  it('offers no place to a father but the narrowest part', async () => {
    const { page } = await shown()
    const father = [...page.querySelectorAll('label')].find((one) => one.textContent.includes('Babai'))
    const select = father?.parentElement?.querySelector('select')
    expect(select?.selectedOptions[0]?.textContent).toBe('A note in the most restricted part')
  })

  it('asks which children are known, opens the files once, and says what each waits for', async () => {
    const first = await shown()
    first.press('Next: check for known children')
    await first.comes('Import 2 children')
    first.press('Import 2 children')
    await first.comes('2 files were opened')
    expect(await movedIn()).toHaveLength(2)

    const again = await shown()
    again.press('Next: check for known children')
    await again.comes('2 rows have their files already')
    expect(again.control('Import 0 children').hasAttribute('disabled')).toBe(true)

    const [file] = await movedIn()
    if (!file) throw new Error('files were moved in')
    const child = openChild(device, file.file, 'overview')
    await child.comes('Imported, not checked yet.')
    child.press('I have read it')
    expect(child.trail.current()).toMatchObject({ is: 'write', kind: 'moved-in-looked', file: file.file })
  })

  it('opens no file for a child who seems to have one, until a person says that it is another', async () => {
    const [known] = given(await device.files())
    if (!known) throw new Error('practice has children')
    const answers = answering(device, {
      alreadyKnown: (asked) =>
        Promise.resolve({
          ok: true,
          value: asked.name.startsWith('Sokol')
            ? [{ file: known.file, sure: 'likely', compared: [], kinThere: null }]
            : [],
        }),
    })
    const page = await shown(answers)
    page.press('Next: check for known children')
    await page.comes('These children seem to have a file here')
    await page.comes('Import 1 child')
    const tick = page.page.querySelector<HTMLInputElement>('input[type="checkbox"]')
    tick?.click()
    await page.comes('Import 2 children')
  })

  it('says that it needs the network where the device has never reached its agency', async () => {
    const page = await shown(await practiceDevice())
    page.press('Next: check for known children')
    await page.comes('No network.')
  })

  it('keeps what was opened where the device refuses on the way', async () => {
    const page = await shown(
      answering(device, { moveIn: () => Promise.resolve({ ok: false, code: 'storage-full', detail: {} }) }),
    )
    page.press('Next: check for known children')
    await page.comes('Import 2 children')
    page.press('Import 2 children')
    await expect.poll(() => page.page.querySelector('[role="alert"]') !== null).toBe(true)
    expect(await movedIn()).toEqual([])
  })
})
