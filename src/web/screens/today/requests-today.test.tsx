import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { all } from '#domain/file/values.ts'
import { askedAbout } from '#domain/kinds/before/asked-about.ts'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import { outsideRequestSettled } from '#domain/kinds/before/outside-request-settled.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { todayHere } from '#web/words/today.ts'
import { draft, fileCalled, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { RequestsToday } from './requests-today.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})
const shown = async () =>
  openOver(device, <RequestsToday known={knownChildren(given(await device.files()), todayHere())} />)

describe('a request from outside, on Today', () => {
  it('says of no child that it could be meant while whoever asked may be there; then so, without a name, until somebody answered it', async () => {
    const body = { child: 'Bopha', says: 'did-not-say', wants: 'Is she there?', told: 'standing-answer' } as const
    const [file] = given(await device.openFiles([{ drafts: [{ ...draft(outsideRequest, body), about: [] }] }]))
    if (!file) return expect.unreachable()
    const [request] = all(given(await device.file(file)).caseFile, outsideRequest)
    if (!request) return expect.unreachable()
    // A supervisor is told that there is one, as of every other.
    const before = await shown()
    await before.comes('1 request from outside')
    expect(before.reads()).not.toContain('one of your children')

    await writeIn(device, file, draft(outsideRequestSettled, { as: 'call-over', entry: request.id }))
    const after = await shown()
    await after.comes('It could be one of your children')
    expect(after.reads()).not.toContain('Bopha')

    const bopha = await fileCalled(device, 'Bopha')
    const another = { stands: 'another-child', request: { file, entry: request.id } } as const
    await writeIn(device, bopha, draft(askedAbout, another))
    const answered = await shown()
    await answered.comes('1 request from outside')
    expect(answered.reads()).not.toContain('one of your children')
  })
})
