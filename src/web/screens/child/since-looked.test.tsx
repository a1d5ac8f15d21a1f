import { beforeAll, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { accept } from '#result.ts'
import { newChild } from '../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { showOverview } from '../../../../test/support/components/overview.tsx'
import { entryOf } from '../../../../test/support/entries.ts'
import { besa } from '../../../../test/support/people.ts'
import { aVisit } from '../../../../test/support/work.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const written = (folder: 'care' | 'therapy', id: string) =>
  entryOf(visit, aVisit(), {
    folder,
    by: besa.member,
    recordedAt: new Date().toISOString(),
    id: id.padEnd(22, 'A') as never,
  })

it('The child’s page says in words what is new since this member looked, of a sealed part after the touch alone, and the look is kept on this device', async () => {
  const entries = [written('care', 'first'), written('care', 'second'), written('therapy', 'third')]
  const first = await showOverview({ device, file }, entries)
  await vi.waitFor(() => expect(first.reads()).toContain('Is she safe?'))
  expect(first.reads()).not.toContain('New since you last looked')
  const kept = vi.fn<Device['keepDrafts']>(() => Promise.resolve(accept(true)))
  const key = `looked ${file}`
  const looked = { since: '2020-01-01T00:00:00.000Z', seen: 'firs' }
  const drafts = () => Promise.resolve(accept({ [key]: JSON.stringify(looked) }))
  const again = await showOverview({ device, file }, entries, {}, { drafts, keepDrafts: kept })
  await again.comes('New since you last looked: Visit')
  expect(again.reads()).not.toContain('Visit (2)')
  const seen = () => JSON.parse(kept.mock.calls.at(-1)?.[0][key] ?? '{}') as { seen?: string }
  await vi.waitFor(() => expect(seen().seen).toBe('firsseco'), 3000)
  again.press('Show the sealed parts, too. Who can see the screen?')
  await again.comes('New since you last looked: Visit (2)')
  await vi.waitFor(() => expect(seen().seen).toBe('firssecothir'), 3000)
})
