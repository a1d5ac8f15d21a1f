import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '#domain/file/case-file.ts'
import { all, current } from '#domain/file/values.ts'
import { isApproved } from '#domain/file/approvals.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { demandAnswer } from '#domain/kinds/follow-up/demand-answer.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { whatCrosses } from '#domain/families/what-crosses.ts'
import { addDays, type PlainDate } from '#domain/entry/plain-date.ts'
import { consentFor } from '#domain/rules/consent/consents.ts'
import { r03Represented } from '#domain/rules/r03-represented.ts'
import { r12OwnScreening } from '#domain/rules/r12-own-screening.ts'
import { r13BirthRegistrationChecked } from '#domain/rules/r13-birth-registration.ts'
import { r15LookAgain } from '#domain/rules/r15-look-again.ts'
import { r16EveryDecision } from '#domain/rules/deciding/r16-reasoned.ts'
import { openNow, press, said, showSealed } from '../support/app/acting.ts'
import { faultsOf } from '../support/app/fit.ts'
import type { PersonsBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { boysAgency, today, WHO, type BoysAgency, type Who } from '../support/stories/boy-unregistered/agency.ts'
import {
  aGuardGaveItAway,
  heStoodInTheHall,
  isHeAVictimToo,
  theUncleAllows,
  theUncleIsUnsafe,
} from '../support/stories/boy-unregistered/at-the-door.ts'
import { openedAnew, shownTo } from '../support/stories/boy-unregistered/everything.ts'
import { comesIn, openHis } from '../support/stories/boy-unregistered/in-browsers.ts'
import { aRoomOfTheirOwn, sheTakesItBack } from '../support/stories/boy-unregistered/later.ts'
import { factsOfPage, kindsOfPage, saidOnPage } from '../support/stories/boy-unregistered/page-tables.ts'
import {
  heGoesToSchool,
  hisMotherStops,
  theBirthIsOnNoRegister,
  theConsulateMustAnswer,
} from '../support/stories/boy-unregistered/papers-and-school.ts'
import {
  aLawyerWantsTheFile,
  heWasTold,
  howHeWillBeTold,
  keptFromAnyone,
  LINK_DAYS,
  linkTheFiles,
  notWithoutAnOrder,
  sheSaysYes,
} from '../support/stories/boy-unregistered/told-and-kept.ts'

/** The browser sends written entries by itself. */
const SOON = { timeout: 20_000, interval: 250 }

/** The texts of rules and forms; each is read on the screen, and the story page quotes each. */
const SAYS = {
  R4: 'A person who may be a danger does not decide for the child.',
  R6: 'What must be kept from a person is kept from them.',
  R7: 'It is checked first whether a person is safe.',
  heard: 'A person who is not known to be safe could hear it.',
  P19: 'A story belongs to the one who lived it.',
  yes: 'Agreement of the people whose story it is',
  N2: 'A birth can always be registered without a father. Get legal advice first: naming the father may give him rights.',
  N10: 'An authority gets only the minimum, and two people decide.',
} as const

let agency: BoysAgency
let drita: Page
const browsers: PersonsBrowser[] = []

async function signsIn(who: Who): Promise<Page> {
  const browser = await comesIn(agency, who)
  browsers.push(browser)
  return browser.page
}

beforeAll(async () => {
  agency = await boysAgency()
  drita = await signsIn('drita')
})
afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await agency.server.stop()
})

/** His file as each member's own device has it from the server. */
async function hisFile(who: 'drita' | 'besa' | 'mira' = 'besa'): Promise<CaseFile> {
  const { device } = agency.people[who]
  given(await device.sync())
  return given(await device.file(agency.his)).caseFile
}

const arrived = (kind: string, count = 1) =>
  expect.poll(async () => (await hisFile()).byKind[kind]?.length ?? 0, SOON).toBe(count)
const standing = (file: CaseFile) =>
  file.entries.filter((entry) => !(entry.id in file.replaced) && !(entry.id in file.struck))

