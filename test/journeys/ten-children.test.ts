import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { CastKey } from '#cli/demo/scene/scene.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { reflections } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { addDays, endOf, PlainDate } from '#domain/entry/plain-date.ts'
import { INTEGRATION_LEVELS } from '#domain/vocabulary/integration-level.ts'
import { CARDS } from '#guidance/cards.ts'
import type { GuidanceCard, CardSource } from '#guidance/engine/card.ts'
import { ageBandOn } from '#guidance/engine/fitting.ts'
import { fileOnDay } from '#guidance/engine/file-on-day.ts'
import { guidanceFor } from '#guidance/engine/guidance-for.ts'
import { findingOf, publicationOf } from '#guidance/library/library.ts'
import { choose, day, group, heading, press, said, tick, write, showSealed } from '../support/app/acting.ts'
import { comeInAgain, meetsLater } from '../support/app/coming-in.ts'
import { demonstrated, type Demonstrated } from '../support/app/demonstrated.ts'
import { goTo } from '../support/app/every-screen/go-to.ts'
import { faultsOf } from '../support/app/fit.ts'
import { TEN } from '../support/app/ten-children.ts'
import { answer } from '../support/app/what-happened.ts'
import { openPersonsBrowser, PHONE, type PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'

const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
/** The tension between principles that applies to the girl of fifteen. */
const QUESTION = 'The child says no to help and is in danger: what do we do, and what do we not do?'
const PULLS = ['The person’s own choice', 'Safety first', 'The child’s own voice']
const WAY = 'Ema walks with her, and we sit two tables away'
const NO_OTHER = 'General knowledge of the field, seen in no text.'
const OUR_OWN = 'Our own judgement from practice.'

let demo: Demonstrated
let drita: Page
const browsers: PersonsBrowser[] = []

beforeAll(async () => {
  demo = await demonstrated(TEN.map(({ story }) => story))
  drita = demo.drita.page
}, 120_000)
afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await demo.close()
})

async function comesIn(who: 'besa' | 'mira'): Promise<Page> {
  const browser = await openPersonsBrowser(PHONE)
  browsers.push(browser)
  await comeInAgain(browser.page, {
    url: demo.server.url,
    account: demo.agency.accounts[who],
    passphrase: INVENTED_MEMBERS[who].passphrase,
  })
  await meetsLater(browser.page)
  await browser.page.getByRole('heading', { name: /^(Today|Team|Children)/, level: 1 }).waitFor({ timeout: 60_000 })
  return browser.page
}

function fileOf(key: string) {
  const file = demo.files.get(key)
  if (file === undefined) throw new Error(`the story of ${key} was not told`)
  return file
}

/** The file as its author's device reads it, which is not the one in the browser. */
const readBy = async (who: CastKey, key: string): Promise<CaseFile> =>
  given(await demo.agency.devices[who].file(fileOf(key))).caseFile

function cardOf(id: string): GuidanceCard {
  const card = CARDS.find((one) => one.id === id)
  if (!card) throw new Error(`no card is called ${id}`)
  return card
}

const shownRows = (page: Page) => page.locator('main .entry-row .title').allInnerTexts()
const toThinkAbout = async (page: Page, key: string) => {
  await goTo(page, { is: 'guidance', file: fileOf(key) })
  await heading(page, 'To think about')
  await showSealed(page)
}

describe('a psychologist with one folder', () => {
  it('is shown no card that needs a folder she lacks, and nothing says so', async () => {
    const mira = await comesIn('mira')
    for (const key of ['klea', 'valbona', 'ratana']) {
      const caseworkers = guidanceFor(CARDS, await readBy('drita', key), today).applicable
      const hers = guidanceFor(CARDS, await readBy('mira', key), today).applicable
      const held = ['card', 'therapy']
      const withoutHers = caseworkers.filter(({ facts, fits }) =>
        [...facts, ...fits].some(({ folder }) => !held.includes(folder)),
      )
      expect(withoutHers.length, key).toBeGreaterThan(9)

      await toThinkAbout(mira, key)
      const rows = await shownRows(mira)
      expect(rows, key).toEqual(hers.map(({ card }) => card.title))
      expect(
        withoutHers.filter(({ card }) => rows.includes(card.title)),
        key,
      ).toEqual([])
      const words = await mira.locator('main').innerText()
      expect(words, key).not.toMatch(/folder|key|locked|hidden|lack|not (yours|given)|may not|cannot|Hard questions/i)
      if (rows.length === 0) expect(words, key).toContain('Nothing to think about now')
    }
  })
})

