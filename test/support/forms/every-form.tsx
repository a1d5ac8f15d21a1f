import { typesOfKind } from '../../../src/domain/file/file-type.ts'
import type { FileType } from '../../../src/domain/vocabulary/file-type.ts'
import { current } from '../../../src/domain/file/values.ts'
import { begun } from '../../../src/domain/kinds/follow-up/begun.ts'
import type { Kind } from '../../../src/domain/file/kind.ts'
import { faceOf } from '../../../src/web/kinds/face.ts'
import { draftKey } from '../../../src/web/form-model/kept-drafts.ts'
import { MISSING } from '../../../src/web/words/missing.ts'
import { EXAMPLES } from '../examples/all.ts'
import { circle, type Circle } from './circle.ts'
import { changeAll, followAll, type Changed, type Followed } from './follow.ts'
import { without } from './leave-outs.ts'
import { device, drafts, fileFor, frame, pressSave, show, start, trail, until, WRITTEN_TYPES } from './mounted.tsx'
import { askedIn, leaveOutsOf, MARK, typedInto } from './typed.ts'

/**
 * One form, opened in a file of one type: with everything answered (`left` is null), with nothing, or without one
 * answer.
 */
export interface FormCase {
  readonly kind: string
  readonly type: FileType
  readonly example: number
  readonly left: string | null
}

/** The texts on the screen after Save. */
export interface Seen extends FormCase {
  readonly came: 'saved' | 'refused-by-a-rule' | 'marked' | 'refused-without-a-mark' | 'nothing'
  /** The text next to Save. */
  readonly says: string
  readonly marked: readonly string[]
  /** A separate screen writes this kind and gives what this form does not ask. */
  readonly elsewhere: boolean
  /** The questions of the form. */
  readonly asked: string
  readonly focusOnFirst: boolean
  readonly inView: boolean
  /** It may be saved incomplete. */
  readonly offersGaps: boolean
}

/** The result of a fact that was saved with answers missing, and completed later. */
export interface Completed extends FormCase {
  readonly kept: boolean
  readonly asksAgain: boolean
  readonly saved: boolean
  readonly standsBegun: boolean
}

export interface FormsInPage {
  readonly begin: () => Promise<readonly FormCase[]>
  readonly look: (cases: readonly FormCase[]) => Promise<readonly Seen[]>
  readonly circle: (safe: 'safe' | 'not-known') => Promise<Circle>
  /** Every code that a rule may report as missing, with the form that its button opens. */
  readonly codes: () => readonly { readonly code: string; readonly opens: string | null; readonly saysMore: boolean }[]
  readonly changeAll: () => Promise<readonly Changed[]>
  readonly followAll: () => Promise<readonly Followed[]>
  readonly complete: (cases: readonly FormCase[]) => Promise<readonly Completed[]>
}

/** Opens only by the key of a form of the agency's own (screens/what-happened/chooser/own-forms.test.tsx). */
const BY_A_KEY = 'own-answers'
const NOTHING = 'nothing is answered'

const formsOf = (kind: Kind): readonly FileType[] => {
  const types = typesOfKind(kind)
  return types.length === 0 ? WRITTEN_TYPES : types.filter((type) => WRITTEN_TYPES.includes(type))
}

async function begin(): Promise<readonly FormCase[]> {
  await start()
  const cases = EXAMPLES.flatMap(({ kind, body }, example) => {
    const face = faceOf(kind.name)
    if (!face || kind.name === BY_A_KEY) return []
    const left = leaveOutsOf(kind, body)
    // A kind that a separate screen writes has keys that this screen gives, and is never opened empty.
    const asked = [null, ...(face.group === 'elsewhere' ? [] : [NOTHING]), ...left]
    return formsOf(kind).flatMap((type) =>
      asked.map((one) => ({
        same: [kind.name, type, one, ...left].join(' '),
        one: { kind: kind.name, type, example, left: one } satisfies FormCase,
      })),
    )
  })
  // Two examples that answer the same questions open the same form.
  return [...new Map(cases.map(({ same, one }) => [same, one])).values()]
}

/** A mark that already exists is proposed to nobody: where its name is left out it is the first of its file. */
const fileOf = ({ kind, type, left }: FormCase) => fileFor(left === MARK ? `${kind} ${MARK}` : kind, type)

