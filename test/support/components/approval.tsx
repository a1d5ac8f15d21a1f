import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { screen } from '#web/screens/approvals/approval-screen.tsx'
import { openScreen, withMoreEntries } from './child-page.tsx'
import { answering } from './children.ts'

type Act = Parameters<Device['write']>[0]
/** The screen of what is asked, in a file with these entries, and what was written from it. */
export async function showApproval(
  { device, file }: { readonly device: Device; readonly file: FileId },
  asked: Entry,
  beside: readonly Entry[] = [],
  answers: Partial<Device> = {},
) {
  const written: Act[] = []
  const write: Device['write'] = (act) => {
    written.push(act)
    return Promise.resolve(accept([]))
  }
  const here = { ...asked, file }
  const base = await withMoreEntries(device, file, [...beside.map((one) => ({ ...one, file })), here])
  const shown = openScreen(answering(base, { write, ...answers }), screen, { is: 'approval', file, entry: asked.id })
  await shown.comes('Open the file')
  const heading = shown.page.querySelector('h1')?.textContent
  const choices = () => [...shown.page.querySelectorAll('label.choice')].map(({ textContent }) => textContent)
  const choose = (words: string) =>
    [...shown.page.querySelectorAll('label.choice')]
      .find(({ textContent }) => textContent === words)
      ?.querySelector('input')
      ?.click()
  return { ...shown, written, heading, choices, choose }
}
