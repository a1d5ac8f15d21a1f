import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, PersonId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { todayHere } from '#web/words/today.ts'
import { entryOf } from '../entries.ts'
import { openChild, withMoreEntries } from './child-page.tsx'
import { answering } from './children.ts'

/** The overview of a child’s file with these entries. */
export async function showOverview(
  { device, file }: { readonly device: Device; readonly file: FileId },
  entries: readonly Entry[],
  view: Partial<Omit<FileView, 'caseFile'>> = {},
  answers: Partial<Device> = {},
) {
  const base = await withMoreEntries(
    device,
    file,
    entries.map((one) => (one.file === 'elsewhere' ? one : { ...one, file })),
    view,
  )
  const shown = openChild(answering(base, answers), file, 'overview')
  await shown.comes('Is she safe?')
  const lines = () => [...shown.page.querySelectorAll('.safe-line')].map(({ textContent }) => textContent)
  /** What stands in the panel with this heading. */
  const panel = (title: string) =>
    [...shown.page.querySelectorAll('.panel, section')].find((one) => one.querySelector('h2')?.textContent === title) ??
    null
  return { ...shown, lines, panel }
}

/** Somebody around the child: a grandmother, where nothing else is said. */
export const around = (who: PersonId, called: string, over: Partial<BodyOf<typeof tie>> = {}) => [
  entryOf(person, { person: who, called, gender: 'female', ageBand: '25-or-more', alive: 'yes' }, { at: todayHere() }),
  entryOf(
    tie,
    { person: who, tie: 'grandmother', safe: 'safe', livesWithChild: 'no', cares: 'yes', ...over },
    { at: todayHere() },
  ),
]
