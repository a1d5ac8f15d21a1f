import { describe, expect, it } from 'vitest'
import type { EntryId } from '#domain/entry/ids.ts'
import {
  agencyDevice,
  ana,
  bare,
  ben,
  closed,
  ended,
  entryIn,
  type InventedAgency,
  type InventedFile,
} from '../../../../test/support/components/record/agency.ts'
import { onOneDay } from '../../../../test/support/components/record/one-day.ts'
import { everyAnswer, everyPress, type Recorded } from '../../../../test/support/components/record/screens.tsx'
import { besa, drita } from '../../../../test/support/people.ts'

onOneDay()
const files = [ana, ben, closed, ended, bare]
const by = (me: InventedAgency['me']) => agencyDevice({ files, ...(me && { me }) })
const supervisor = by({ member: besa.member, roles: ['supervisor'] })
const author = by({ member: drita.member, roles: ['supervisor', 'caseworker'] })
const worker = by({ member: besa.member, roles: ['caseworker'] })

const asked = (device: Recorded['device'], { id }: InventedFile, entry: EntryId): Recorded => ({
  device,
  at: { is: 'approval', file: id, entry },
  first: async (page) => {
    for (const one of page.page.querySelectorAll<HTMLElement>('button'))
      if (one.textContent.includes('Who can see the screen?')) one.click()
    await page.stands()
  },
})
const ASKED = [
  ['a closure sent back', closed, entryIn(closed, 'closure', 0)],
  ['a closure', closed, entryIn(closed, 'closure', 1)],
  ['a closure that was said yes to', ended, entryIn(ended, 'closure', 1)],
  ['a closure of one of everything', ben, entryIn(ben, 'closure')],
  ['an end without a closure', ben, entryIn(ben, 'light-closure')],
  ['an exception', ben, entryIn(ben, 'exception-asked')],
  ['a decision', ana, entryIn(ana, 'best-interests')],
  ['a plan', ben, entryIn(ben, 'plan-agreed')],
  ['a plan to go back', ben, entryIn(ben, 'return-plan')],
] as const

describe('what a second person answers', () => {
  it.each([
    ['a supervisor', supervisor],
    ['who wrote it', author],
  ] as const)('lists for %s what waits, and what each control does', async (_, device) => {
    expect(await everyPress({ device, at: { is: 'approvals' } }, 1)).toMatchSnapshot()
  })

  it.each(ASKED)('%s: not answered by who may not', async (_, file, entry) => {
    expect(await everyPress(asked(worker, file, entry), 0)).toMatchSnapshot()
  })

  it.each(ASKED)('%s: not answered by its author', async (_, file, entry) => {
    expect(await everyPress(asked(author, file, entry), 0)).toMatchSnapshot()
  })

  it.each(ASKED)('%s: yes', async (_, file, entry) => {
    expect(await everyAnswer(asked(supervisor, file, entry), 'first', undefined)).toMatchSnapshot()
  })

  it.each(ASKED.slice(1, 6))('%s: ask first', async (_, file, entry) => {
    const recorded = asked(supervisor, file, entry)
    expect(await everyAnswer(recorded, 'last')).toMatchSnapshot()
    expect(await everyPress(recorded, 1)).toMatchSnapshot()
  })
})
