import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { danger } from '#domain/kinds/experience/danger.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { accept, refuse } from '#result.ts'
import { newChild, openScreen, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { entryOf } from '../../../../../test/support/entries.ts'
import { besa, drita, mira, uncle } from '../../../../../test/support/people.ts'
import { screen } from './stopped-members-screen.tsx'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

type Stop = Parameters<Device['stopMember']>[0]
interface Told {
  readonly entries?: readonly Entry[]
  readonly view?: Partial<Omit<FileView, 'caseFile'>>
  readonly seconds?: readonly { readonly member: MemberId; readonly inLine: boolean }[]
  readonly answers?: Partial<Device>
}
/** The form in which a colleague is stopped, and what was asked of the device. */
async function formOf({
  entries = [],
  view = {},
  seconds = [{ member: besa.member, inLine: false }],
  answers = {},
}: Told = {}) {
  const stopped: Stop[] = []
  const members = [mira, drita, besa].map(({ member, name }) => ({ member, name, removed: member === drita.member }))
  const own: Partial<Device> = {
    members: async () => {
      const read = await device.members()
      return accept([...(read.ok ? read.value : []), ...(members as never)])
    },
    secondsForStop: () => Promise.resolve(accept(seconds as never)),
    stops: () => Promise.resolve(accept([])),
    askFirstAbout: () => Promise.resolve(accept([])),
    stopMember: (how) => {
      stopped.push(how)
      return Promise.resolve(accept(true as const))
    },
    ...answers,
  }
  const base = await withMoreEntries(
    device,
    file,
    entries.map((entry) => ({ ...entry, file })),
    view,
  )
  const shown = openScreen(answering(base, own), screen, { is: 'stopped-members', file })
  await shown.comes('Nobody is stopped on this file.')
  shown.press('Stop somebody on this file')
  await shown.comes('Who must be stopped?')
  await shown.comes('Mira Hoxha')
  expect(shown.reads()).not.toContain('Nobody is stopped on this file.')
  const choose = (words: string) =>
    [...shown.page.querySelectorAll('label.choice')]
      .find(({ textContent }) => textContent.startsWith(words))
      ?.querySelector('input')
      ?.click()
  const look = () => shown.control('Check and continue') as HTMLButtonElement
  const called = 'How can anyone at the door recognise this person?'
  return { ...shown, stopped, choose, look, called }
}

describe('stopping a colleague on a file', () => {
  it('is offered to who keeps the card', async () => {
    const reader = answering(await withMoreEntries(device, file, [], { rights: { card: 'write' } }), {
      stops: () => Promise.resolve(accept([])),
    })
    const shown = openScreen(reader, screen, { is: 'stopped-members', file })
    await shown.comes('Anyone who keeps the card of this file can stop somebody.')
    expect(() => shown.control('Stop somebody on this file')).toThrow('there is no control')
  })

  it('is not of oneself, nor of one who left; it asks whom, how a stranger knows them, why, and who confirms it', async () => {
    const { page, choose, look, type, called, comes, press, stopped, reads } = await formOf()
    const names = [...page.querySelectorAll('fieldset')][0]?.textContent
    expect(names).toContain('Mira Hoxha')
    expect(names).toContain('Besa Leka')
    expect(names).not.toContain('Drita Kola')
    expect(names).not.toContain('Dora')
    choose('Mira Hoxha')
    await comes('Who is asked to confirm it within 72 hours?')
    expect(look().disabled).toBe(true)
    type(called, 'man with a van')
    type('Why?', ' He was seen there. ')
    const confirming = [...page.querySelectorAll('label.choice')]
      .filter(({ textContent }) => textContent === 'Besa Leka')
      .at(-1)
    expect(look().disabled).toBe(true)
    confirming?.querySelector('input')?.click()
    await vi.waitFor(() => expect(look().disabled).toBe(false))
    press('Check and continue')
    await comes('Stop Mira Hoxha on this file now?')
    expect(reads()).toContain('Besa Leka sees the card and is asked to confirm it.')
    press('Stop them now')
    await vi.waitFor(() => expect(stopped).toHaveLength(1))
    expect(stopped[0]).toMatchObject({
      file,
      member: mira.member,
      asked: besa.member,
      drafts: [
        {
          kind: 'do-not',
          folder: 'card',
          replaces: [],
          body: { called: 'man with a van', member: mira.member, numbers: [] },
        },
        {
          kind: 'danger',
          folder: 'origins',
          replaces: [],
          body: { roles: ['other'], stands: 'suspected', words: 'He was seen there.' },
        },
      ],
    })
    expect(stopped[0]?.drafts[0]?.body).not.toHaveProperty('places')
    await comes('Nobody is stopped on this file.')
  })

  it('has nobody to confirm it in a small agency, and is then stopped without', async () => {
    const { choose, look, type, called, comes, press, stopped, reads } = await formOf({ seconds: [] })
    choose('Mira Hoxha')
    type(called, 'x')
    expect(look().disabled).toBe(true)
    type('Why?', 'y')
    await vi.waitFor(() => expect(look().disabled).toBe(false))
    expect(reads()).not.toContain('Who is asked to confirm it')
    press('Check and continue')
    await comes('Nobody else in this agency can confirm it.')
    press('Go back')
    await comes('Who must be stopped?')
    press('Check and continue')
    await comes('Stop them now')
    press('Stop them now')
    await vi.waitFor(() => expect(stopped).toHaveLength(1))
    expect(stopped[0]).not.toHaveProperty('asked')
  })

  it('says where nobody is left outside the line, and asks no reason of who may not write one', async () => {
    const seconds = [{ member: besa.member, inLine: true }]
    const { choose, look, type, called, comes, press, stopped, reads, page } = await formOf({
      seconds,
      view: { rights: { card: 'keep' } },
    })
    expect(reads()).not.toContain('Why?')
    choose('Mira Hoxha')
    await comes('supervises one of you or is supervised by one of you: nobody else is left')
    type(called, 'x')
    ;[...page.querySelectorAll('label.choice')]
      .filter(({ textContent }) => textContent.startsWith('Besa Leka'))
      .at(-1)
      ?.querySelector('input')
      ?.click()
    await vi.waitFor(() => expect(look().disabled).toBe(false))
    press('Check and continue')
    await comes('Stop them now')
    press('Stop them now')
    await vi.waitFor(() => expect(stopped[0]?.drafts.map(({ kind }) => kind)).toEqual(['do-not']))
  })

  it('keeps what the card and the reasons say of that person already', async () => {
    const before = entryOf(doNot, {
      person: uncle,
      called: 'x',
      never: ['contact'],
      numbers: ['0670000000'],
      places: ['the mill'],
    })
    const dangers = (['yes', 'no-longer-thought'] as const).map((stands) => ({
      roles: ['recruiter'],
      person: uncle,
      stands,
      words: 'before',
    }))
    for (const [at, body] of dangers.entries()) {
      const reason = entryOf(danger, body as never)
      const gent = entryOf(person, {
        person: uncle,
        called: 'Uncle Gent',
        gender: 'male',
        ageBand: '25-or-more',
        alive: 'yes',
      })
      const { choose, type, called, comes, press, stopped, look } = await formOf({
        seconds: [],
        entries: [gent, before, reason],
      })
      choose('Mira Hoxha')
      choose('Uncle Gent')
      type(called, 'x')
      type('Why?', 'now')
      await vi.waitFor(() => expect(look().disabled).toBe(false))
      press('Check and continue')
      await comes('Stop them now')
      press('Stop them now')
      await vi.waitFor(() => expect(stopped).toHaveLength(1))
      expect(stopped[0]?.drafts).toMatchObject([
        { replaces: [before.id], body: { person: uncle, numbers: ['0670000000'], places: ['the mill'] } },
        {
          replaces: [reason.id],
          body: { person: uncle, roles: ['recruiter'], stands: at === 0 ? 'yes' : 'suspected', words: 'before\n\nnow' },
        },
      ])
    }
  })

  it('without a network says whom to ring, and writes nothing', async () => {
    const stopMember: Device['stopMember'] = () => Promise.resolve(refuse('no-network') as never)
    const { choose, type, called, comes, press, look, reads } = await formOf({ seconds: [], answers: { stopMember } })
    choose('Mira Hoxha')
    type(called, 'x')
    type('Why?', 'y')
    await vi.waitFor(() => expect(look().disabled).toBe(false))
    expect(reads()).not.toContain('Tell your supervisor by telephone now')
    press('Check and continue')
    await comes('Stop them now')
    press('Stop them now')
    await comes('Tell your supervisor by telephone now, and say nothing of it to Mira Hoxha.')
    expect(reads()).toContain('Who must be stopped?')
  })
})