describe('ten children', () => {
  it('are of every group, every level and every age', async () => {
    const files = await Promise.all(TEN.map(({ story }) => readBy('drita', story.key)))
    expect(new Set(files.flatMap((file) => groupsOf(file)))).toEqual(
      new Set(['left-behind', 'trafficked-with-parent', 'born-of-trafficking', 'trafficked-child']),
    )
    expect(new Set(files.map((file) => ageBandOn(fileOnDay(file, today)).band))).toEqual(
      new Set(['0-2', '3-5', '6-11', '12-14', '15-17', '18-24']),
    )
    expect(new Set(TEN.flatMap(({ card }) => cardOf(card).level ?? []))).toEqual(new Set(INTEGRATION_LEVELS))
    expect(new Set(TEN.map(({ card }) => cardOf(card).is))).toEqual(new Set(['challenge', 'opportunity']))
    expect(new Set(TEN.flatMap(({ card }) => cardOf(card).sources.map(markOf)))).toEqual(
      new Set(['seed', 'found', 'general', 'ours']),
    )
  })

  it.each(TEN.map((one) => [one.who, one] as const))('%s', async (_, { story: { key }, card: id, why }) => {
    const file = await readBy('drita', key)
    const card = cardOf(id)
    await toThinkAbout(drita, key)
    await expect.poll(() => shownRows(drita)).toContain(card.title)
    await press(drita, new RegExp(`^${card.title.replaceAll(/[.?*+()]/g, '.')}`))
    await drita.getByRole('heading', { name: card.title, level: 2, exact: true }).waitFor()

    const reasons = drita.getByRole('region', { name: 'Why you see this' }).getByRole('listitem')
    // The author's name is read separately from the file; until it has come, “a colleague” is shown.
    await expect
      .poll(async () => (await reasons.allInnerTexts()).filter((reason) => reason.includes('a colleague')))
      .toEqual([])
    const facts = await reasons.allInnerTexts()
    expect(facts.length).toBe(why.length)
    for (const [at, [kind, words]] of why.entries()) {
      expect(facts[at]).toMatch(words)
      expect(stands(file, kind, facts[at] ?? ''), `${kind}: ${facts[at] ?? ''}`).toBe(true)
    }
    await sourcesAre(card.sources)
    await thereAndBack(card)
  })

  it('on screens that fit a narrow phone and that everyone can use', async () => {
    const [first] = TEN
    await goTo(drita, { is: 'guidance', file: fileOf('klea') })
    expect(await faultsOf(drita)).toEqual([])
    await goTo(drita, { is: 'guidance', file: fileOf(first.story.key), card: first.card })
    expect(await faultsOf(drita)).toEqual([])
    await goTo(drita, { is: 'guidance', publication: 'whats-home-2016' })
    expect(await faultsOf(drita)).toEqual([])
  })
})

const groupsOf = (file: CaseFile) =>
  standing(file, 'child-group').flatMap(({ body }) =>
    (body as { group: string; stands: string }).stands === 'no' ? [] : [(body as { group: string }).group],
  )
const standing = (file: CaseFile, kind: string): readonly Entry[] =>
  (file.byKind[kind] ?? []).filter(({ id }) => !(id in file.replaced) && !(id in file.struck))

/** Whether the file contains the fact that a card names, written on that day by that colleague; or no such fact. */
function stands(file: CaseFile, kind: string, shown: string): boolean {
  if (shown.startsWith('Nothing is written yet')) return standing(file, kind).length === 0
  if (shown.includes('some are written, but none that fits this advice')) return standing(file, kind).length > 0
  return standing(file, kind).some(
    (entry) =>
      shown.trimEnd().endsWith(`${dayOf(entry)}, ${INVENTED_MEMBERS.drita.name}`) &&
      entry.by === demo.agency.members.drita,
  )
}

function dayOf(entry: Entry): string {
  const on = new Date(`${endOf(entry.at)}T12:00:00`)
  const near = Math.abs(on.getTime() - Date.now()) < 59.5 * 86_400_000
  return new Intl.DateTimeFormat(
    'en-GB',
    near ? { weekday: 'short', day: 'numeric', month: 'short' } : { day: 'numeric', month: 'long', year: 'numeric' },
  ).format(on)
}

