import { i18n } from '@lingui/core'
import type { FileId } from '../../../src/domain/entry/ids.ts'
import { wayOn } from '../../../src/domain/questions/way-on.ts'
import { formForMissing } from '../../../src/web/views/child-file/form-for-missing.ts'
import { faceOf } from '../../../src/web/kinds/face.ts'
import type { Route } from '../../../src/web/navigation/routes.ts'
import { startForMissing } from '../../../src/web/form-model/start-for-missing.ts'
import { startOfForm } from '../../../src/web/form-model/form-start.ts'
import { draftKey } from '../../../src/web/form-model/kept-drafts.ts'
import { MISSING } from '../../../src/web/words/missing.ts'
import { todayHere } from '../../../src/web/words/today.ts'
import { device, drafts, frame, openFile, pressSave, show, trail, until } from './mounted.tsx'
import { exampleOf, typedInto } from './typed.ts'
import { TO_CHANGE, type ToChange } from './to-change.ts'
import { WAYS_ON, type WayOn } from './ways-on.ts'

/** What was missing before and after the button was followed. */
export interface Followed {
  readonly missing: string
  readonly before: readonly string[]
  /** Null if there was no button. */
  readonly opened: string | null
  readonly saved: boolean
  /** What the opened form still asked, if it could not be saved. */
  readonly says: string
  readonly after: readonly string[]
  /** After a truthful answer that does not resolve it. */
  readonly honest: readonly string[] | null
}

const readFile = async (file: FileId) => {
  const read = await device.file(file)
  if (!read.ok) throw new Error('the file is open')
  return read.value
}

/** Presses Save in the form of a decision: which codes are on the list of what is missing. */
async function decide(file: FileId, kind: string, body: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const face = faceOf(kind)
  if (!face) throw new Error(`no face of ${kind}`)
  trail.replace({ is: 'write', kind, file })
  drafts.keep(draftKey(face, file), typedInto(face.kind, body))
  show(kind, file, `decide ${Math.random().toString()}`)
  await pressSave()
  await until(() => trail.current().is !== 'write' || document.querySelector('.form-body [role="alert"], .is-wrong'))
  if (document.querySelector('.left-to-answer'))
    return [
      `not whole: ${[...document.querySelectorAll('.form-body .is-wrong')].map((one) => one.textContent.slice(0, 60)).join(' | ')}`,
    ]
  return [...document.querySelectorAll('.checklist .missing b')].flatMap((line) => codesOf(line.textContent))
}

/** The code of each item on the screen; for consents with the same name, one code each. */
const codesOf = (words: string): readonly string[] => {
  const codes = Object.entries(MISSING).flatMap(([code, { what }]) => (i18n._(what) === words ? [code] : []))
  return codes.length > 0 ? codes : [words]
}

async function asks({ asked }: WayOn, file: FileId): Promise<readonly string[]> {
  if (typeof asked !== 'function') return decide(file, asked.kind, asked.body)
  const { caseFile } = await readFile(file)
  return asked(caseFile, todayHere()).flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
}

/** The button next to a missing item. */
async function press({ asked, missing }: WayOn, file: FileId): Promise<Route | null> {
  const next = MISSING[missing]?.next
  if (!next) return null
  if (typeof asked === 'function') return formForMissing((await readFile(file)).caseFile, file, missing, next.kind)
  const line = [...document.querySelectorAll('.checklist .missing')].find((one) =>
    codesOf(one.querySelector('b')?.textContent ?? '').includes(missing),
  )
  line?.querySelector('button')?.click()
  const place = trail.current()
  return place.is === 'write' && place.towards ? place : null
}

