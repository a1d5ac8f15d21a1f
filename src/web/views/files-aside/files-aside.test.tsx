import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileAside } from '#device/files/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import type { FileId } from '#domain/entry/ids.ts'
import { anasFile, besa, drita, idFrom } from '../../../../test/support/people.ts'
import { FilesAside } from './files-aside.tsx'

let device: Device
const one = (over: Partial<FileAside>): FileAside => ({
  file: anasFile,
  act: 'e1',
  by: [drita.member, besa.member],
  names: ['សុខា ចាន់', 'Besa Leka'],
  shares: false,
  is: 'waits',
  until: '2026-12-04T09:00:00.000Z',
  toSecond: false,
  unsent: 0,
  ...over,
})
const opened = (files: readonly FileAside[], only?: 'pressing' | 'erased') =>
  openOver(
    answering(device, { filesAside: () => Promise.resolve({ ok: true, value: files }) }),
    <FilesAside {...(only && { only })} />,
  )
beforeAll(async () => {
  device = await practiceDevice()
})

describe('A whole file that two people set aside, as people read it', () => {
  it('says before the third day who agreed and when it is erased, and not which child it is', async () => {
    const shown = opened([one({ unsent: 2 })])
    await shown.comes('A whole file will be erased')
    expect(shown.reads()).toContain('so this device cannot say which child it is: ask')
    expect(shown.reads()).toContain('សុខា ចាន់')
    expect(shown.reads()).toContain('2 entries that you wrote there were not sent. They stay')
  })

  it('tells the device that a person could see that it will be erased, and no more once it is', async () => {
    const told: unknown[] = []
    const files = [one({}), one({ act: 'e2', is: 'erased' })]
    const shown = openOver(
      answering(device, {
        filesAside: () => Promise.resolve({ ok: true, value: files }),
        showedActs: (acts) => {
          told.push(...acts)
          return Promise.resolve({ ok: true, value: true })
        },
      }),
      <FilesAside />,
    )
    await shown.comes('A whole file was erased')
    await expect.poll(() => told).toEqual([{ file: anasFile, act: 'e1' }])
  })

  it('three days later says that it was erased, until when two can bring it back, and leads there', async () => {
    const shown = opened([one({ is: 'erased', until: '2027-01-03T09:00:00.000Z' })])
    await shown.comes('A whole file was erased')
    expect(shown.reads()).toContain('Two people who had the file can bring it back until')
    expect(shown.reads()).toContain('3 Jan')
    expect(shown.reads()).not.toContain('recovery shares')
    shown.press('Bring the file back')
    expect(shown.trail.current()).toEqual({ is: 'child', file: anasFile, tab: 'overview' })
  })

  it('says where two people with recovery shares agreed, whose devices bring nothing back', async () => {
    const [by, names] = [[drita.member], ['Drita Kola']]
    const erased = opened([one({ is: 'erased', by, names, shares: true, until: '2027-01-03T09:00:00.000Z' })])
    await erased.comes('Drita Kola and two people with recovery shares agreed to this.')
    const stopped = opened([one({ is: 'stopped', by, names, shares: true, until: null })])
    await stopped.comes('once a device of Drita Kola is online')
  })

  it('comes back where somebody stopped it, once a device of either who agreed is online', async () => {
    const shown = opened([one({ is: 'stopped', until: null })])
    await shown.comes('A whole file comes back')
    expect(shown.reads()).toContain('or Besa Leka is online')
  })

  it('is pressing while somebody can still do something today, and afterwards where a colleague wants it back', async () => {
    const files = [one({}), one({ is: 'erased' }), one({ is: 'erased', toSecond: true })]
    const pressing = opened(files, 'pressing')
    await pressing.comes('A colleague wants the file back: a second person has to agree.')
    expect(pressing.reads()).toContain('A whole file will be erased')
    expect(pressing.reads().split('A whole file was erased')).toHaveLength(2)
    const erased = opened(files, 'erased')
    await erased.comes('A whole file was erased')
    expect(erased.reads()).not.toContain('A colleague wants the file back')
  })

  it('is one panel for many that come back after they were stopped', async () => {
    const files = ['first', 'second', 'third', 'fourth'].map((name) =>
      one({ file: idFrom(name) as FileId, is: 'stopped', until: null, unsent: name === 'first' ? 1 : 0 }),
    )
    const shown = opened(files, 'pressing')
    await shown.comes('4 whole files come back')
    expect(shown.reads()).toContain('or Besa Leka is online')
    expect(shown.reads()).toContain('1 entry that you wrote there was not sent')
    expect(shown.reads()).not.toContain('A whole file comes back')
    expect(shown.reads()).not.toContain('Stop this request')
  })

  it('is one panel for many that the same two set aside, and one press stops them all', async () => {
    const files = ['first', 'second', 'third', 'fourth'].map((name) => one({ file: idFrom(name) as FileId }))
    const stopped: FileId[] = []
    const page = openOver(
      answering(device, {
        filesAside: () =>
          Promise.resolve({ ok: true, value: [...files, one({ file: idFrom('alone') as FileId, by: [besa.member] })] }),
        stopErasures: (some) => {
          stopped.push(...some)
          return Promise.resolve({ ok: true, value: [] })
        },
      }),
      <FilesAside only="pressing" />,
    )
    await page.comes('4 whole files will be erased')
    expect(page.reads().split('A whole file will be erased')).toHaveLength(2)
    page.press('Stop this request')
    expect(stopped).toEqual([])
    await page.comes('Stop this request?')
    page.press('Stop this request')
    await expect.poll(() => stopped).toEqual(files.map(({ file }) => file))
  })
})