const whereFrom = () => drita.locator('details').filter({ hasText: 'Sources' })
const markOf = (source: CardSource) =>
  source.is === 'finding' ? findingOf(source.publication, source.finding)?.mark : source.is

/** Each source with its certainty: only what a publication of the library says has that publication's name. */
async function sourcesAre(sources: readonly CardSource[]): Promise<void> {
  await drita.getByText('Sources').click()
  const lines = whereFrom().getByRole('listitem')
  expect(await lines.count()).toBe(sources.length)
  for (const [at, source] of sources.entries()) {
    const words = await lines.nth(at).innerText()
    const books = await lines.nth(at).getByRole('button').allInnerTexts()
    if (source.is !== 'finding') {
      expect(words.trim()).toBe(source.is === 'general' ? NO_OTHER : OUR_OWN)
      expect(books).toEqual([])
      continue
    }
    const [finding, book] = [findingOf(source.publication, source.finding), publicationOf(source.publication)]
    expect(words).toContain(
      `${finding?.mark === 'seed' ? 'Said in its summary:' : 'Found in or about it:'} ${finding?.text ?? '?'}`,
    )
    expect(books).toEqual([expect.stringContaining(book?.title ?? '?')])
  }
}

/**
 * From a card to the publication of its first source, which says the same with the same mark and names the card, and
 * back.
 */
async function thereAndBack({ title, sources }: GuidanceCard): Promise<void> {
  const source = sources.find((one) => one.is === 'finding')
  if (!source) throw new Error('a card here rests on a publication')
  const [finding, book] = [findingOf(source.publication, source.finding), publicationOf(source.publication)]
  await whereFrom().getByRole('button').first().click()
  await heading(drita, 'Sources')
  await drita.getByRole('heading', { name: book?.title ?? '?', level: 2 }).waitFor()
  const part = drita
    .getByRole('region', { name: 'Findings, in our words' })
    .locator('section')
    .filter({ hasText: finding?.mark === 'seed' ? 'Said in its summary:' : 'Found in or about it:' })
  expect(await part.getByRole('listitem').allInnerTexts()).toContain(finding?.text)
  expect(
    await drita.getByRole('region', { name: 'Advice based on this publication' }).getByRole('listitem').allInnerTexts(),
  ).toContain(title)
  expect(await drita.locator('main').innerText()).not.toContain(NO_OTHER)
  await press(drita, 'Back')
  await drita.getByRole('heading', { name: title, level: 2, exact: true }).waitFor()
}

