import { expect, it } from 'vitest'
import type { OwnStanding } from '#device/people/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { besa, drita } from '../../../../test/support/people.ts'
import { StandingChanged } from './standing-changed.tsx'

const nothing: OwnStanding = { begins: [], ends: [], office: null, others: [], filesEnded: [], partsEnded: [] }

it('says who ended access to how many files, names no child, and takes as read what it showed', async () => {
  const read: unknown[] = []
  const device = answering(await practiceDevice(), {
    readOwnStanding: (told) => {
      read.push(told)
      return Promise.resolve({ ok: true, value: true } as const)
    },
  })
  const filesEnded = [
    { member: drita.member, by: 'Drita Kola', files: 1 },
    { member: besa.member, by: 'Besa Leka', files: 12 },
  ]
  const shown = openOver(device, <StandingChanged standing={{ ...nothing, filesEnded }} />)
  await shown.comes('Your access to a file was ended')
  for (const words of [
    'Drita Kola ended your access to a file.',
    'Besa Leka ended your access to 12 files.',
    'If you do not know why, ask that colleague today.',
  ])
    expect(shown.reads()).toContain(words)
  shown.press('I have read it')
  await expect.poll(() => read).toEqual([{ files: 13, parts: 0 }])
})

it('says who ended access to part of a file, and where it says which', async () => {
  const read: unknown[] = []
  const device = answering(await practiceDevice(), {
    readOwnStanding: (told) => {
      read.push(told)
      return Promise.resolve({ ok: true, value: true } as const)
    },
  })
  const partsEnded = [{ member: drita.member, by: 'Drita Kola', files: 2 }]
  const shown = openOver(device, <StandingChanged standing={{ ...nothing, partsEnded }} />)
  await shown.comes('Your access to part of a file was ended')
  expect(shown.reads()).toContain('Drita Kola ended your access to parts of 2 files.')
  shown.press('I have read it')
  await expect.poll(() => read).toEqual([{ files: 0, parts: 2 }])
})
