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
import { FILE_TYPES, typesOfKind, type FileType } from '../../../src/domain/file-types/file-type.ts'
import type { FileId } from '../../../src/domain/ids.ts'
import { KINDS } from '../../../src/domain/kinds.ts'
import type { Kind } from '../../../src/domain/kind.ts'
import { DeviceProvider } from '../../../src/web/device/device-context.tsx'
import { DraftsProvider, useDrafts } from '../../../src/web/drafts/drafts.tsx'
import type { DraftStore } from '../../../src/web/drafts/draft-store.ts'
import { UndoProvider } from '../../../src/web/components/undo-bar.tsx'
import { faceOf } from '../../../src/web/kinds/face.ts'
import { shapeOf } from '../../../src/web/kinds/shape.ts'
import { NavigationProvider } from '../../../src/web/navigation/navigation.tsx'
import { createTrail } from '../../../src/web/navigation/trail.ts'
import { madeKeys } from '../../../src/web/screens/what-happened/form/start.ts'
import { draftKey } from '../../../src/web/screens/what-happened/form/use-typed.ts'
import { WriteScreen } from '../../../src/web/screens/what-happened/write-screen.tsx'
import { HideProvider } from '../../../src/web/session/hide.tsx'
import { SessionProvider } from '../../../src/web/session/session.tsx'
import { today } from '../../../src/web/words/today.ts'
import { EXAMPLES } from '../examples/all.ts'
import { answersOf, without } from './leave-outs.ts'

/** One form, opened in a file of one type: with everything answered (`left` is null), with nothing, or without one answer. */
export interface FormCase {
  readonly kind: string
  readonly type: FileType
  readonly example: number
  readonly left: string | null
}

/** What stood on the screen after Save. */
export interface Seen extends FormCase {
  readonly came: 'saved' | 'refused-by-a-rule' | 'marked' | 'nothing'
  /** What is said beside Save. */
  readonly says: string
  readonly marked: readonly string[]
  readonly focusOnFirst: boolean
  readonly inView: boolean
}

export interface FormsInPage {
  readonly begin: () => Promise<readonly FormCase[]>
  readonly look: (cases: readonly FormCase[]) => Promise<readonly Seen[]>
}

const NOTHING = 'nothing is answered'

config({ jitless: true })
i18n.setMessagesCompiler(compileMessage)
i18n.loadAndActivate({ locale: 'en', messages: {} })

const trail = createTrail(history, window, { is: 'today' })
let device: Device
let drafts: DraftStore
let files: ReadonlyMap<FileType, FileId>
const root = createRoot(document.body.appendChild(document.createElement('div')))

function StoreOut() {
  drafts = useDrafts().store
  return null
}

function show(kind: string, file: FileId, key: string) {
  const connection = { device, listen: () => () => undefined, close: () => undefined }
  const page = (
    <I18nProvider i18n={i18n}>
        <NavigationProvider trail={trail}>
          <DeviceProvider connection={connection}>
            <SessionProvider before={null}>
              <DraftsProvider>
                <HideProvider>
                  <UndoProvider>
                    <StoreOut />
                    {key !== '' && <WriteScreen key={key} kind={kind} file={file} />}
                  </UndoProvider>
                </HideProvider>
              </DraftsProvider>
            </SessionProvider>
          </DeviceProvider>
        </NavigationProvider>
    </I18nProvider>
  )
  // The form before it is gone when this returns: none of its buttons is taken for one of this.
  flushSync(() => root.render(page))
}

const frame = () => new Promise((next) => requestAnimationFrame(next))
async function until<Found>(look: () => Found | null | undefined | false): Promise<Found | null> {
  const end = performance.now() + 4000
  while (performance.now() < end) {
    const found = look()
    if (found) return found
    await frame()
  }
  return null
}

const formsOf = (kind: Kind): readonly FileType[] => {
  const types = typesOfKind(kind)
  return types.length === 0 ? FILE_TYPES : types
}