describe('right against right', () => {
  it('is offered where principles meet, with why and where it is from', async () => {
    await toThinkAbout(drita, 'klea')
    const dilemma = drita.locator('.panel').filter({ hasText: QUESTION })
    await dilemma.getByText('Why you see this').click()
    await dilemma.getByText('Sources').click()
    const words = await dilemma.innerText()
    for (const said of [
      PULLS.slice(0, -1).join(', '),
      '“I am not going to live behind a gate again.”',
      'Said in its summary: Some chose to decline some or all of the support offered.',
    ])
      expect(words).toContain(said)
    await press(dilemma, 'Think it through together')
    await heading(drita, 'Think through a hard question')
  })

  it('begins with the question and what pulls, where its most sensitive fact is kept, and with no answer', async () => {
    expect(await drita.getByRole('textbox', { name: 'What is the question?' }).inputValue()).toBe(QUESTION)
    for (const principle of PULLS)
      expect(await drita.getByRole('checkbox', { name: principle }).isChecked(), principle).toBe(true)
    await said(drita, 'What is the smallest help that the child would accept?')
    await said(drita, /^Origins[.] You and Besa Leka can open this/)
    expect(await drita.getByRole('radio', { checked: true }).count()).toBe(0)
  })

  it('is not saved before two ways were weighed, and loses nothing of what was typed', async () => {
    await answer(drita, 'When does this come up?', 'While it lasts')
    await write(drita, 'What does the child say?', 'I want to go to the choir, and I want him gone.')
    await press(drita, 'Another way')
    await wayIs(0, {
      way: 'A bed in the shelter until the summer',
      helps: 'Mother, who could sleep',
      harms: 'Her, who said that she will not live behind a gate',
    })
    await choose(drita, 'We decided')
    await press(drita, 'Save')
    await said(drita, 'Compare at least two options.')
    expect(await drita.getByRole('textbox', { name: 'What would be done?' }).first().inputValue()).toContain(
      'A bed in the shelter',
    )
  })

  it('is thought through: whom each way helps and harms, who was asked, what was decided and why, and when to look back', async () => {
    await press(drita, 'Another way')
    await wayIs(1, { way: WAY, helps: 'Her: the choir, and Ema beside her', harms: 'Ema, if he follows them' })
    const asked = group(drita, 'Who was asked?')
    for (const one of ['Mira Hoxha', 'She herself', /^Mother/]) await tick(asked, one)
    await choose(group(drita, 'Which way?'), WAY)
    await write(drita, 'Why?', 'It is the smallest help that is a yes, and he does not come where there are people.')
    await tick(group(drita, 'Who decided?'), 'You')
    await day(drita, 'Look back on', addDays(today, 21))
    expect(await faultsOf(drita)).toEqual([])
    await press(drita, 'Save')
    await said(drita, 'Saved on this phone')
    await toThinkAbout(drita, 'klea')
    expect(await drita.locator('main').innerText()).not.toContain(QUESTION)
  })

  it('is found in the file’s log, told only after one more touch', async () => {
    await goTo(drita, { is: 'child', file: fileOf('klea'), tab: 'journey' })
    await goTo(drita, { is: 'today' })
    await goTo(drita, { is: 'child', file: fileOf('klea'), tab: 'journey' })
    expect(await drita.locator('main').innerText()).not.toMatch(/says no to help|Hard question for this child/)
    await showSealed(drita)
    await press(drita, /Hard question for this child/)
    for (const words of [QUESTION, WAY, 'Ema, if he follows them', /^It is the smallest help/]) await said(drita, words)
    await press(drita, 'Close')
    await press(drita, 'Today')
    await said(drita, /^All sent/)
  })

  it('is found by the supervisor in what the team thinks through, without the name of a child or a colleague', async () => {
    const besa = await comesIn('besa')
    await goTo(besa, { is: 'guidance' })
    const pattern = besa
      .locator('section')
      .filter({ has: besa.getByRole('heading', { name: 'What we think through' }) })
    await pattern.waitFor()
    const words = await pattern.innerText()
    expect(words).toContain('About one child: 1. About the agency: 0.')
    expect(words).toContain('The child was heard: 1.')
    for (const principle of PULLS) expect(words).toContain(principle)
    for (const name of namesOfAll()) expect(words).not.toContain(name)
    expect(words).not.toMatch(/choir|shelter|Ema/)
  })

  it('stands in the file as it was thought', async () => {
    given(await demo.agency.devices.besa.sync())
    const [one, ...more] = reflections(await readBy('besa', 'klea'))
    expect(more).toEqual([])
    expect(one?.folder).toBe('origins')
    expect(one?.body).toMatchObject({
      state: 'decided',
      question: QUESTION,
      chosen: 1,
      moment: 'while-it-lasts',
      reviewOn: addDays(today, 21),
      decidedBy: [{ member: demo.agency.members.drita }],
    })
    expect(one?.body.asked).toHaveLength(3)
    expect(one?.body.ways.map(({ harms }) => harms.length)).toEqual([1, 1])
  })

  it('without one complaint of any page', () => {
    expect([demo.drita, ...browsers].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

async function wayIs(
  at: number,
  { way, helps, harms }: { readonly way: string; readonly helps: string; readonly harms: string },
): Promise<void> {
  await drita.getByRole('textbox', { name: 'What would be done?' }).nth(at).fill(way)
  await drita.getByRole('textbox', { name: 'Whom would it help, and how?' }).nth(at).fill(helps)
  await drita.getByRole('textbox', { name: 'Whom would it harm, and how?' }).nth(at).fill(harms)
  await drita
    .getByRole('textbox', { name: 'What does the child think of it?' })
    .nth(at)
    .fill('Ask me again on Wednesday.')
}

/** Every name by which a child or a colleague could be recognised. */
const namesOfAll = (): readonly string[] =>
  [
    ...TEN.flatMap(({ story }) => [story.called?.text ?? '', ...story.names.map(({ text }) => text)]).flatMap((name) =>
      name.split(' '),
    ),
    ...Object.values(INVENTED_MEMBERS).flatMap(({ name }) => name.split(' ')),
  ].filter((name) => name.length > 2)
