import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { WaitingAct } from '#device/files/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { screen as childScreen } from '#web/screens/child/child-screen.tsx'
import { TodayScreen } from '#web/screens/today/today-screen.tsx'
import { todayHere } from '#web/words/today.ts'
import { newChild } from '../../../test/support/components/child-page.tsx'
import { answering, memberOf, practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'

let device: Device
let file: FileId
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})
afterEach(() => vi.restoreAllMocks())

/** *Today* of a member who signed what will be done in this file, and what the device was told is shown. */
function todayOfSigner() {
  const shown: unknown[] = []
  const agreed: WaitingAct = {
    act: 'a',
    is: 'redact',
    by: me,
    seconds: [me],
    shares: false,
    mayUseShares: false,
    objected: null,
    entries: [],
    count: 2,
    writtenBy: [me],
    member: null,
    folders: [],
    why: { askedBy: 'court', reason: 'could-do-harm' },
    agreed: true,
    doneFrom: '2026-12-03T09:00:00Z',
    maySecond: false,
    mayTakeBack: true,
    maySayNo: false,
    left: false,
  }
  const due = [{ what: 'act-agreed' as const, on: todayHere(), who: { member: me } }]
  const signer = answering(device, {
    files: async () => {
      const read = await device.files()
      return read.ok
        ? { ...read, value: read.value.flatMap((one) => (one.file === file ? [{ ...one, due }] : [])) }
        : read
    },
    file: async (one) => {
      const read = await device.file(one)
      return read.ok ? { ...read, value: { ...read.value, byTwo: true, waiting: [agreed] } } : read
    },
    showedActs: (acts) => {
      shown.push(...acts)
      return Promise.resolve({ ok: true, value: true })
    },
  })
  return { ...openOver(signer, <TodayAndChild />), shown }
}

function TodayAndChild() {
  const at = useRoute()
  return at.is === 'child' ? <childScreen.Component {...at} /> : <TodayScreen />
}

function page(state: 'visible' | 'hidden') {
  const asked = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
  return asked.mockClear()
}

describe('What the device is told a person could see', () => {
  it('is not what only a line on Today leads to: it is once that was followed', async () => {
    const { comes, press, shown } = todayOfSigner()
    await comes('Two colleagues agreed to remove something here')
    expect(shown).toEqual([])
    press('See')
    await comes('gone for ever from')
    await expect.poll(() => shown).toEqual([{ file, act: 'a' }])
  })

  it('is nothing that is drawn while the page is behind another, until it is in front', async () => {
    const asked = page('hidden')
    const { comes, press, shown } = todayOfSigner()
    await comes('Two colleagues agreed to remove something here')
    press('See')
    await comes('gone for ever from')
    await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0)
    expect(shown).toEqual([])
    page('visible')
    await expect.poll(() => shown).toEqual([{ file, act: 'a' }])
  })
})