describe('the months before', () => {
  it('gave him a file of his own, somebody who speaks for him, and no photo', async () => {
    const file = await hisFile()
    expect(r03Represented(file, today).answer).toBe('allowed')
    expect(current(file, consent).find(({ body }) => body.purpose === 'photo-or-document')?.body.answer).toBe('no')
    expect(all(file, documentKept)).toEqual([])
  })

  it('left open whether he is a victim, too, and whether anybody looked at the register: whoever lacks the folder cannot judge it', async () => {
    const [hers, miras] = [await hisFile(), await hisFile('mira')]
    expect([r12OwnScreening(hers), r13BirthRegistrationChecked(hers)].map(({ answer }) => answer)).toEqual([
      'refused',
      'refused',
    ])
    expect(
      [r03Represented(miras, today), r12OwnScreening(miras), r13BirthRegistrationChecked(miras)].map(
        ({ answer }) => answer,
      ),
    ).toEqual(['cannot-judge', 'cannot-judge', 'cannot-judge'])
  })

  it('asks that somebody considers it, from what is known already, and is answered', async () => {
    await openHis(drita)
    await showSealed(drita)
    await said(drita, 'A person who may be dangerous could look for this child')
    await isHeAVictimToo(drita)
  })
})

describe('the uncle at the door', () => {
  it('is unsafe, and the card warns of him without a reason', () => theUncleIsUnsafe(drita))
  it('could hear: two rules say so, and what happened is saved', () => heStoodInTheHall(drita, SAYS.R7, SAYS.heard))

  it('allows what is not his to allow: it is kept as said, and no contact with family is agreed by it', async () => {
    await theUncleAllows(drita, SAYS.R4)
    await expect
      .poll(async () => all(await hisFile(), consent).some(({ body }) => body.purpose === 'family-contact'), SOON)
      .toBe(true)
    const file = await hisFile()
    expect(consentFor(file, 'family-contact', today, 'family').answer).not.toBe('yes')
    expect(all(file, consent).find(({ body }) => body.purpose === 'family-contact')?.wentAround).toContain('R4')
  })

  it('knew the house from a guard: that goes past everybody’s line, to a focal point who holds nothing of the boy', () =>
    aGuardGaveItAway(drita))
  it('makes them move', () => aRoomOfTheirOwn(agency))
})

describe('his papers', () => {
  it('are asked for without a father: no question of the form, opened whole, is about one', async () => {
    const questions = await theBirthIsOnNoRegister(drita, SAYS.N2)
    expect(questions).toContain('Is the birth registered?')
    expect(questions).toContain('In which country?')
    expect(questions).not.toMatch(/father|man|parent/i)
  })

  it('wait for a consulate', async () => {
    await theConsulateMustAnswer(drita)
    await arrived('civil-status-step')
    const file = await hisFile()
    expect(
      [r12OwnScreening(file), r13BirthRegistrationChecked(file), r15LookAgain(file, today)].map(({ answer }) => answer),
    ).toEqual(['allowed', 'allowed', 'allowed'])
  })
})

describe('the wall between two files', () => {
  it('opens for two things, by two people, with his mother’s yes and until a day', () => linkTheFiles(drita, SAYS.P19))

  it('shows what crosses and until when; the other side stays shut', async () => {
    await openHis(drita, 'People')
    await press(drita, 'Shared with relatives’ files')
    await openNow(drita)
    for (const words of [
      'When we come',
      'School',
      /^shared until/,
      /^Sharing opens no folder/,
      'You cannot open that file. The person who keeps it decides there what is shared.',
    ])
      await said(drita, words)
    expect(await faultsOf(drita)).toEqual([])
    await press(drita, 'Back')
  })
})

describe('what he asks', () => {
  it('is answered only with the yes of whose story it is', () => howHeWillBeTold(drita, SAYS.P19, SAYS.yes))
  it('was answered on a Sunday', () => heWasTold(drita))
})

describe('the lawyer', () => {
  it('asks for the file, of which a part is kept from anyone', async () => {
    await keptFromAnyone(drita)
    await aLawyerWantsTheFile(drita)
  })

  it('is not given what he asks: two rules say what is missing; the answer is a no without an order', () =>
    notWithoutAnOrder(drita, SAYS.N10, SAYS.R6))
})

