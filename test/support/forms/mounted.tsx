import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { I18nProvider } from '@lingui/react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import '../../../src/web/styles/tokens.css'
import '../../../src/web/styles/button.css'
import '../../../src/web/styles/base.css'
import '../../../src/web/styles/frame.css'
import '../../../src/web/styles/parts.css'
import '../../../src/web/styles/fields.css'
import type { Device } from '../../../src/device/api.ts'
import { beginPractice } from '../../../src/device/practice/begin-practice.ts'
import { FILE_TYPES, type FileType } from '../../../src/domain/vocabulary/file-type.ts'
import type { EntryId, FileId } from '../../../src/domain/entry/ids.ts'
import { KINDS } from '../../../src/domain/kinds.ts'
import { DeviceProvider } from '../../../src/web/device/device-context.tsx'
import { WhereQuestion } from '../../../src/web/device/asking-where.ts'
import { ReadCache } from '../../../src/web/device/reads.ts'
import { DraftsProvider, useDrafts } from '../../../src/web/session/drafts/drafts.tsx'
import type { DraftStore } from '../../../src/web/session/drafts/draft-store.ts'
import { UndoProvider } from '../../../src/web/session/undo/undo-bar.tsx'
import { NavigationProvider } from '../../../src/web/navigation/navigation.tsx'
import type { MissingToSupply } from '../../../src/web/navigation/routes.ts'
import { createTrail } from '../../../src/web/navigation/trail.ts'
import { WriteScreen } from '../../../src/web/screens/what-happened/write-screen.tsx'
import { HideProvider } from '../../../src/web/session/hide/hide.tsx'
import { RevealProvider } from '../../../src/web/session/reveal.tsx'
import { SessionProvider } from '../../../src/web/session/session.tsx'
import { todayHere } from '../../../src/web/words/today.ts'
import { EXAMPLES } from '../examples/all.ts'

config({ jitless: true })
i18n.setMessagesCompiler(compileMessage)
i18n.loadAndActivate({ locale: 'en', messages: {} })

// Runs an animation frame as soon as the page is idle: sixty a second would be most of the time that all forms take.
const nextFrames: FrameRequestCallback[] = []
const soon = new MessageChannel()
soon.port1.onmessage = () => {
  for (const call of nextFrames.splice(0)) call(performance.now())
}
window.requestAnimationFrame = (call) => {
  if (nextFrames.push(call) === 1) soon.port2.postMessage(null)
  return 0
}

export const trail = createTrail(history, window, { is: 'today' })
export let device: Device
export let drafts: DraftStore
const root = createRoot(document.body.appendChild(document.createElement('div')))

function StoreOut() {
  drafts = useDrafts().store
  return null
}

export function show(kind: string, file: FileId, key: string, from?: EntryId, on?: MissingToSupply) {
  const reads = new ReadCache(device, todayHere)
  const connection = { device, where: new WhereQuestion(), reads, listen: reads.listen, close: () => undefined }
  const page = (
    <I18nProvider i18n={i18n}>
      <NavigationProvider trail={trail}>
        <DeviceProvider connection={connection}>
          <SessionProvider before={null}>
            <DraftsProvider>
              <HideProvider>
                <RevealProvider>
                  <UndoProvider>
                    <StoreOut />
                    {key !== '' && (
                      <WriteScreen
                        key={key}
                        kind={kind}
                        file={file}
                        {...(from && { from })}
                        {...(on && { towards: on })}
                      />
                    )}
                  </UndoProvider>
                </RevealProvider>
              </HideProvider>
            </DraftsProvider>
          </SessionProvider>
        </DeviceProvider>
      </NavigationProvider>
    </I18nProvider>
  )
  // The previous form is removed when this returns, so that none of its buttons is mistaken for one of the new form.
  flushSync(() => root.render(page))
}

export const frame = () => new Promise((next) => requestAnimationFrame(next))
export async function until<Found>(look: () => Found | null | undefined | false): Promise<Found | null> {
  const end = performance.now() + 4000
  while (performance.now() < end) {
    const found = look()
    if (found) return found
    await frame()
  }
  return null
}

/** Presses Save, after confirming, if asked, that nobody else sees the screen. Returns the questions in the form. */
export async function pressSave(): Promise<string> {
  const save = () => document.querySelector<HTMLButtonElement>('.dock [data-main]')
  const touch = () =>
    [...document.querySelectorAll<HTMLButtonElement>('.screen-body button')].find((button) =>
      button.textContent.includes('Who can see the screen?'),
    )
  const found = await until(() => save() ?? touch())
  if (found && found !== save()) {
    found.click()
    await until(save)
  }
  const asked = [...document.querySelectorAll('.form-body .label, .form-body legend')]
    .map((label) => label.textContent)
    .join('\n')
  save()?.click()
  return asked
}

/** Types of file in which people write. Only devices write in a file of appointments. */
export const WRITTEN_TYPES: readonly FileType[] = FILE_TYPES.filter((type) => type !== 'appointments')

/** Opens a file of one type, with the entry that defines the type. */
export async function openFile(type: FileType): Promise<FileId> {
  const first =
    type === 'child'
      ? EXAMPLES.find(({ kind }) => kind.name === 'file-opened')
      : EXAMPLES.find(({ kind }) => kind.inFile?.[0] === type && kind.nature === 'fact')
  if (!first) throw new Error(`no example opens a file of type ${type}`)
  const done = await device.openFiles([{ drafts: [{ kind: first.kind.name, at: todayHere(), body: first.body }] }])
  if (!done.ok || done.value[0] === undefined) throw new Error(`a file of type ${type} was not opened`)
  return done.value[0]
}

const files = new Map<string, FileId>()
/** A file of this type in which only this kind is written, so that no form sees another form's entries. */
export async function fileFor(kind: string, type: FileType): Promise<FileId> {
  const key = `${kind} ${type}`
  const file = files.get(key) ?? (await openFile(type))
  files.set(key, file)
  return file
}

/** A practice device, and the page around the forms. */
export async function start(): Promise<void> {
  device = await beginPractice({
    kinds: KINDS,
    clock: () => Date.now(),
    today: todayHere(),
    passphrase: 'a practice of many forms',
  })
  show('', await openFile('child'), '')
  await until(() => drafts)
}