async function lookAt(one: FormCase): Promise<Seen> {
  const face = faceOf(one.kind)
  if (!face) throw new Error('a form has a face')
  const file = await fileOf(one)
  const whole = askedIn(face.kind, EXAMPLES[one.example]?.body)
  trail.replace({ is: 'write', kind: one.kind, file })
  const typed = one.left === NOTHING ? {} : one.left === null ? whole : without(whole, one.left.split('.'))
  // A form that nobody has touched opens as for a person.
  if (one.left !== NOTHING) drafts.keep(draftKey(face, file), typedInto(face.kind, typed))
  show(one.kind, file, JSON.stringify(one))
  const asked = await pressSave()
  await frame()
  await frame()
  const came = await until(() => {
    if (trail.current().is !== 'write') return 'saved' as const
    if (document.querySelector('.left-to-answer')) return 'marked' as const
    const refused = document.querySelector('.form-body > .stack > [role="alert"], .form-body > [role="alert"]')
    // A rule puts its question under a heading of its own; a message without one means that the device could not read
    // the draft.
    return (
      refused && (refused.querySelector('h2') ? ('refused-by-a-rule' as const) : ('refused-without-a-mark' as const))
    )
  })
  await frame()
  const marked = [...document.querySelectorAll<HTMLElement>('.is-wrong')].filter(
    (field) => field.querySelector('.is-wrong') === null,
  )
  const [first] = marked
  const at = first?.getBoundingClientRect()
  const seen = {
    ...one,
    came: came ?? ('nothing' as const),
    says: document.querySelector('.left-to-answer')?.textContent.trim() ?? '',
    elsewhere: face.group === 'elsewhere',
    asked,
    marked: marked.map((field) => field.textContent.slice(0, 120)),
    focusOnFirst: first?.contains(document.activeElement) ?? false,
    inView: at !== undefined && at.top < innerHeight && at.bottom > 0,
    offersGaps: gapsButton() !== null,
  }
  drafts.drop(draftKey(face, file))
  return seen
}

const gapsButton = () => document.querySelector<HTMLButtonElement>('.left-to-answer ~ button:not([data-main])')

/** Saves a fact with one answer missing, opens the saved entry, answers, and saves it complete. */
async function completeOne(one: FormCase): Promise<Completed> {
  const face = faceOf(one.kind)
  if (!face) throw new Error('a form has a face')
  const file = await fileOf(one)
  const begunHere = async () => {
    const read = await device.file(file)
    return read.ok
      ? current(read.value.caseFile, begun).filter((entry) => !entry.body.done && entry.body.of === one.kind)
      : []
  }
  await lookAt(one)
  gapsButton()?.click()
  await until(() => trail.current().is !== 'write')
  const [entry] = await begunHere()
  if (!entry) return { ...one, kept: false, asksAgain: false, saved: false, standsBegun: false }
  const place = { is: 'write', kind: begun.name, file, from: entry.id } as const
  trail.replace(place)
  show(begun.name, file, `${entry.id} again`, entry.id)
  await pressSave()
  const asksAgain = (await until(() => document.querySelector('.left-to-answer'))) !== null
  const whole = askedIn(face.kind, EXAMPLES[one.example]?.body)
  drafts.keep(draftKey(face, file, entry.id), { ...typedInto(face.kind, whole), folder: entry.folder })
  show(begun.name, file, `${entry.id} whole`, entry.id)
  await pressSave()
  const saved = (await until(() => trail.current().is !== 'write')) !== null
  return { ...one, kept: true, asksAgain, saved, standsBegun: (await begunHere()).length > 0 }
}

async function complete(cases: readonly FormCase[]): Promise<readonly Completed[]> {
  const done: Completed[] = []
  for (const one of cases) done.push(await completeOne(one))
  return done
}

const codes: FormsInPage['codes'] = () =>
  Object.entries(MISSING).map(([code, { next, more }]) => ({
    code,
    opens: next?.kind ?? null,
    saysMore: more !== undefined,
  }))

async function look(cases: readonly FormCase[]): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const one of cases) seen.push(await lookAt(one))
  return seen
}

Object.assign(window, { forms: { begin, look, complete, circle, followAll, changeAll, codes } satisfies FormsInPage })
