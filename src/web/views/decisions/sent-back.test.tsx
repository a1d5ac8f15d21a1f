import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { NEEDS_APPROVAL, needsAnswer, sentBackTo } from '#domain/file/approvals.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { faceOf } from '#web/kinds/face.ts'
import { memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { anasFile, besa } from '../../../../test/support/people.ts'
import { enoughOf, SentBackNote, writtenAgain } from './sent-back.tsx'

let device: Device
let asked: readonly Entry[]
beforeAll(async () => {
  device = await practiceDevice()
  const me = await memberOf(device)
  // One of each kind that a second person can send back.
  const lost = entryOf(
    lightClosure,
    { reason: 'lost', words: 'She did not come.', tried: 'Rang twice.', wayBack: 'Our number.' },
    { by: me },
  )
  const all = [...EXAMPLES.map(({ kind, body }) => entryOf(kind, body, { by: me })), lost].filter(needsAnswer)
  asked = [...Map.groupBy(all, ({ kind }) => kind).values()].flatMap(([first]) => first ?? [])
})
const notYet = (to: Entry) =>
  entryOf(
    returned,
    { entry: to.id, words: 'See her once more at school.', first: [] },
    { by: besa.member, folder: to.folder },
  )

describe('what a second person sends back', () => {
  it('is of every kind that is listed, and of those that two people decide', () => {
    expect(asked.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([...NEEDS_APPROVAL, 'light-closure', 'file-link']),
    )
  })

  it('cannot be saved without what would be enough', () => {
    for (const words of ['', '  ', undefined])
      expect(returned.schema.safeParse({ entry: asked[0]?.id, words, first: [] }).success).toBe(false)
  })

  it('leads back to a form that says above its questions what would be enough', () => {
    for (const one of asked) {
      const to = writtenAgain(anasFile, one)
      expect(to, one.kind).toMatchObject({ is: 'write' })
      const kind = to.is === 'write' ? to.kind : ''
      expect(faceOf(kind), kind).toBeDefined()
      // A form made by hand has the frame of all forms, which shows it.
      const own = `src/web/screens/what-happened/forms/${kind}.tsx`
      if (existsSync(own)) expect(readFileSync(own, 'utf8'), kind).toMatch(/<(FormFrame|KindForm)\b/)
    }
    expect(readFileSync('src/web/screens/what-happened/form/form-frame.tsx', 'utf8')).toContain('<SentBackNote ')
  })

  it('says on that form who said not yet, and what would be enough', async () => {
    for (const one of asked) {
      const file = fileOf(one, notYet(one))
      const to = writtenAgain(anasFile, one)
      if (to.is !== 'write') return expect.unreachable()
      expect(sentBackTo(file, one.by), one.kind).toHaveLength(1)
      const shown = openOver(
        device,
        <SentBackNote view={{ file: anasFile, caseFile: file }} me={one.by} kind={to.kind} from={to.from} />,
      )
      await shown.comes('says “not yet”. What is still needed: See her once more at school.')
    }
  })

  it('of a sealed part is not said on Today', () => {
    const [one] = asked
    if (!one) return expect.unreachable()
    for (const folder of ['origins', 'therapy', 'health'] as const)
      expect(enoughOf({ ...notYet(one), folder }, false)).toBeNull()
    expect(enoughOf({ ...notYet(one), folder: 'care' }, false)).toBe('See her once more at school.')
    expect(KINDS.find(({ name }) => name === 'returned')?.folders).toContain('origins')
  })
})
