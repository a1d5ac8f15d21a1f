import { useState } from 'react'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { FieldErrors } from '#web/form-model/field-errors.ts'
import { FormStateProvider, type Typed } from '#web/form-model/form-state.tsx'
import type { FieldFace } from '#web/kinds/define-face.ts'
import type { FormShape } from '#web/kinds/shape.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { AnyField } from '#web/screens/what-happened/form/any-field.tsx'
import { given } from '../given.ts'
import { withMoreEntries } from './child-page.tsx'
import { answering, memberOf } from './children.ts'
import { openOver, type Opened } from './opened.tsx'

export interface FieldAsked {
  readonly face?: Partial<FieldFace>
  readonly optional?: boolean
  /** Where the field is in its form: `field`, unless it matters. */
  readonly path?: string
  readonly value?: unknown
  readonly entries?: readonly Entry[]
  readonly view?: Partial<Omit<FileView, 'caseFile'>>
  readonly wrong?: FieldErrors
  readonly typed?: Partial<Typed>
  readonly answers?: Partial<Device>
}

export interface ShownField extends Opened {
  /** What the field gave last. */
  readonly last: () => unknown
  /** What the form holds. */
  readonly form: () => Typed
  readonly choices: () => readonly string[]
  readonly choose: (words: string) => void
  readonly pick: (words: string) => void
  readonly picks: () => readonly string[]
}

const EMPTY: Typed = { at: null, folder: 'care', body: {}, people: [], marks: {}, beside: {}, track: null }

/** One field of a form, which is called “Which one?”, in a form over a file with these entries. */
export async function openField(
  device: Device,
  file: FileId,
  shape: FormShape,
  asked: FieldAsked = {},
): Promise<ShownField> {
  const base = await withMoreEntries(
    device,
    file,
    (asked.entries ?? []).map((entry) => ({ ...entry, file })),
    asked.view,
  )
  const view = given(await base.file(file))
  const me = await memberOf(device)
  const said: unknown[] = []
  let form: Typed = { ...EMPTY, ...asked.typed }
  function Held() {
    const speak = useSpeak(view.caseFile)
    const [value, set] = useState(asked.value)
    const [typed, change] = useState(form)
    form = typed
    const state = {
      view,
      file: view.caseFile,
      me,
      speak,
      typed,
      change,
      saveWith: change,
      wrong: asked.wrong ?? {},
      asked: [],
      filled: [],
    }
    return (
      <FormStateProvider value={state}>
        <AnyField
          shape={shape}
          face={{ label: { id: 'Which one?', message: 'Which one?' }, ...asked.face }}
          path={asked.path ?? 'field'}
          optional={asked.optional ?? false}
          value={value}
          set={(next) => {
            said.push(next)
            set(next)
          }}
        />
      </FormStateProvider>
    )
  }
  const shown = openOver(answering(base, asked.answers ?? {}), <Held />, { is: 'write', kind: 'note', file })
  await shown.first()
  const labels = () => [...shown.page.querySelectorAll<HTMLElement>('label.choice')]
  const select = () => {
    const found = shown.page.querySelector('select')
    if (!found) throw new Error(`nothing is picked on: ${shown.reads()}`)
    return found
  }
  return {
    ...shown,
    last: () => said.at(-1),
    form: () => form,
    choices: () => labels().map(({ textContent }) => textContent.trim()),
    choose(words) {
      const box = labels()
        .find(({ textContent }) => textContent.trim() === words)
        ?.querySelector('input')
      if (!box) throw new Error(`there is no choice “${words}” on: ${shown.reads()}`)
      box.click()
    },
    picks: () => [...select().options].map(({ text }) => text),
    pick(words) {
      const one = [...select().options].find(({ text }) => text === words)
      if (!one) throw new Error(`“${words}” cannot be picked on: ${shown.reads()}`)
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(select()), 'value')?.set?.call(select(), one.value)
      select().dispatchEvent(new Event('change', { bubbles: true }))
    },
  }
}
