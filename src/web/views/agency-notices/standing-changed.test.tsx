import { expect, it } from 'vitest'
import type { OwnStanding } from '#device/people/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { besa, drita } from '../../../../test/support/people.ts'
import { StandingChanged } from './standing-changed.tsx'

const nothing: OwnStanding = { begins: [], ends: [], office: null, others: [], filesEnded: [] }

it('says who ended access to how many files, names no child, and takes as read what it showed', async () => {
  const read: number[] = []
  const device = answering(await practiceDevice(), {
    readOwnStanding: (files) => {
      read.push(files)
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
  await expect.poll(() => read).toEqual([13])
})
