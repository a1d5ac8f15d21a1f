import type { Device } from '#device/api.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import type { ChildTab } from '#web/navigation/routes.ts'
import { screen } from '#web/screens/child/child-screen.tsx'
import { todayHere } from '#web/words/today.ts'
import { given } from '../given.ts'
import { uncle } from '../people.ts'
import { draft, fileCalled } from './children.ts'
import { openOver, type Opened } from './opened.tsx'

function Shown() {
  const at = useRoute()
  return at.is === 'child' ? <screen.Component {...at} /> : null
}

/** One part of a child's file, as it is opened from a list. */
export const openChild = (device: Device, file: FileId, tab: ChildTab): Opened =>
  openOver(device, <Shown />, { is: 'child', file, tab })

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

/** An uncle who is not safe. */
export const uncleGent = [
  draft(person, { person: uncle, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
  draft(tie, { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' }),
]
