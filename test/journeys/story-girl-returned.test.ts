import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { addDays, addMonths } from '#domain/entry/plain-date.ts'
import { openNow, press, said } from '../support/app/acting.ts'
import { faultsOf } from '../support/app/fit.ts'
import { given } from '../support/given.ts'
import { openedBy, shownTo } from '../support/stories/boy-unregistered/everything.ts'
import {
  nothingToTheSchool,
  saidOfTheDriver,
  theHouseIsGivenAPacket,
  theSchoolIsNotAsked,
} from '../support/stories/girl-returned/across-the-border.ts'
import { EVERYBODY, toldAndOpened, type Person, type Told } from '../support/stories/girl-returned/agency.ts'
import {
  answerTheDanger,
  blamedForStealing,
  dayOfBeingHeard,
  pressedBeforeTheTrial,
  writeTheBirthDay,
} from '../support/stories/girl-returned/at-court.ts'
import {
  livesWithHerAunt,
  planAgain,
  planTheReturn,
  sayYes,
  weighByAPanel,
} from '../support/stories/girl-returned/going-home.ts'
import {
  anotherPhase,
  backAfterOneNight,
  metOnce,
  sheSaysWhereSheWantsToLive,
  talksOfferedAndDeclined,
} from '../support/stories/girl-returned/help-and-wishes.ts'
import { comesBack, delivered, openFile, shownOfClosed, tab } from '../support/stories/girl-returned/in-the-file.ts'
import { NOTES } from '../support/stories/girl-returned/notes.ts'
import { factsOnPage, kindsIn, kindsOnPage, quotedOnPage } from '../support/stories/girl-returned/page.ts'

const ELIRA = /^Elira/
const ANJA = /^Anja/

let told: Told
let drita: Page
let besa: Page
let mira: Page

beforeAll(async () => {
  told = await toldAndOpened()
  ;({ drita, besa, mira } = told.screens)
})
afterAll(() => told.close())

/** The rule in plain words, on the screen and on the story page. */
const speaks = (words: string, page = drita) =>
  said(page, new RegExp(quotedOnPage(words).replaceAll(/[.?()]/g, String.raw`\$&`)))
/** Fact by fact: what this person saw of the table, compared with what the table says. */
function sees(who: Person, shown: string): void {
  const read = shown.toLowerCase()
  for (const { fact, words, seenBy } of factsOnPage())
    expect(read.includes(words.toLowerCase()), `${who}: ${fact}`).toBe(seenBy.has(who))
}
const fits = async (page = drita) => expect(await faultsOf(page)).toEqual([])

describe('seven months, told by those who wrote them', () => {
  it('wait on the caseworker’s phone: that she is missing stands first, and what the oldest age that she may have asks for', async () => {
    await press(drita, 'Today')
    await said(drita, /^Child missing: write what was done since/)
    await speaks('there is no plan for becoming an adult')
    await fits()
  })

  it('say whom to tell nothing, without a reason, and that her brother is not known to be safe', async () => {
    await openFile(drita, ELIRA)
    await press(drita, /to avoid[.]/)
    await speaks('Tell nothing to: Luan')
    await speaks('1 other child of that household is not known to be safe.')
    await said(drita, 'She is missing')
    expect(await drita.locator('body').innerText()).not.toMatch(/lent the father money/)
  })

  it('show the supervisor what went around a rule when it happened', async () => {
    await press(besa, 'To approve')
    await said(besa, /Help, Drita Kola/)
    await speaks('It is checked first whether a person is safe.', besa)
    await speaks('No help depends on being formally identified.', besa)
    await fits(besa)
  })
})

describe('one night', () => {
  it('ends with her own words, and with a talk that is offered', async () => {
    await backAfterOneNight(drita, told.today)
    await tab(drita, 'Overview')
    await drita.getByText('She is missing').waitFor({ state: 'detached' })
  })

  it('leaves a danger that is late; a step that names it answers it, and it waits no more', async () => {
    await press(drita, 'Today')
    await speaks('An urgent danger needs a response')
    await answerTheDanger(drita, addDays(told.today, 3))
    await press(drita, 'Today')
    await drita.getByText('An urgent danger needs a response').waitFor({ state: 'detached' })
    await openFile(drita, ELIRA)
  })
})

describe('a paper, a thief, a court', () => {
  it('makes her 14, and nobody asks for a plan for becoming an adult any more', async () => {
    await said(drita, /A plan for becoming an adult/)
    await writeTheBirthDay(drita, addMonths(addDays(told.today, -100), -14 * 12))
    await tab(drita, 'Overview')
    await said(drita, /^14 years, girl/)
    expect(await drita.getByText(/A plan for becoming an adult/).count()).toBe(0)
  })

  it('hears that nobody has said yet that she must not be punished; it is saved all the same, and then somebody says it', async () => {
    await blamedForStealing(drita, 'Nobody has raised it yet', async () => {
      await speaks('No child is punished for what others made the child do.')
      await said(drita, /It happened, so it is saved all the same/)
      await fits()
    })
    await blamedForStealing(drita, 'It was raised', () =>
      drita.getByText(/It happened, so it is saved/).waitFor({ state: 'detached' }),
    )
  })

  it('wants a reason before she is asked again, and keeps the pressure on her aunt in Justice', async () => {
    const trial = addDays(told.today, 60)
    await dayOfBeingHeard(drita, trial, () => speaks('A child who has told it is not asked again without a reason.'))
    await pressedBeforeTheTrial(drita, trial)
  })
})

