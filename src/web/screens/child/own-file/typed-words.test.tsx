import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { newChild, openPartWithDrafts } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { given } from '../../../../../test/support/given.ts'
import { GiveOwnFile, type WayToGive } from './give-own-file.tsx'
import { NoCopyNow } from './not-now.tsx'

const WORDS = 'I want to read it with my aunt first.'

let device: Device
let files: readonly [FileId, FileId]
beforeAll(async () => {
  const practice = await practiceDevice()
  files = [await newChild(practice), await newChild(practice)]
  device = answering(practice, { write: () => Promise.resolve(accept([])) })
})

type Shown = ReturnType<typeof openPartWithDrafts>

async function notNow(file: FileId): Promise<Shown> {
  const shown = openPartWithDrafts(device, <NoCopyNow file={file} />)
  await shown.comes('The person wants no copy now')
  shown.press('The person wants no copy now')
  await shown.comes('What does the person say?')
  return shown
}

async function giving(file: FileId, way: WayToGive): Promise<Shown> {
  const view = given(await device.file(file))
  const shown = openPartWithDrafts(
    device,
    <GiveOwnFile
      view={view}
      copy={{ given: [], toRead: [], left: [] }}
      way={way}
      language="en"
      sheet={() => document.createElement('article')}
      close={() => undefined}
    />,
  )
  await shown.comes('What does the person say?')
  return shown
}

const choose = (shown: Shown, words: string) =>
  [...shown.page.querySelectorAll('label')]
    .find(({ textContent }) => textContent.startsWith(words))
    ?.querySelector('input')
    ?.click()

const wordsIn = ({ page }: Shown) => page.querySelector('textarea')?.value

async function typeWords(shown: Shown) {
  choose(shown, 'In their own words')
  await vi.waitFor(() => expect(wordsIn(shown)).toBe(''))
  // The choice has the same name as the field under it.
  const field = shown.page.querySelector('textarea') ?? expect.unreachable('there is no field')
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, WORDS)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await vi.waitFor(() => expect(wordsIn(shown)).toBe(WORDS))
  await sealed(true)
}

/** What the device keeps of forms that are not saved. */
const sealed = (are: boolean) =>
  vi.waitFor(async () => expect(JSON.stringify(given(await device.drafts())).includes(WORDS)).toBe(are), {
    timeout: 10_000,
  })

describe('What a person says about a copy of their file', () => {
  it('stands in the form again after a lock, and in that of no other person, until it is written', async () => {
    await typeWords(await notNow(files[0]))
    expect(wordsIn(await notNow(files[1]))).toBeUndefined()
    const again = await notNow(files[0])
    expect(wordsIn(again)).toBe(WORDS)
    choose(again, 'Not wanted')
    await vi.waitFor(() => expect(again.control('Write it down')).toHaveProperty('disabled', false))
    again.press('Write it down')
    await sealed(false)
    expect(wordsIn(await notNow(files[0]))).toBeUndefined()
  })

  it('stands there also where the copy is given, on paper or as a file', async () => {
    await typeWords(await giving(files[0], 'paper'))
    expect(wordsIn(await giving(files[1], 'paper'))).toBeUndefined()
    const again = await giving(files[0], 'file')
    expect(wordsIn(again)).toBe(WORDS)
    choose(again, 'The person takes it with them')
    await vi.waitFor(() => expect(again.reads()).not.toContain('Answer both questions first.'))
    again.press('Write it down and save')
    await sealed(false)
  })
})
