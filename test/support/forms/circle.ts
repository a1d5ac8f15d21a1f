import type { PersonId } from '../../../src/domain/entry/ids.ts'
import { faceOf } from '../../../src/web/kinds/face.ts'
import { draftKey } from '../../../src/web/form-model/kept-drafts.ts'
import { todayHere } from '../../../src/web/words/today.ts'
import { EXAMPLES } from '../examples/all.ts'
import { device, drafts, pressSave, show, trail, until } from './mounted.tsx'

/** The texts on the screen on the way from a refused plan to a saved one. */
export interface Circle {
  readonly lines: readonly string[]
  readonly personChosen: boolean
  readonly askedAtOnce: boolean
  /** The safety check was not saved before the deciding answer was given. */
  readonly insists: boolean
  readonly linesAfter: readonly string[]
}

const UNCLE = 'person-uncle000000000A' as PersonId

/**
 * A visit plans a meeting with an uncle who was never assessed. The button of the refusal is followed and its question
 * answered: `safe` is the result.
 */
export async function circle(safe: 'safe' | 'not-known'): Promise<Circle> {
  const opened = await device.openFiles([
    {
      drafts: [
        { kind: 'file-opened', at: todayHere(), body: EXAMPLES.find(({ kind }) => kind.name === 'file-opened')?.body },
        {
          kind: 'person',
          at: todayHere(),
          body: { person: UNCLE, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' },
        },
        ...(['uncle', 'employer'] as const).map((one) => ({
          kind: 'tie',
          at: todayHere(),
          about: [UNCLE],
          body: { person: UNCLE, tie: one, safe: 'not-known', livesWithChild: 'no', cares: 'no' },
        })),
      ],
    },
  ])
  const file = opened.ok ? opened.value[0] : undefined
  const plan = faceOf('visit-planned')
  const tie = faceOf('tie')
  const body = EXAMPLES.find(({ kind }) => kind.name === 'visit-planned')?.body
  if (!file || !plan || !tie) throw new Error('the file is open')
  const planIt = async () => {
    trail.replace({ is: 'write', kind: 'visit-planned', file })
    drafts.keep(draftKey(plan, file), {
      at: todayHere(),
      folder: 'care',
      body: { ...(body as object), status: 'planned', place: 'school', safely: undefined, meets: [UNCLE] },
      people: [],
      marks: {},
      beside: {},
      track: null,
    })
    show('visit-planned', file, `plan ${file} ${Math.random().toString()}`)
    await pressSave()
    await until(() => trail.current().is !== 'write' || document.querySelector('.checklist, [role="alert"]'))
    return [...document.querySelectorAll('.checklist .missing')].map((line) => line.textContent)
  }
  const lines = await planIt()
  document.querySelector<HTMLButtonElement>('.checklist .missing button')?.click()
  const place = trail.current()
  if (place.is !== 'write' || !place.towards)
    return { lines, personChosen: false, askedAtOnce: false, insists: false, linesAfter: lines }
  show(place.kind, file, 'the look', place.from, place.towards)
  await until(() => document.querySelector('.form-body input[type="radio"]'))
  const personChosen = [...document.querySelectorAll<HTMLInputElement>('.form-body input:checked')].some(
    (input) => input.closest('label')?.textContent.includes('Uncle Gent') ?? false,
  )
  const askedAtOnce = document.querySelector('.form-body')?.textContent.includes('Has anybody checked this?') ?? false
  await pressSave()
  const insists = (await until(() => document.querySelector('.left-to-answer'))) !== null
  drafts.keep(draftKey(tie, file, place.from), {
    at: todayHere(),
    folder: 'identity',
    body: {
      person: UNCLE,
      tie: 'uncle',
      safe,
      livesWithChild: 'no',
      cares: 'no',
      checked: { on: todayHere(), how: 'We sat with him.' },
    },
    people: [],
    marks: {},
    beside: {},
    track: null,
  })
  show(place.kind, file, 'the look, answered', place.from, place.towards)
  await pressSave()
  await until(() => JSON.stringify(trail.current()) !== JSON.stringify(place))
  return { lines, personChosen, askedAtOnce, insists, linesAfter: await planIt() }
}
