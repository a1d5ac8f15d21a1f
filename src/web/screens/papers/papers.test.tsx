import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { faceOf } from '#web/kinds/face.ts'
import { newChild } from '../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { freeNumber, PAPER_FORMS, PAPER_NAMES, type PaperOut } from './paper-forms.ts'
import { screen } from './papers-screen.tsx'

describe('what a paper asks', () => {
  it('is asked in Care alone, and is no name, address, telephone number, or word of what was done', () => {
    for (const { asks } of Object.values(PAPER_FORMS))
      for (const { kind, fields } of asks) {
        expect(faceOf(kind)?.kind.folders[0], kind).toBe('care')
        for (const field of fields) expect(field).not.toMatch(/name|address|phone|reach|district|exploit/i)
      }
  })
})

describe('the number of a paper', () => {
  const paper = (number: number): PaperOut => ({ number, of: 'visit', file: null })
  it('is never one that another paper carries', () => {
    expect(freeNumber([], () => 0)).toBe(10)
    expect(freeNumber([paper(10), paper(12)], () => 0)).toBe(11)
    expect(freeNumber([paper(10), paper(12)], () => 1)).toBe(13)
    expect(freeNumber([], (below) => below - 1)).toBe(99)
  })
})

describe('Paper forms', () => {
  let device: Device
  let file: FileId
  beforeAll(async () => {
    device = await practiceDevice()
    file = await newChild(device)
  })
  function Shown() {
    const at = useRoute()
    return at.is === 'papers' ? <screen.Component {...at} /> : <p>opened {JSON.stringify(at)}</p>
  }
  const open = () => openOver(device, <Shown />, { is: 'papers' })
  const choose = async (page: HTMLElement) => {
    const options = () => [...(page.querySelector('select')?.options ?? [])].map(({ value }) => value)
    await expect.poll(options).toContain(file)
    const select = page.querySelector('select')
    if (!select) throw new Error('nobody can be chosen')
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(select), 'value')?.set?.call(select, file)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const printed = (page: HTMLElement) => [...page.querySelectorAll('[data-testid=paper-form]')]

  it('make no paper before a form is chosen, and for a visit a child', async () => {
    const { page, comes, press } = open()
    await comes('No papers in use')
    press('Add a paper')
    await comes('Choose a form.')
    press('A visit')
    await comes('For which child?')
    press('Add a paper')
    await comes('Choose a child.')
    expect(printed(page)).toEqual([])
  })

  it('carry a number in place of every name, and say only on the screen whose it is', async () => {
    const shown = open()
    await shown.comes('No papers in use')
    shown.press('A visit')
    await shown.comes('For which child?')
    await choose(shown.page)
    shown.press('Add a paper')
    await shown.comes('Papers in use')
    await expect.poll(() => printed(shown.page).length).toBe(1)
    const name = shown.page.querySelector('.entry-row bdi')?.textContent ?? ''
    expect(name).not.toBe('')
    const paper = printed(shown.page)[0]?.textContent ?? ''
    expect(paper).toMatch(/^Paper \d\d · A visit/)
    expect(paper).not.toContain(name)
    for (const word of [
      'Where?',
      'Did you meet the child?',
      'In their own words',
      'Was anything not safe?',
      'Next time',
    ])
      expect(paper).toContain(word)
    expect(paper).not.toContain('tell more')

    shown.press('Type it in')
    await shown.comes(`opened {"is":"write","kind":"visit","file":"${file}"`)
  })

  it('have boxes and lines for every form', async () => {
    const shown = open()
    await shown.comes('Paper forms')
    const before = printed(shown.page).length
    for (const [n, name] of PAPER_NAMES.entries()) {
      shown.press(PAPER_FORMS[name].title.message ?? '')
      const { ofChild } = PAPER_FORMS[name]
      await expect.poll(() => shown.reads().includes('For which child?')).toBe(ofChild)
      if (ofChild) await choose(shown.page)
      shown.press('Add a paper')
      await expect.poll(() => printed(shown.page).length).toBe(before + n + 1)
    }
    const texts = printed(shown.page).map((paper) => paper.textContent)
    expect(texts.join('\n')).toContain('How old does the child seem?')
    expect(texts.join('\n')).toContain('By when?')
    for (const paper of printed(shown.page))
      expect(paper.querySelectorAll('.paper-tick, .paper-line').length).toBeGreaterThan(5)
  })

  it('forget whose number it was only after a second look', async () => {
    const shown = open()
    await shown.comes('Papers in use')
    const held = printed(shown.page).length
    shown.press(PAPER_FORMS.meeting.title.message ?? '')
    shown.press('Add a paper')
    await expect.poll(() => printed(shown.page).length).toBe(held + 1)
    const before = held + 1
    shown.press('Done with this paper')
    await shown.comes('Then the app no longer knows whose number it was.')
    expect(printed(shown.page).length).toBe(before)
    shown.press('It is destroyed')
    await expect.poll(() => printed(shown.page).length).toBe(before - 1)
  })
})
