import type { ReactNode } from 'react'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { fold } from '#domain/file/fold.ts'
import { KINDS } from '#domain/kinds.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import type { DefinedScreen } from '#web/navigation/define-screen.ts'
import type { ChildTab, Route, RouteOf } from '#web/navigation/routes.ts'
import { screen } from '#web/screens/child/child-screen.tsx'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { given } from '../given.ts'
import { besa, uncle } from '../people.ts'
import { answering, draft, fileCalled } from './children.ts'
import { openOver, type Opened } from './opened.tsx'

function Shown() {
  const at = useRoute()
  return at.is === 'child' ? <screen.Component {...at} /> : null
}

/** One part of a child's file, as it is opened from a list. */
export const openChild = (device: Device, file: FileId, tab: ChildTab): Opened =>
  openOver(device, <Shown />, { is: 'child', file, tab })

/** The screen of one route, as a link leads to it. */
export const openScreen = <Name extends Route['is']>(
  device: Device,
  { Component }: DefinedScreen<Name>,
  at: RouteOf<Name> & Route,
): Opened => openOver(device, <Component {...at} />, at)

/** The same once its drafts are restored, as the app opens every screen. */
export const openWithDrafts = <Name extends Route['is']>(
  device: Device,
  { Component }: DefinedScreen<Name>,
  at: RouteOf<Name> & Route,
): Opened => openPartWithDrafts(device, <Component {...at} />, at)

/** The same of a part of a screen. */
export const openPartWithDrafts = (device: Device, part: ReactNode, at?: Route): Opened =>
  openOver(device, <OnceRestored>{part}</OnceRestored>, at)

const OnceRestored = ({ children }: { readonly children: ReactNode }) => (useDrafts().ready ? children : null)

/** A new file, a hundred days old, with the card of Lule and nothing else. */
export async function newChild(device: Device): Promise<FileId> {
  const { caseFile } = given(await device.file(await fileCalled(device, 'Lule')))
  const first = caseFile.entries.filter(({ kind }) => ['file-opened', 'card'].includes(kind))
  const [file] = given(
    await device.openFiles([
      { drafts: first.map(({ kind, body }) => ({ kind, at: addDays(todayHere(), -100), body })) },
    ]),
  )
  if (file === undefined) throw new Error('a file was opened')
  return file
}

/** The device as it would be with more entries in this file, such as those of a colleague, and with what else it says of the file. Besa leads, too. */
export async function withMoreEntries(
  device: Device,
  file: FileId,
  more: readonly Entry[],
  says: Partial<Omit<FileView, 'caseFile'>> = {},
): Promise<Device> {
  const view = given(await device.file(file))
  const folded = fold(KINDS, [...view.caseFile.entries, ...more], view.caseFile.held)
  const supervisors = [...(view.caseFile.supervisors ?? []), besa.member]
  const caseFile = { ...view.caseFile, ...folded, supervisors }
  const unread = caseFile.needsNewerApp.find(({ kind }) => KINDS.some(({ name }) => name === kind))
  if (unread) throw new Error(`a test made a body that ${unread.kind} does not have: ${JSON.stringify(unread.body)}`)
  return answering(device, { file: () => Promise.resolve(accept({ ...view, ...says, caseFile })) })
}

/** The tab *Plan* of this file with more entries. */
export async function planWith(device: Device, file: FileId, entries: readonly Entry[]): Promise<Opened> {
  const shown = openChild(await withMoreEntries(device, file, entries), file, 'plan')
  await shown.comes('Help and services')
  return shown
}

/** An uncle who is not safe. */
export const uncleGent = [
  draft(person, { person: uncle, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
  draft(tie, { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' }),
]
