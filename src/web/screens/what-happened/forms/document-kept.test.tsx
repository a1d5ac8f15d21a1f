import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AttachmentRef } from '#device/files/api.ts'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openForm } from '../../../../../test/support/components/form.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

/** A picture of no size, with a place in a part of its own. */
const bytes = (text: string) => [...new TextEncoder().encode(text)]
const picture = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...[0, 0, 0, 8, ...bytes('tEXt'), ...bytes('41.3275N'), 0, 0, 0, 0],
  ...[0, 0, 0, 0, ...bytes('IEND'), 0, 0, 0, 0],
])

async function open() {
  const attached: { readonly bytes: Uint8Array; readonly ref: AttachmentRef }[] = []
  const detached: { readonly file: FileId; readonly ref: AttachmentRef }[] = []
  const watched = answering(device, {
    attach: async (how) => {
      const done = await device.attach(how)
      if (done.ok) attached.push({ bytes: how.bytes, ref: done.value })
      return done
    },
    detach: (how) => {
      detached.push(how)
      return device.detach(how)
    },
  })
  const file = await newChild(device)
  const shown = await openForm({ device: watched, file }, 'document-kept')
  const choose = (type = 'image/png') => {
    const input = shown.page.querySelector<HTMLInputElement>('input[type=file]') ?? expect.unreachable()
    Object.defineProperty(input, 'files', { value: [new File([picture], 'Lule.png', { type })], configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return { ...shown, file, attached, detached, choose }
}

describe('a picture of a paper', () => {
  it('is shown before anything of it is kept, and left there it leaves nothing behind', async () => {
    const shown = await open()
    shown.choose()
    await shown.comes('Choose another picture')
    expect(shown.page.querySelector('img.kept-picture')).not.toBe(null)
    shown.press('Go back')
    await shown.comes('Choose or take a picture')
    expect(shown.page.querySelector('img.kept-picture')).toBe(null)
    expect(shown.attached).toEqual([])
  })

  it('that nobody has decided about keeps the form open: saved without it, it would be lost', async () => {
    const shown = await open()
    shown.choose()
    await shown.comes('Choose another picture')
    shown.save()
    await shown.comes('Keep the picture, or leave it.')
    expect(shown.written).toEqual([])
  })

  it('that is no picture is refused in words, and nothing is kept', async () => {
    const shown = await open()
    shown.choose('image/jpeg')
    await vi.waitFor(() => expect(shown.page.querySelector('.field [role=alert]')).not.toBe(null))
    expect(shown.attached).toEqual([])
  })

  it('is kept without its place once somebody says so, and taken out it is gone from this device', async () => {
    const shown = await open()
    shown.choose()
    await shown.comes('Keep it')
    shown.press('Keep it')
    await shown.comes('Sealed on this phone')
    const [kept] = shown.attached
    expect(new TextDecoder().decode(kept?.bytes)).not.toContain('41.3275N')
    const ref = kept?.ref ?? expect.unreachable()
    shown.press('Remove attachment')
    await shown.comes('Choose or take a picture')
    expect(shown.detached).toEqual([{ file: shown.file, ref }])
    expect(await device.attachment({ file: shown.file, ref })).toMatchObject({ ok: false })
  })
})
