import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { colleagueAnswered } from '#domain/kinds/planning/colleague-answered.ts'
import { colleagueAsked } from '#domain/kinds/planning/colleague-asked.ts'
import { accept } from '#result.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { showOverview } from '../../../../../test/support/components/overview.tsx'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { besa, drita, mira } from '../../../../../test/support/people.ts'
import { partsToAskIn, whoCanAnswer } from './who-can-answer.ts'

let device: Device
let file: FileId
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})
const grant = (member: MemberId, name: string, rights: FileView['rights']) => ({ member, name, rights, since: 0 })
const grants = [
  grant(besa.member, 'Besa Leka', { card: 'keep', care: 'keep' }),
  grant(mira.member, 'Mira Hoxha', { card: 'read', care: 'read', therapy: 'write' }),
  grant(drita.member, 'Drita Kola', { card: 'write' }),
]
const at = { at: day('2026-03-02') }
const asks = (to: MemberId, by: MemberId, folder: 'care' | 'therapy' = 'care') =>
  entryOf(colleagueAsked, { to, asks: 'Has she slept since Monday?' }, { ...at, by, folder })

describe('who can be asked about a file', () => {
  it('is nobody who does not hold the part, or who could not answer in it', () => {
    const names = (folder: 'care' | 'therapy') => whoCanAnswer({ grants }, folder, me).map(({ name }) => name)
    expect(names('care')).toEqual(['Besa Leka'])
    expect(names('therapy')).toEqual(['Mira Hoxha'])
    expect(whoCanAnswer({ grants }, 'care', besa.member)).toEqual([])
    expect(partsToAskIn({ grants, rights: { card: 'keep', care: 'write', health: 'keep' } }, me)).toEqual(['care'])
  })
})

describe('a question to a colleague, on the child’s page', () => {
  it('is asked of a colleague by name, and lies in the part that it concerns', async () => {
    const write = vi.fn<Device['write']>(() => Promise.resolve(accept([])))
    const shown = await showOverview({ device, file }, [], { grants }, { write })
    shown.press('Ask a colleague')
    await shown.comes('Ask Besa Leka')
    expect(shown.reads()).not.toContain('Ask Drita Kola')
    shown.press('Ask Besa Leka')
    await shown.comes('Write it in a few words.')
    expect(write).not.toHaveBeenCalled()
    shown.type('What do you ask?', 'Has she slept?')
    await vi.waitFor(() => expect(shown.reads()).not.toContain('Write it in a few words.'))
    shown.press('Ask Besa Leka')
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce())
    expect(write.mock.calls[0]?.[0]).toMatchObject([
      { file, draft: { kind: 'colleague-asked', folder: 'care', body: { to: besa.member, asks: 'Has she slept?' } } },
    ])
  })

  it('that speaks of the body is proposed for Health, and says so where nobody else holds it', async () => {
    const write = vi.fn<Device['write']>(() => Promise.resolve(accept([])))
    const asksOf = async (health: FileView['grants']) => {
      const shown = await showOverview({ device, file }, [], { grants: [...grants, ...health] }, { write })
      shown.press('Ask a colleague')
      await shown.comes('What do you ask?')
      shown.type('What do you ask?', 'Does she still have a fever?')
      return shown
    }
    await (await asksOf([])).comes('This is about the body.')
    const nurse = grant('bnVyc2VudXJzZW51cnNlbg' as MemberId, 'Ana Prifti', { card: 'read', health: 'write' })
    const shown = await asksOf([nurse])
    await shown.comes('Ask Ana Prifti')
    expect(shown.reads()).not.toContain('Ask Besa Leka')
    expect(shown.reads()).not.toContain('This is about the body.')
  })

  it('is answered beside it by who was asked, and read by who asked', async () => {
    const write = vi.fn<Device['write']>(() => Promise.resolve(accept([])))
    const asked = asks(me, besa.member)
    const shown = await showOverview({ device, file }, [asked], { grants }, { write })
    await shown.comes('Has she slept since Monday?')
    shown.type('Your answer', 'Yes, every night.')
    await vi.waitFor(() => expect(shown.page.querySelector('textarea')?.value).toBe('Yes, every night.'))
    ;[...shown.page.querySelectorAll<HTMLElement>('.panel button')]
      .find((one) => one.textContent.startsWith('Answer '))
      ?.click()
    await vi.waitFor(() => expect(write).toHaveBeenCalledOnce())
    expect(write.mock.calls[0]?.[0]).toMatchObject([
      { draft: { folder: 'care', body: { is: 'answer', question: asked.id, words: 'Yes, every night.' } } },
    ])
    const mine = asks(besa.member, me)
    const said = entryOf(
      colleagueAnswered,
      { is: 'answer', question: mine.id, words: 'Yes.' },
      { ...at, by: besa.member },
    )
    const answered = await showOverview({ device, file }, [mine, said], { grants }, { write })
    await answered.comes('I have read the answer')
    expect(answered.reads()).not.toContain('Withdraw the question')
  })

  it('of a sealed part waits for the touch', async () => {
    const shown = await showOverview({ device, file }, [asks(me, mira.member, 'therapy')], { grants })
    await shown.comes('There is a question in a sealed part.')
    expect(shown.reads()).not.toContain('Has she slept since Monday?')
    shown.press('Show it. Who can see the screen?')
    await shown.comes('Has she slept since Monday?')
  })
})
