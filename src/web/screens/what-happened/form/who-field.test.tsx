import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { MemberView } from '#device/people/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { FormShape } from '#web/kinds/shape.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { accept } from '#result.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openField, type FieldAsked } from '../../../../../test/support/components/field.tsx'
import { entryOf } from '../../../../../test/support/entries.ts'
import { besa, drita, grandmother, mira, uncle } from '../../../../../test/support/people.ts'

let device: Device
let file: FileId
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})

const someone = (who: typeof uncle, called: string, safe: 'safe' | 'unsafe') => [
  entryOf(person, { person: who, called, gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
  entryOf(tie, { person: who, tie: 'uncle', safe, livesWithChild: 'no', cares: 'no' }),
]
const entries = [...someone(uncle, 'Uncle Gent', 'unsafe'), ...someone(grandmother, 'Uncle Besnik', 'safe')]
const grant = { member: besa.member, name: 'Besa Leka', rights: { care: 'write' }, since: 0 } as const
const mine = () => ({ member: me, name: 'Dora', rights: { care: 'keep' }, since: 0 }) as const
const colleague = ({ member, name }: typeof besa, over: Partial<MemberView> = {}): MemberView =>
  ({ member, name, roles: ['caseworker'], removed: false, met: true, ...over }) as MemberView
const members = () =>
  Promise.resolve(
    accept([
      colleague({ ...besa, member: me, name: 'Dora' }),
      colleague(besa),
      colleague(mira, { roles: ['specialist'] }),
      colleague(drita, { removed: true }),
      colleague({ ...drita, member: 'm2' as MemberId, name: 'Arben Dema' }, { roles: ['administrator'] }),
    ]),
  )
const askFirstAbout = () => Promise.resolve(accept([besa.member]))
const fieldOf = (shape: FormShape, asked: FieldAsked = {}) =>
  openField(device, file, shape, {
    entries,
    ...asked,
    view: { grants: [mine(), grant], ...asked.view },
    answers: { members, askFirstAbout, ...asked.answers },
  })
const show = 'Show who is safe. Who can see the screen?'

describe('a field for a person', () => {
  it('offers the people of the file and, where it may be, the child; no mark before they are shown', async () => {
    const whom = await fieldOf({ is: 'whom' })
    expect(whom.choices()).toEqual(
      ['She herself', 'Uncle Besnik', 'Uncle Gent'].map((name) => expect.stringContaining(name) as string),
    )
    expect(whom.reads()).not.toContain('Unsafe')
    whom.press(show)
    await whom.comes('Unsafe')
    expect(() => whom.control(show)).toThrow('there is no control')
    const persons = await fieldOf({ is: 'person' })
    expect(persons.choices()).toHaveLength(2)
    const alone = await fieldOf({ is: 'whom' }, { entries: [] })
    expect(alone.choices()).toHaveLength(1)
    expect(() => alone.control(show)).toThrow('there is no control')
  })

  it('shows the mark of who is chosen, and can be left open where it may', async () => {
    const chosen = await fieldOf({ is: 'person' }, { value: uncle, optional: true })
    expect(chosen.page.querySelectorAll('input:checked')).toHaveLength(1)
    expect(chosen.reads()).toContain('Unsafe')
    chosen.press('Clear this answer')
    expect(chosen.last()).toBe(undefined)
    expect((await fieldOf({ is: 'person' }, { value: uncle })).reads()).not.toContain('Clear this answer')
    expect((await fieldOf({ is: 'person' }, { optional: true })).reads()).not.toContain('Clear this answer')
  })

  it('names somebody who is not in the list, once it is said what they are and whether they are safe', async () => {
    const shown = await fieldOf({ is: 'list', of: { is: 'person' } }, { value: [uncle] })
    shown.press('Add a person not listed')
    await shown.comes('What does the child or family call them?')
    const add = () => shown.control('Add') as HTMLButtonElement
    expect(add().disabled).toBe(true)
    shown.type('What does the child or family call them?', ' Aunt Lila ')
    await vi.waitFor(() =>
      expect(shown.page.querySelector<HTMLInputElement>('[role=group] input')?.value).toBe(' Aunt Lila '),
    )
    expect(add().disabled).toBe(true)
    shown.pick('Aunt')
    expect(add().disabled).toBe(true)
    const safe = [...shown.page.querySelectorAll('fieldset')].at(-1)?.querySelector('input')
    safe?.click()
    await vi.waitFor(() => expect(add().disabled).toBe(false))
    shown.press('Add')
    await vi.waitFor(() => expect(shown.form().people).toHaveLength(1))
    const [added] = shown.form().people
    expect(added).toMatchObject({ called: 'Aunt Lila', tie: 'aunt' })
    expect(shown.last()).toEqual([uncle, added?.person])
    await vi.waitFor(() => expect(shown.reads()).not.toContain('What does the child or family call them?'))
    const one = await fieldOf({ is: 'whom' })
    one.press('Add a person not listed')
    await one.comes('What does the child or family call them?')
    one.press('Go back')
    await one.comes('Add a person not listed')
  })

  it('of several keeps them in their order', async () => {
    const shown = await fieldOf({ is: 'list', of: { is: 'whom' } }, { value: [grandmother] })
    shown.page.querySelector<HTMLElement>('input')?.click()
    expect(shown.last()).toEqual(['child', grandmother])
    expect(shown.control(show).tagName).toBe('BUTTON')
    const alone = await fieldOf({ is: 'list', of: { is: 'whom' } }, { entries: [] })
    expect(() => alone.control(show)).toThrow('there is no control')
  })
})

describe('a field for how something is known', () => {
  it('is a person of the file, the child, or another way', async () => {
    const shown = await fieldOf({ is: 'told-by' })
    expect(shown.choices()).toHaveLength(6)
    expect(shown.page.querySelectorAll('input:checked')).toHaveLength(0)
    shown.page.querySelectorAll('input')[3]?.click()
    expect(shown.last()).toBe('observed')
    const chosen = await fieldOf({ is: 'told-by' }, { value: uncle })
    expect(chosen.page.querySelectorAll('input:checked')).toHaveLength(1)
  })
})

describe('a field for who does something', () => {
  it('is oneself, who holds the file, a person of it, another who works with files, or somebody by name', async () => {
    const shown = await fieldOf({ is: 'doer' })
    await vi.waitFor(() => expect(shown.picks()).toContain('Mira Hoxha'))
    expect(shown.picks()).toEqual([
      'Choose',
      'You',
      'Besa Leka',
      'She herself',
      'Uncle Besnik',
      'Uncle Gent',
      'Mira Hoxha',
      'Another person',
    ])
    shown.pick('You')
    expect(shown.last()).toEqual({ member: me })
    shown.pick('Uncle Gent')
    expect(shown.last()).toEqual({ person: uncle })
    await shown.comes('Unsafe')
    shown.pick('Uncle Besnik')
    await vi.waitFor(() => expect(shown.reads()).not.toContain('Unsafe'))
    expect(shown.reads()).not.toContain('Ask your supervisor first.')
    shown.pick('Besa Leka')
    await shown.comes('Ask your supervisor first.')
    expect(shown.reads()).not.toContain('cannot open this part of the file')
    shown.pick('Another person')
    await shown.comes('Who?')
    shown.type('Who?', 'the school secretary')
    expect(shown.last()).toEqual({ named: 'the school secretary' })
    shown.pick('Choose')
    expect(shown.last()).toBe(undefined)
  })

  it('says who is unsafe in the words of the list once that is shown', async () => {
    const shown = await fieldOf({ is: 'doer' }, { value: { person: grandmother } })
    expect(shown.page.querySelector('select')?.value).toBe(`person ${grandmother}`)
    const open = await fieldOf({ is: 'list', of: { is: 'whom' } })
    open.press(show)
    await open.comes('Unsafe')
  })

  it('offers the part to a colleague who cannot open it, where one keeps it; else says who does', async () => {
    const granted: unknown[] = []
    const grantTo: Device['grant'] = (how) => {
      granted.push(how)
      return Promise.resolve(accept(true as const))
    }
    const value = { member: mira.member }
    const keeping = await fieldOf(
      { is: 'doer' },
      { value, view: { rights: { care: 'keep' }, mayEnd: false }, answers: { grant: grantTo } },
    )
    await keeping.comes('Mira Hoxha cannot open this part of the file')
    keeping.press('Give Mira Hoxha this part')
    await vi.waitFor(() => expect(granted).toEqual([{ file, member: mira.member, rights: { care: 'write' } }]))
    const ending = await fieldOf({ is: 'doer' }, { value, view: { rights: { care: 'keep' }, mayEnd: true } })
    await ending.comes('Mira Hoxha cannot open this part of the file')
    expect(() => ending.control('Give Mira Hoxha this part')).toThrow('there is no control')
    const others = { ...grant, rights: { care: 'keep' } } as const
    const writing = await fieldOf(
      { is: 'doer' },
      { value, view: { rights: { care: 'write' }, grants: [mine(), others] } },
    )
    await writing.comes('Ask Besa Leka to give access.')
    expect(() => writing.control('Give Mira Hoxha this part')).toThrow('there is no control')
    const nobody = await fieldOf({ is: 'doer' }, { value, view: { rights: { care: 'write' }, grants: [mine()] } })
    await nobody.comes('Mira Hoxha cannot open this part of the file')
    expect(nobody.reads()).not.toContain('to give access.')
    const anywhere = await fieldOf({ is: 'doer' }, { value, typed: { folder: null } })
    await vi.waitFor(() => expect(anywhere.page.querySelector('select')?.value).toBe(`member ${mira.member}`))
    expect(anywhere.reads()).not.toContain('cannot open this part')
  })
})

describe('a field for several who do something', () => {
  it('is people of the file and colleagues, and others by name, one on each line', async () => {
    const value = [{ person: uncle }, { named: 'the priest' }, { member: besa.member }]
    const shown = await fieldOf({ is: 'list', of: { is: 'doer' } }, { value })
    expect(shown.page.querySelectorAll('input:checked')).toHaveLength(2)
    await shown.comes('Ask your supervisor first about Besa Leka.')
    expect(shown.page.querySelector('textarea')?.value).toBe('the priest')
    shown.type('Other people', 'the priest\nthe nurse')
    expect(shown.last()).toEqual([
      { person: uncle },
      { member: besa.member },
      { named: 'the priest' },
      { named: 'the nurse' },
    ])
    shown.type('Other people', '')
    await vi.waitFor(() => expect(shown.last()).toEqual([{ person: uncle }, { member: besa.member }]))
    shown.choose('You')
    expect(shown.last()).toEqual([{ member: me }, { member: besa.member }, { person: uncle }])
    expect(shown.control(show).tagName).toBe('BUTTON')
    const alone = await fieldOf({ is: 'list', of: { is: 'doer' } }, { entries: [], value: [] })
    expect(() => alone.control(show)).toThrow('there is no control')
    expect(alone.reads()).not.toContain('Ask your supervisor first')
  })
})

describe('a field for a colleague', () => {
  it('is one who holds the file, and where it may stay open anybody of the agency who has not left', async () => {
    const shown = await fieldOf({ is: 'member' })
    expect(shown.picks()).toEqual(['Choose', 'You', 'Besa Leka'])
    shown.pick('Besa Leka')
    expect(shown.last()).toBe(besa.member)
    await shown.comes('Ask your supervisor first.')
    shown.pick('Choose')
    expect(shown.last()).toBe(undefined)
    const anybody = await fieldOf({ is: 'member' }, { optional: true, value: besa.member })
    await vi.waitFor(() => expect(anybody.picks()).toContain('Mira Hoxha'))
    expect(anybody.picks()).toEqual(['Choose', 'You', 'Besa Leka', 'Mira Hoxha', 'Arben Dema'])
    expect(anybody.reads()).not.toContain('Ask your supervisor first.')
  })
})