describe('a no', () => {
  it('costs nothing, and leaves the door open', async () => {
    await tab(drita, 'Plan')
    await talksOfferedAndDeclined(drita)
    await speaks('Nothing else that this child gets has changed.')
    await said(drita, 'Twice a week')
    await fits()
  })
})

describe('going to her aunt', () => {
  it('is refused before it is known to be safe and wanted; what was typed is kept', async () => {
    await planTheReturn(drita, told.today, async () => {
      await speaks('A child goes back only when it is known to be safe, and wanted.')
      await said(drita, 'A decision about what is best for the child')
      await said(drita, 'What the child thinks of it')
      await fits()
    })
    await sheSaysWhereSheWantsToLive(drita)
  })

  it('is weighed by a panel: two are too few', async () => {
    await weighByAPanel(drita, told.today, async () => {
      await speaks('Big decisions are made by at least three people.')
      await said(drita, /A panel of at least three/)
    })
    await delivered(drita)
  })

  it('has a second person’s yes', async () => {
    await comesBack(besa, INVENTED_MEMBERS.besa.passphrase)
    await sayYes(besa, /^What is best for the child/, NOTES.decided)
    await comesBack(drita, INVENTED_MEMBERS.drita.passphrase)
  })

  it('is refused with Luan in it, and written without him', async () => {
    await openFile(drita, ELIRA)
    await planAgain(drita, () => speaks('A person who may be a danger does not decide for the child.'))
    await delivered(drita)
    await comesBack(besa, INVENTED_MEMBERS.besa.passphrase)
    await sayYes(besa, /^Return plan/, NOTES.ifItFails)
    await comesBack(drita, INVENTED_MEMBERS.drita.passphrase)
    await openFile(drita, ELIRA)
    await tab(drita, 'Plan')
    await press(drita, 'Going back: basis for the decision')
    await openNow(drita)
    await speaks('Everything needed for a return is in the file.')
    await said(drita, new RegExp(`^Where the child is, Eleni Pappa: .*${NOTES.riskThere}`))
    await fits()
    await press(drita, 'Back')
    await livesWithHerAunt(drita)
  })
})

describe('across the border, and into a school', () => {
  it('tells the school nothing: she did not say yes, and asked that it be kept from them', async () => {
    await nothingToTheSchool(drita)
    await theSchoolIsNotAsked(drita, async () => {
      await speaks('Nothing is shared without consent, or another good reason that is named.')
      await speaks('What must be kept from a person is kept from them.')
      await fits()
    })
  })

  it('asks the house abroad, which is given one page under its own key', async () => {
    await theHouseIsGivenAPacket(
      drita,
      'Eleni Pappa',
      quotedOnPage('Can read this page, and nothing else of the file.'),
    )
  })
})

describe('what stays open', () => {
  it('is another phase, a girl who was met once, and a word about the driver', async () => {
    await openFile(drita, ELIRA)
    await anotherPhase(drita)
    await openFile(drita, ANJA)
    await metOnce(drita)
    await tab(drita, 'Overview')
    await speaks('This file is closed. One note reopens it.')
    await press(drita, 'Children')
    await press(drita, 'More')
    await press(drita, /^Harm by one of us/)
    await saidOfTheDriver(drita, 'Ilir Prifti')
    await said(drita, 'Read by you and Ilir Prifti, by nobody else.')
    await fits()
    await delivered(drita)
  })
})

describe('each of them', () => {
  beforeAll(async () => {
    await comesBack(besa, INVENTED_MEMBERS.besa.passphrase)
    await comesBack(mira, INVENTED_MEMBERS.mira.passphrase)
  })

  it('finds at the screen what the page says, and nothing else of it: the supervisor, and the psychologist with one folder', async () => {
    const shown = {
      besa: shownTo(besa).then(async (open) => open + (await shownOfClosed(besa, ANJA))),
      mira: shownTo(mira),
    }
    for (const who of ['besa', 'mira'] as const) sees(who, await shown[who])
  })

  it('holds on an own device what the page says, and nothing else of it', async () => {
    for (const who of EVERYBODY) {
      given(await told.devices[who].sync())
      sees(who, await openedBy(told.devices[who], [told.elira, told.anja]))
    }
  })

  it('is named on the page with every kind of note that stands in what the caseworker holds', async () => {
    const opened = await openedBy(told.devices.drita, [told.elira, told.anja])
    expect(kindsOnPage()).toEqual(kindsIn(opened))
  })

  it('leaves no page with a complaint', () => {
    expect(told.complaints()).toEqual([])
  })
})