/** Opens one file of each type, with the entry that makes it one. */
async function openFiles(): Promise<ReadonlyMap<FileType, FileId>> {
  const opened = new Map<FileType, FileId>()
  for (const type of FILE_TYPES) {
    const first = type === 'child' ? EXAMPLES.find(({ kind }) => kind.name === 'file-opened') : EXAMPLES.find(({ kind }) => kind.inFile?.[0] === type && kind.nature === 'fact')
    if (!first) throw new Error(`no example opens a file of type ${type}`)
    const done = await device.openFiles([{ drafts: [{ kind: first.kind.name, at: today(), body: first.body }] }])
    if (!done.ok || done.value[0] === undefined) throw new Error(`a file of type ${type} was not opened`)
    opened.set(type, done.value[0])
  }
  return opened
}

async function begin(): Promise<readonly FormCase[]> {
  device = await beginPractice({ kinds: KINDS, clock: () => Date.now(), today: today(), passphrase: 'a practice of many forms' })
  files = await openFiles()
  show('', files.get('child') as FileId, '')
  await until(() => drafts)
  const cases = EXAMPLES.flatMap(({ kind, body }, example) => {
    const face = faceOf(kind.name)
    if (!face) return []
    const left = answersOf(shapeOf(kind.schema), body, face.fields).map((path) => path.join('.'))
    // What is written on a screen of its own comes with keys that the screen gives, and is never opened empty.
    const asked = [null, ...(face.group === 'elsewhere' ? [] : [NOTHING]), ...left]
    return formsOf(kind).flatMap((type) => asked.map((one) => ({ same: [kind.name, type, one, ...left].join(' '), one: { kind: kind.name, type, example, left: one } satisfies FormCase })))
  })
  // Two examples that answer the same questions open the same form.
  return [...new Map(cases.map(({ same, one }) => [same, one])).values()]
}

async function lookAt(one: FormCase): Promise<Seen> {
  const face = faceOf(one.kind)
  const file = files.get(one.type)
  const body = EXAMPLES[one.example]?.body
  if (!face || !file) throw new Error('a form has a face and a file')
  trail.replace({ is: 'write', kind: one.kind, file })
  const typed = one.left === NOTHING ? madeKeys(face) : one.left === null ? body : without(body, one.left.split('.'))
  drafts.keep(draftKey(face, file), { at: today(), folder: face.kind.folders[0], body: { ...madeKeys(face), ...(typed as object) }, people: [], marks: {}, beside: {}, track: null })
  show(one.kind, file, JSON.stringify(one))
  const save = await until(() => document.querySelector<HTMLButtonElement>('.dock [data-main]'))
  save?.click()
  await frame()
  await frame()
  const came = await until(() => {
    if (trail.current().is !== 'write') return 'saved' as const
    if (document.querySelector('.left-to-answer')) return 'marked' as const
    return document.querySelector('.form-body > .stack > [role="alert"], .form-body > [role="alert"]') ? ('refused-by-a-rule' as const) : null
  })
  await frame()
  const marked = [...document.querySelectorAll<HTMLElement>('.is-wrong')].filter((field) => field.querySelector('.is-wrong') === null)
  const [first] = marked
  const at = first?.getBoundingClientRect()
  const seen = {
    ...one,
    came: came ?? ('nothing' as const),
    says: document.querySelector('.left-to-answer')?.textContent.trim() ?? '',
    marked: marked.map((field) => field.textContent.slice(0, 120)),
    focusOnFirst: first?.contains(document.activeElement) ?? false,
    inView: at !== undefined && at.top < innerHeight && at.bottom > 0,
  }
  drafts.drop(draftKey(face, file))
  return seen
}

async function look(cases: readonly FormCase[]): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const one of cases) seen.push(await lookAt(one))
  return seen
}

Object.assign(window, { forms: { begin, look } satisfies FormsInPage })
