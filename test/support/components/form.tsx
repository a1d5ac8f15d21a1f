import { expect, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { accept } from '#result.ts'
import type { RouteOf } from '#web/navigation/routes.ts'
import { screen } from '#web/screens/what-happened/write-screen.tsx'
import { entryOf } from '../entries.ts'
import type { uncle } from '../people.ts'
import { openWithDrafts, withMoreEntries } from './child-page.tsx'
import { answering } from './children.ts'

export interface OpenedForm {
  readonly route?: Partial<RouteOf<'write'>>
  readonly view?: Partial<Omit<FileView, 'caseFile'>>
}

type Act = Parameters<Device['write']>[0]
/** The form of a kind in a file with these entries, and what was written from it. */
export async function openForm(
  { device, file }: { readonly device: Device; readonly file: FileId },
  kind: string,
  entries: readonly Entry[] = [],
  { route = {}, view = {} }: OpenedForm = {},
) {
  const written: Act[] = []
  const write: Device['write'] = (act) => {
    written.push(act)
    return Promise.resolve(accept([]))
  }
  const base = await withMoreEntries(
    device,
    file,
    entries.map((entry) => ({ ...entry, file })),
    view,
  )
  const shown = openWithDrafts(answering(base, { write }), screen, { is: 'write', kind, file, ...route })
  const save = () => shown.page.querySelector<HTMLElement>('.dock [data-main]')
  await vi.waitFor(() => expect(save()).not.toBe(null), { timeout: 20_000 })
  const labels = () => [...shown.page.querySelectorAll<HTMLElement>('label.choice')]
  const choose = (words: string | RegExp, within: ParentNode = shown.page) => {
    const found = [...within.querySelectorAll<HTMLElement>('label.choice')].find(({ textContent }) =>
      typeof words === 'string' ? textContent.trim() === words : words.test(textContent),
    )
    if (!found) throw new Error(`there is no choice “${String(words)}” on: ${shown.reads()}`)
    found.querySelector('input')?.click()
  }
  /** The group of choices under this question. */
  const group = (question: string) =>
    [...shown.page.querySelectorAll('fieldset')].find((one) => one.textContent.startsWith(question)) ??
    expect.unreachable()
  const pick = (question: string, words: string) => {
    const select = [...shown.page.querySelectorAll('select')].find((one) =>
      one.labels[0]?.textContent.startsWith(question),
    )
    if (!select) throw new Error(`nothing is picked at “${question}” on: ${shown.reads()}`)
    const one = [...select.options].find(({ text }) => text === words)
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(select), 'value')?.set?.call(
      select,
      one?.value ?? expect.unreachable(),
    )
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const drafts = () => written.at(-1)?.map(({ draft }) => draft) ?? []
  return { ...shown, written, save: () => save()?.click(), labels, choose, group, pick, drafts }
}
/** A person of the file, safe or not. */
export const someone = (who: typeof uncle, called: string, safe: 'safe' | 'unsafe') => [
  entryOf(person, { person: who, called, gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
  entryOf(tie, { person: who, tie: 'uncle', safe, livesWithChild: 'no', cares: 'no' }),
]