describe('his mother', () => {
  it('takes back her own agreement, and nothing in his file falls away with it', async () => {
    await arrived('demand-answer')
    const before = standing(await hisFile())
    await sheTakesItBack(agency)
    await hisMotherStops(drita)
    await arrived('parent-changed')
    const after = standing(await hisFile())
    const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)
    expect(after.filter(({ id }) => !ids(before).includes(id)).map(({ kind }) => kind)).toEqual(['parent-changed'])
    expect(ids(after)).toEqual(expect.arrayContaining([...ids(before)]))
  })

  it('sees him go to school, which knows to whom he must not be handed over', async () => {
    await heGoesToSchool(drita)
    await arrived('education')
  })

  it('is told of school and visits, of nothing else, and of neither once the link has ended', async () => {
    const file = await hisFile()
    const seenThere = (on: PlainDate) =>
      whatCrosses(file, agency.hers, on)
        .flatMap(({ shown }) => shown.map(({ kind }) => kind))
        .sort()
    expect(seenThere(today)).toEqual(['education', 'visit-planned'])
    expect(seenThere(addDays(today, LINK_DAYS + 1))).toEqual([])
  })
})

describe('the second person', () => {
  it('sees what went around a rule, and without her yes nothing is answered to the lawyer', async () => {
    const besa = await signsIn('besa')
    const answer = (file: CaseFile) =>
      current(file, demandAnswer).map((entry) => [entry.body.answer, isApproved(file, entry)])
    expect(answer(await hisFile())).toEqual([['asked-for-an-order', false]])
    await press(besa, 'To approve')
    for (const words of [SAYS.R4, SAYS.heard]) await said(besa, words)
    await sheSaysYes(besa)
    await expect.poll(async () => answer(await hisFile()), SOON).toEqual([['asked-for-an-order', true]])
    expect(r16EveryDecision(await hisFile()).answer).toBe('allowed')
  })
})

describe('the page of the story', () => {
  it('quotes what was read on the screens, and nothing else', () => {
    expect([...new Set(saidOnPage())].sort()).toEqual(Object.values(SAYS).toSorted())
  })

  it('names every kind that stands in his file', async () => {
    expect(Object.keys((await hisFile('drita')).byKind).sort()).toEqual(kindsOfPage())
  })

  it('says in which folders each fact stands', async () => {
    const { entries } = await hisFile('drita')
    const inHis = factsOfPage().filter(({ folder }) => !/file|report/.test(folder))
    const folders = (words: string) =>
      [
        ...new Set(
          entries
            .filter(({ body }) => JSON.stringify(body).toLowerCase().includes(words.toLowerCase()))
            .map(({ folder }) => folder),
        ),
      ]
        .sort()
        .join(', ')
    expect(inHis.map(({ fact, words }) => [fact, folders(words)])).toEqual(
      inHis.map(({ fact, folder }) => [fact, folder]),
    )
  })

  describe('says who may see what', () => {
    const reads: Partial<Record<Who, string>> = {}
    const ON_SCREENS = ['drita', 'mira', 'teuta'] as const

    beforeAll(async () => {
      for (const who of WHO) if (!ON_SCREENS.some((one) => one === who)) reads[who] = await openedAnew(agency, who)
      await Promise.all(ON_SCREENS.map(async (who) => (reads[who] = await shownTo(await signsIn(who)))))
    }, 120_000)

    it.each(WHO)('of %s, fact by fact', (who) => {
      const facts = factsOfPage()
      expect(facts.length).toBeGreaterThan(20)
      const found = facts.map(({ fact, words }) => [fact, reads[who]?.toLowerCase().includes(words.toLowerCase())])
      expect(found).toEqual(facts.map(({ fact, sees }) => [fact, sees[who]]))
    })
  })
})

describe('what the pages complain of', () => {
  it('is nothing', () => {
    expect(browsers.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
