import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { dormantByWish } from '#domain/kinds/closure/dormant-by-wish.ts'
import { lightClosure } from '#domain/kinds/closure/light-closure.ts'
import { waysToReach } from '#domain/kinds/follow-up/ways-to-reach.ts'
import { askBeforeActing } from '#domain/kinds/registration/ask-before-acting.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { around, showOverview } from '../../../../../test/support/components/overview.tsx'
import { entryOf } from '../../../../../test/support/entries.ts'
import { EXAMPLES } from '../../../../../test/support/examples/all.ts'
import { besa, grandmother, uncle } from '../../../../../test/support/people.ts'
import { aClosure, me, yesTo } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
const today = todayHere()
const at = { at: today }
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

type Overview = Parameters<typeof showOverview>
const overviewOf = (entries: Overview[1], view?: Overview[2], answers?: Overview[3]) =>
  showOverview({ device, file }, entries, view, answers)
const rule = (over: Partial<BodyOf<typeof safeContact>> = {}) =>
  entryOf(safeContact, { rule: 'agreed-ways-only', never: [], ...over }, at)
const way = (over: object) => entryOf(waysToReach, { ways: [{ way: 'phone', to: 'child', ...over }] } as never, at)

describe('how a child is reached', () => {
  it('is by the agreed ways, with whom, where and when', async () => {
    const { lines, reads } = await overviewOf([rule(), way({ where: 'school gate', when: 'Tuesdays' })])
    expect(lines()).toContainEqual(expect.stringMatching(/^Agreed: [^,]+, school gate, Tuesdays$/))
    expect(reads()).not.toContain('No way to reach the child has been written down yet.')
    const through = await overviewOf([rule(), ...around(grandmother, 'Gran'), way({ to: grandmother })])
    expect(through.lines()).toContainEqual(expect.stringMatching(/^Agreed: [^,]+, Gran/))
  })

  it('is never by a number that the wrong person answers', async () => {
    const mark = entryOf(doNot, { person: uncle, called: 'van', never: ['contact'], numbers: ['0670000000'] }, at)
    const { lines } = await overviewOf([rule(), way({ number: '0670000000' }), mark])
    expect(lines()).toContain('Do not use 0670000000: the wrong person answers it')
    expect(lines().join()).not.toContain('Agreed:')
  })

  it('is through the caseworker for who may not read the ways, or through a supervisor', async () => {
    const { lines } = await overviewOf([rule()], {}, {})
    expect(lines().join()).not.toContain('Through a person')
    const without = async () => {
      const base = await withMoreEntries(device, file, [{ ...rule(), file }])
      const read = await base.file(file)
      if (!read.ok) throw new Error('the file is here')
      const held = read.value.caseFile.held.filter((folder) => folder !== 'identity')
      const caseFile = { ...read.value.caseFile, held }
      return openChild(
        answering(base, { file: () => Promise.resolve(accept({ ...read.value, caseFile })) }),
        file,
        'overview',
      )
    }
    const shown = await without()
    await shown.comes('Through a person')
    expect(shown.reads()).not.toContain('No way to reach the child')
  })

  it('is not known while no way is written, and is written from there', async () => {
    const { press, trail } = await overviewOf([rule()])
    press('Write what you know')
    expect(trail.current()).toEqual({ is: 'write', kind: 'ways-to-reach', file })
    expect((await overviewOf([rule({ rule: 'none' })])).reads()).not.toContain('No way to reach the child')
  })

  it('is moved off the card where an entry from before has it there', async () => {
    const onCard = entryOf(
      safeContact,
      { rule: 'agreed-ways-only', never: [], agreed: [{ way: 'phone', to: 'child' }] } as never,
      at,
    )
    const moved: FileId[] = []
    const moveWaysOffCard: Device['moveWaysOffCard'] = (of) => {
      moved.push(of)
      return Promise.resolve(accept(true as const))
    }
    const readers = [
      { member: me.member, name: 'Drita Kola', rights: { card: 'read' }, since: 0 },
      { member: me.member, name: 'Besa Leka', rights: { card: 'read', identity: 'read' }, since: 0 },
      { member: me.member, name: 'Mira Hoxha', rights: {}, since: 0 },
    ] as const
    const shown = await overviewOf([onCard], { grants: readers }, { moveWaysOffCard })
    expect(shown.reads()).toContain('The card says how to reach her, and everybody reads the card.')
    shown.press('Move this off the card')
    await shown.comes('Move the agreed ways off the card?')
    expect(shown.reads()).toContain('Drita Kola could read them until now, and may know them.')
    shown.press('Move the ways now')
    await vi.waitFor(() => expect(moved).toEqual([file]))
    await shown.comes('Move this off the card')
    const alone = await overviewOf([onCard], { grants: [] })
    alone.press('Move this off the card')
    await alone.comes('Move the agreed ways off the card?')
    expect(alone.reads()).not.toContain('could read them until now')
    expect((await overviewOf([rule()])).reads()).not.toContain('Move this off the card')
  })

  it('asks somebody first where the card says so', async () => {
    const first = entryOf(askBeforeActing, { before: 'family-contact', ask: 'supervisor', stands: true }, at)
    expect((await overviewOf([first])).lines()).toContainEqual(expect.stringMatching(/: ask first\. .+$/))
  })
})

describe('the state of the work', () => {
  const died = entryOf(lightClosure, { reason: 'died', words: 'x', familySupported: 'yes' }, at)
  const lost = entryOf(lightClosure, { reason: 'lost', words: 'x', tried: 'y', wayBack: 'z' }, at)
  const asked = entryOf(closure, aClosure(), at)
  const wish = EXAMPLES.find(({ kind }) => kind === dormantByWish)?.body
  const dormant = entryOf(dormantByWish, wish as BodyOf<typeof dormantByWish>, at)
  const back = entryOf(
    returned,
    { entry: asked.id, words: 'See her once more.', first: [] },
    { ...at, by: besa.member, folder: asked.folder },
  )
  it.each<readonly [readonly Entry[], string, string | null]>([
    [[died], 'The child died. No visit and no call is due any more.', 'Reopen the file'],
    [[lost], 'The child cannot be found.', 'The child is found'],
    [[asked, yesTo(asked)], 'This file is closed. One note reopens it.', 'Reopen the file'],
    [[asked], 'Closing was requested and waits for a second person.', null],
    [[dormant], 'The child wishes no contact now.', 'Reopen the file'],
    [[asked, back], 'Closing was sent back. See her once more.', 'Ask again'],
  ])('is said at the top: %o', async (entries, says, button) => {
    const shown = await overviewOf(entries)
    const [line, ...others] = [...shown.page.querySelectorAll('.overview .status-line')]
    expect(others).toEqual([])
    expect(line?.textContent).toContain(says)
    expect([...(line?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual(
      button === null ? [] : [button],
    )
    if (button === null) return
    shown.press(button)
    const form = button === 'Ask again' ? { kind: 'closure', from: asked.id } : { kind: 'reopened' }
    expect(shown.trail.current()).toEqual({ is: 'write', file, ...form })
  })

  it('is not spoken of while the file is open', async () => {
    expect((await overviewOf([])).page.querySelectorAll('.overview .status-line')).toHaveLength(0)
  })
})
