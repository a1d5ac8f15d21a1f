import { expect } from 'vitest'
import type { StopView } from '#device/access/api.ts'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { accept } from '#result.ts'
import { screen } from '#web/screens/child/stopped/stopped-members-screen.tsx'
import { entryOf } from '../entries.ts'
import { besa, drita, idFrom, mira, uncle } from '../people.ts'
import { openScreen, withMoreEntries } from './child-page.tsx'
import { answering } from './children.ts'

/** A stop of Mira Hoxha by Drita Kola, which Besa Leka is to confirm. */
export const stopped = (over: Partial<StopView> = {}): StopView => ({
  stop: idFrom('a-stop') as EntryId,
  member: mira.member,
  by: drita.member,
  asked: besa.member,
  since: '2100-01-01T09:00:00.000Z',
  is: 'to-confirm',
  atServer: true,
  held: {},
  heldSince: {},
  unkept: [],
  lift: null,
  liftWithShares: false,
  recovery: null,
  recoverWithShares: false,
  markLeft: false,
  mayConfirm: false,
  ...over,
})
const members = () =>
  Promise.resolve(
    accept(
      [mira, drita, besa].map(({ member, name, roles, custodian }) => ({
        member,
        name,
        roles: [...roles],
        custodian,
        removed: false,
        devices: [],
      })) as never,
    ),
  )
const markIn = (file: FileId) =>
  entryOf(
    doNot,
    { person: uncle, called: 'man with a van', never: ['contact'], numbers: [], member: mira.member },
    { file },
  )
export const another = { member: besa.member, name: 'Besa Leka', rights: { card: 'keep' }, since: 0 } as const

/** The screen of the stops of a file, where this one stands. `called`: what was asked of the device. */
export async function showStop(
  { device, file }: { readonly device: Device; readonly file: FileId },
  stop: StopView,
  {
    view = {},
    marked = false,
    answers = {},
  }: {
    readonly view?: Partial<Omit<FileView, 'caseFile'>>
    readonly marked?: boolean
    readonly answers?: Partial<Device>
  } = {},
) {
  const called: unknown[] = []
  const noting = (name: string) => (how: unknown) => {
    called.push([name, how])
    return Promise.resolve(accept(true as const))
  }
  const asked = [
    'confirmStop',
    'liftStop',
    'askLift',
    'agreeToRecover',
    'recoverFolders',
    'liftStopWithShares',
    'recoverFoldersWithShares',
    'write',
  ]
  const own = Object.fromEntries(asked.map((name) => [name, noting(name)]))
  const base = await withMoreEntries(device, file, marked ? [markIn(file)] : [], view)
  const over = {
    stops: () => Promise.resolve(accept([stop])),
    members,
    askFirstAbout: () => Promise.resolve(accept([])),
    ...own,
    ...answers,
  }
  const shown = openScreen(answering(base, over), screen, { is: 'stopped-members', file })
  await shown.comes('Open this now. Who can see the screen?')
  expect(shown.reads()).not.toContain('Stopped by')
  shown.press('Open this now. Who can see the screen?')
  await shown.comes('Stopped by Drita Kola.')
  const panel = shown.page.querySelector('.panel') ?? expect.unreachable()
  const buttons = () => [...panel.querySelectorAll('button')].map(({ textContent }) => textContent)
  return { ...shown, called, buttons, panel }
}
export const keeping: Partial<Omit<FileView, 'caseFile'>> = { rights: { card: 'keep' }, grants: [another] }
