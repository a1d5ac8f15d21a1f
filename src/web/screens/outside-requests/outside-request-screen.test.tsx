import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { all } from '#domain/file/values.ts'
import { askedAbout } from '#domain/kinds/before/asked-about.ts'
import { outsideRequest } from '#domain/kinds/before/outside-request.ts'
import { outsideRequestSettled } from '#domain/kinds/before/outside-request-settled.ts'
import { draft, fileCalled, memberOf, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { todayHere } from '#web/words/today.ts'
import { screen } from './outside-request-screen.tsx'
import { WhatNow } from './what-now.tsx'

const { Component } = screen
let device: Device
let lule: FileId
beforeAll(async () => {
  device = await practiceDevice()
  lule = await fileCalled(device, 'Lule')
})

async function asks(child: string, who = 'A. Prela', on = todayHere()): Promise<FileId> {
  const body = { child, says: 'says-lawyer', who, wants: 'Is she there?', told: 'standing-answer' } as const
  const [file] = given(await device.openFiles([{ drafts: [{ ...draft(outsideRequest, body, on), about: [] }] }]))
  return file ?? expect.unreachable()
}
const over = async (file: FileId) => {
  const [request] = all(given(await device.file(file)).caseFile, outsideRequest)
  if (request) await writeIn(device, file, draft(outsideRequestSettled, { as: 'call-over', entry: request.id }))
}
const pageOf = async (file: FileId) => {
  const shown = openOver(device, <Component is="outside-request" request={file} />)
  await shown.comes('What was asked')
  return shown
}

describe('a request from outside', () => {
  it('says nothing of whether the child is known while whoever asked may be listening: the page is the same for both', async () => {
    const [known, unknown] = [await asks('Lule'), await asks('Nobody Atall')]
    const texts: string[] = []
    for (const [file, name] of [
      [known, 'Lule'],
      [unknown, 'Nobody Atall'],
    ] as const) {
      const shown = await pageOf(file)
      await shown.comes('They have hung up or gone')
      // The names of colleagues are read beside the page, and may come after it.
      await shown.comes('Written by Dora')
      // The hint of the first day is read beside the page, too, and is the same on every screen.
      for (const hint of shown.page.querySelectorAll('.first-use')) hint.remove()
      texts.push(shown.page.innerHTML.replaceAll(name, '…').replaceAll(/(id|for|name|aria-[a-z]+)="[^"]*"/g, ''))
      expect(shown.reads()).not.toContain('Now that they have gone')
    }
    expect(texts[0]).toBe(texts[1])
  })

  it('is compared once they have gone, by the child’s name, and what was asked goes into that child’s file', async () => {
    const file = await asks('Lule')
    await over(file)
    const shown = await pageOf(file)
    await shown.comes('Is the request about this child?')
    shown.press('Yes, about this child')
    await shown.comes('The child’s caseworker sees it on Today')
    const [put] = all(given(await device.file(lule)).caseFile, askedAbout)
    expect(put?.body).toMatchObject({ stands: 'this-child', request: { file }, who: 'A. Prela' })
    const again = await pageOf(file)
    await again.comes('No other child in your files')
  })

  it('shows what was asked first once they have gone: the answer to read out is for whoever is still there', async () => {
    const file = await asks('Lule')
    const before = (await pageOf(file)).reads()
    expect(before.indexOf('Read this out')).toBeLessThan(before.indexOf('What was asked'))
    await over(file)
    const shown = await pageOf(file)
    await shown.comes('Now that they have gone')
    const after = shown.reads()
    expect(after.indexOf('Read this out')).toBeGreaterThan(after.indexOf('What now?'))
  })

  it('does not tell a supervisor that they alone can read it and have to tell a supervisor, nor anybody of what a colleague wrote', async () => {
    // Dora supervises, and no other supervisor is here.
    const me = await memberOf(device)
    for (const by of [me, 'a-colleague' as MemberId]) {
      const shown = openOver(device, <WhatNow says="did-not-say" pressed={undefined} by={by} />)
      await shown.comes('Do not ring the number')
      expect(shown.reads()).not.toContain('you alone can read this')
    }
  })
})
