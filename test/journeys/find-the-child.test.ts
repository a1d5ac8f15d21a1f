import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arta } from '#cli/demo/stories/albania/arta.ts'
import { blerim } from '#cli/demo/stories/albania/blerim.ts'
import { drilon } from '#cli/demo/stories/albania/drilon.ts'
import { mimoza } from '#cli/demo/stories/albania/mimoza.ts'
import { sokha } from '#cli/demo/stories/cambodia/sokha.ts'
import { olenka } from '#cli/demo/stories/ukraine/olenka.ts'
import { choose, heading, press, said, write } from '../support/app/acting.ts'
import { demonstrated, type Demonstrated } from '../support/app/demonstrated.ts'
import { faultsOf } from '../support/app/fit.ts'
import { fillOpening } from '../support/app/opening.ts'

let demo: Demonstrated
let drita: Page

beforeAll(async () => {
  demo = await demonstrated([mimoza, arta, blerim, drilon, sokha, olenka])
  drita = demo.drita.page
}, 120_000)
afterAll(async () => {
  await demo.close()
})

const fits = async () => expect(await faultsOf(drita)).toEqual([])
const search = async (name: string) => {
  await press(drita, 'Children')
  await heading(drita, 'Children')
  await write(drita, 'Search a name, in any script', name)
}
async function ask(what: {
  readonly name: string
  readonly from?: string
  readonly to?: string
  readonly sex?: 'Girl'
}): Promise<void> {
  await press(drita, 'Children')
  await heading(drita, 'Children')
  await press(drita, 'Open a new file')
  await heading(drita, 'Is this child already known?')
  if (await drita.getByRole('button', { name: 'Clear the answers' }).isVisible())
    await press(drita, 'Clear the answers')
  await write(drita, 'Name, as you heard it', what.name)
  if (what.from !== undefined) await write(drita, 'Youngest, about', what.from)
  if (what.to !== undefined) await write(drita, 'Oldest, about', what.to)
  if (what.sex !== undefined) await choose(drita, what.sex)
  await press(drita, 'Look')
}

describe('is this child already known?', () => {
  it('no: nobody is called like that', async () => {
    await ask({ name: 'Teuta Gashi' })
    await said(drita, 'No similar file that you may open')
    await press(drita, 'Back')
    await press(drita, /^Close/)
  })

  it('a girl from Cambodia is known, though her name was heard and misspelt', async () => {
    await ask({ name: 'Suka Chann', from: '13', to: '14', sex: 'Girl' })
    await said(drita, /សុខា/)
    await fits()
    await press(drita, 'The same child: open this file')
    await heading(drita, /សុខា/)
  })

  it('a girl from Ukraine is known by a Russian spelling, field by field', async () => {
    await ask({ name: 'Елена Ковальчук', from: '10', to: '11', sex: 'Girl' })
    const row = (name: string) => drita.getByRole('row', { name: new RegExp(`^${name}`) })
    await said(drita, /Оленка/)
    expect(await row('Name').innerText()).toContain('similar')
    expect(await row('Girl').innerText()).toContain('same')
    await press(drita, 'Not sure: new file, look again later')
    await fillOpening(drita, { from: '10', to: '11', sex: 'Girl', language: 'Ukrainian', told: [] })
    await press(drita, 'Not now')
  })
})

describe('two files of one child', () => {
  it('are seen side by side, and nothing is joined by itself', async () => {
    await search('Kovaltchouk')
    await said(drita, '2 names like this')
    await said(drita, 'Sounds like it, written in Cyrillic')
    await fits()
    await write(drita, 'Search a name, in any script', '')
    await press(drita, 'The same child, or a relative?')
    await heading(drita, 'The same child, or a relative?')
    await said(drita, 'One child, two files?')
    await said(drita, /Nothing is joined by itself/)
    await fits()
  })

  it('are read as one: one child in every list, both journeys in one, each note with where it comes from', async () => {
    await press(drita, 'The same child')
    await write(drita, 'How do you know that it is one child?', 'Her grandmother came and brought both papers.')
    await fits()
    await press(drita, 'Read both as one file')
    await heading(drita, /Оленка/)
    await said(drita, 'Read together with')
    await fits()
    await press(drita, 'Journey')
    await said(drita, 'from this child’s other file')
    await search('Ковальчук')
    await said(drita, '1 name like this')
  })

  it('are taken apart again, and each is what it was', async () => {
    await press(drita, /Оленка/)
    await press(drita, 'Separate files')
    await write(drita, 'Why separate these files?', 'They are cousins of one name.')
    await press(drita, 'Separate the files')
    await drita.getByText('Read together with').waitFor({ state: 'detached' })
    await search('Ковальчук')
    await said(drita, '2 names like this')
    // What was typed is shown unchanged: only another spelling is explained.
    await said(drita, /Also written/)
    expect(await drita.locator('body').innerText()).not.toContain('Sounds like it')
  })

  it('are told apart, and not asked about again', async () => {
    await write(drita, 'Search a name, in any script', '')
    await press(drita, 'The same child, or a relative?')
    await press(drita, 'Not the same child')
    await said(drita, 'Decided: not the same')
    await drita.getByText('One child, two files?').waitFor({ state: 'detached' })
    await fits()
  })
})

describe('where is the mother’s file?', () => {
  it('it is opened from her child’s', async () => {
    await search('Arta')
    await press(drita, /^Arta|Arta Kodra/)
    await press(drita, 'The file of Mother')
    await heading(drita, /Mimoza/)
  })

  it('without one complaint of any page', () => {
    expect(demo.drita.complaints).toEqual([])
  })
})