/** Answers the opened form: prefilled answers stay, the rest is filled in. */
async function answer(
  place: Extract<Route, { is: 'write' }>,
  file: FileId,
  answers: Readonly<Record<string, unknown>>,
): Promise<{ readonly saved: boolean; readonly says: string }> {
  const [name = '', way = null] = place.kind.split('/')
  const face = faceOf(name)
  if (!face || !place.towards) throw new Error(`no form of ${name}`)
  const view = await readFile(file)
  const opened = view.caseFile.entries.find(({ id }) => id === place.from) ?? null
  const from = opened?.kind === name ? opened : null
  const under = from ? null : opened
  const on = wayOn(view.caseFile, place.towards.missing, place.towards.named)
  const begins = startForMissing(startOfForm(face, view, from, under), on)
  const given = Object.fromEntries(Object.entries(begins.body).filter(([, value]) => value !== undefined))
  const typed = typedInto(face.kind, { ...exampleOf(name), ...given, ...answers })
  drafts.keep(draftKey(face, file, (from ?? under)?.id ?? place.towards.named.join(' '), way), {
    ...typed,
    folder: begins.folder,
    ...(begins.from && { from: begins.from }),
  })
  trail.replace(place)
  show(place.kind, file, `towards ${Math.random().toString()}`, place.from, place.towards)
  // A form that loads its choices while it opens is saved once they are loaded.
  await until(() => document.querySelector('.dock [data-main]'))
  await new Promise((later) => setTimeout(later, name === 'instrument-completed' ? 500 : 0))
  await pressSave()
  const saved = (await until(() => JSON.stringify(trail.current()) !== JSON.stringify(place))) !== null
  const says = saved
    ? ''
    : [...document.querySelectorAll('.form-body .is-wrong, .form-body [role="alert"]')]
        .map((one) => one.textContent.slice(0, 100))
        .join(' | ')
  return { saved, says }
}

async function opened(way: Pick<WayOn, 'missing' | 'before'>): Promise<FileId> {
  const file = await openFile('child')
  for (const draft of way.before ?? []) {
    const done = await device.write([{ file, draft }])
    if (!done.ok) throw new Error(`${way.missing}: ${draft.kind} is not written: ${JSON.stringify(done)}`)
  }
  return file
}

async function follow(way: WayOn): Promise<Followed> {
  const once = async (answers: Readonly<Record<string, unknown>> = {}) => {
    const file = await opened(way)
    const before = await asks(way, file)
    const place = await press(way, file)
    if (place?.is !== 'write') return { before, opened: null, saved: false, says: '', after: before }
    const done = await answer(place, file, answers)
    return { before, opened: place.kind, ...done, after: await asks(way, file) }
  }
  const followed = await once(way.answers)
  return { missing: way.missing, ...followed, honest: way.honest ? (await once(way.honest)).after : null }
}

/** Follows every button to the form that resolves it. */
export async function followAll(): Promise<readonly Followed[]> {
  const all: Followed[] = []
  for (const way of WAYS_ON) all.push(await follow(way))
  return all
}

/** What was missing before and after the form itself was changed. */
export interface Changed {
  readonly missing: string
  readonly kind: string
  readonly before: readonly string[]
  /** Questions that were marked when the button of the refusal was pressed, and whether the first has the focus. */
  readonly marked: number
  readonly focused: boolean
  readonly after: readonly string[]
}

async function change({ missing, before: stands, kind, refused, changed }: ToChange): Promise<Changed> {
  const file = await opened({ missing, ...(stands && { before: stands }) })
  const { caseFile } = await readFile(file)
  const bodyOf = (body: ToChange['changed']) => (typeof body === 'function' ? body(caseFile) : body)
  const before = await decide(file, kind, bodyOf(refused))
  const button = [...document.querySelectorAll<HTMLButtonElement>('.form-body button')].find((one) =>
    ['Change what you wrote', 'Write what happens after closing'].includes(one.textContent),
  )
  button?.click()
  await until(() => document.querySelector('.form-body .is-wrong'))
  await frame()
  await frame()
  const marked = [...document.querySelectorAll('.form-body .is-wrong')]
  const focused = marked.some((one) => one.contains(document.activeElement))
  return {
    missing,
    kind,
    before,
    marked: marked.length,
    focused,
    after: await decide(file, kind, { ...bodyOf(refused), ...bodyOf(changed) }),
  }
}

/** Changes every decision that is refused because of its own content. */
export async function changeAll(): Promise<readonly Changed[]> {
  const all: Changed[] = []
  for (const one of TO_CHANGE) all.push(await change(one))
  return all
}
