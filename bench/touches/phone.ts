import { findForm, happenedWith, saved, says, type Act } from './acts.ts'
import type { Hand } from './hand.ts'

const text = (hand: Hand, name: string | RegExp) => hand.page.getByRole('textbox', { name })
const inDays = (days: number) => {
  const day = new Date()
  day.setDate(day.getDate() + days)
  return day.toLocaleDateString('sv')
}
const toChild = async (hand: Hand, child: string) => {
  await hand.press(/^Children/, hand.page.getByRole('navigation'))
  await hand.press(new RegExp(`^.?.?${child}`))
  await hand.page.getByRole('heading', { name: 'Safe?' }).or(hand.page.getByText('Ask a colleague')).first().waitFor()
}
/** From the child's page: the form that the word finds first. */
const wordFrom = async (hand: Hand, child: string, word: string) => {
  await happenedWith(hand, child)
  await findForm(hand, word)
}

const yesToTheSchool = async (hand: Hand) => {
  await wordFrom(hand, 'Valbona', 'consent')
  await hand.choose('Who answers?', 'She herself')
  await hand.choose('Sharing with others', 'Yes')
  await hand.pick('With whom?', 'School')
  await hand.choose('How?', 'In words')
  for (const what of ['What it is for', 'That no is fine, on any day', 'Who will know'])
    await hand.touch(hand.page.getByRole('checkbox', { name: what, exact: true }))
  await hand.press('Save')
  await saved(hand)
}

/** Twenty things that a caseworker does on the phone, and a supervisor. */
export const ON_THE_PHONE: readonly Act[] = [
  {
    name: 'a child is missing',
    who: 'drita',
    goal: 4,
    run: async (hand) => {
      await happenedWith(hand, 'Luan')
      await hand.press(/^(She|He|Child) is missing/)
      await hand.press('I do not know yet')
      await says(hand.page, 'What to do now')
    },
  },
  {
    name: 'a child told, and her body needs help: as far as what to do now',
    who: 'drita',
    goal: 7,
    run: async (hand) => {
      await happenedWith(hand, 'Jonida')
      await hand.press('She told me')
      await hand.type(text(hand, 'What did she say?'), 'He hurt me. I do not want to go back.')
      await hand.choose(/need help now/, 'Yes')
      await hand.choose(/when was it/, 'Yesterday')
      await hand.press('Save')
      await says(hand.page, 'Health care today')
    },
  },
  {
    name: 'who stays with her, from Today',
    who: 'drita',
    goal: 3,
    run: async (hand) => {
      await hand.press(/Jonida.*urgent/)
      await hand.press('What to do now')
      await hand.press('I stay')
      await says(hand.page, /is acting on this/)
    },
  },
  {
    name: 'a note in words',
    who: 'drita',
    goal: 4,
    run: async (hand) => {
      await happenedWith(hand, 'Valbona')
      await hand.type(text(hand, 'In a few words'), 'She laughed today.')
      await hand.press('Save')
      await saved(hand)
    },
  },
  { name: 'find any form', who: 'drita', goal: 3, run: (hand) => wordFrom(hand, 'Valbona', 'referral') },
  {
    name: 'a service was offered and refused',
    who: 'drita',
    goal: 10,
    run: async (hand) => {
      await wordFrom(hand, 'Valbona', 'refused')
      await hand.type(text(hand, 'In their words'), 'I talk with my grandmother.')
      await hand.pick('Which help?', 'Somebody to talk to')
      await hand.tick('Who answered?', /^She herself/)
      await hand.touch(hand.page.getByRole('group', { name: 'Why?' }).getByRole('checkbox'))
      await hand.choose('May we get in touch again?', /^No/)
      await hand.type(text(hand, 'How can they come back to us?'), 'Call me on any day.')
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'a goal and the first step towards it',
    who: 'drita',
    goal: 8,
    run: async (hand) => {
      await wordFrom(hand, 'Valbona', 'goal')
      await hand.type(text(hand, 'The wish, as the child said it'), 'I want to draw with others.')
      await hand.type(text(hand, 'What is the goal?'), 'Drawing once a week')
      await hand.type(text(hand, 'The first step towards it'), 'Ask the open house for a place')
      await hand.choose('Who does it?', 'You')
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'a slip for the school',
    who: 'drita',
    goal: 8,
    before: yesToTheSchool,
    run: async (hand) => {
      await wordFrom(hand, 'Valbona', 'school slip')
      await hand.type(text(hand, 'Who exactly?'), 'The class teacher')
      await hand.type(text(hand, 'What are they asked to do?'), 'Keep a place in the second class.')
      await hand.choose('How?', 'Sheet to print')
      await hand.choose('What is the legal basis?', 'Agreement')
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'ask the supervisor',
    who: 'drita',
    goal: 4,
    run: async (hand) => {
      await toChild(hand, 'Valbona')
      await hand.press('Ask a colleague')
      await hand.type(text(hand, 'What do you ask?'), 'May I visit on Saturday?')
      await hand.press(/^Ask Besa/)
      await hand.page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'something to do',
    who: 'drita',
    goal: 8,
    run: async (hand) => {
      await wordFrom(hand, 'Valbona', 'to do')
      await hand.type(text(hand, 'What?'), 'Ask the aunt about the coat')
      await hand.pick('Who does it?', 'You')
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'a visit is planned, with an hour and an end',
    who: 'drita',
    goal: 14,
    run: async (hand) => {
      await wordFrom(hand, 'Valbona', 'plan a visit')
      await hand.set(
        hand.page.getByRole('group', { name: 'On which day?' }).getByLabel('Day', { exact: true }),
        inDays(3),
      )
      await hand.set(hand.page.getByLabel('At what time?'), '12:30')
      await hand.set(hand.page.getByLabel('Until what time?'), '13:15')
      await hand.pick('Where?', 'At school')
      await hand.pick('Who goes?', 'You')
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'I saw her',
    who: 'drita',
    goal: 9,
    run: async (hand) => {
      await happenedWith(hand, 'Valbona')
      await hand.press(/^I saw her/)
      await hand.pick('Where?', 'At school')
      await hand.choose('Did you meet the child?', 'We spoke')
      await hand.type(text(hand, 'In their own words'), 'We have a new song.')
      await hand.choose('Was anything not safe?', 'No')
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'a worry',
    who: 'drita',
    goal: 9,
    run: async (hand) => {
      await wordFrom(hand, 'Valbona', 'worried')
      await hand.type(text(hand, 'What worries you?'), 'A car waits at the gate.')
      await hand.pick('What is it about?', 'Safety')
      await hand.choose('How soon must we check?', /this week/i)
      await hand.choose('Who noticed it?', /Valbona|child|herself/)
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'find a child by name and open the file',
    who: 'drita',
    goal: 3,
    run: async (hand) => {
      await hand.press(/^Children/, hand.page.getByRole('navigation'))
      await hand.type(hand.page.getByRole('search').getByRole('textbox'), 'Mimoza')
      await hand.press(/^.?.?Mimoza/)
      await says(hand.page, 'Ask a colleague')
    },
  },
  {
    name: 'what became of a request: open the plan of a child',
    who: 'drita',
    goal: 3,
    run: async (hand) => {
      await toChild(hand, 'Valbona')
      await hand.touch(
        hand.page.getByRole('tab', { name: 'Plan' }).or(hand.page.getByRole('button', { name: 'Plan', exact: true })),
      )
      await says(hand.page, 'What we want')
    },
  },
  {
    name: 'a step is done',
    who: 'drita',
    goal: 4,
    run: async (hand) => {
      await toChild(hand, 'Valbona')
      await hand.touch(
        hand.page.getByRole('tab', { name: 'Plan' }).or(hand.page.getByRole('button', { name: 'Plan', exact: true })),
      )
      await hand.touch(hand.page.getByRole('checkbox', { name: 'Ask the aunt about the coat' }))
      await says(hand.page, /^Done:/)
    },
  },
  {
    name: 'what is in the calendar',
    who: 'drita',
    goal: 1,
    run: async (hand) => {
      await hand.press('Calendar')
      await says(hand.page, 'Calendar')
    },
  },
  {
    name: 'somebody from outside asks: the answer to read out',
    who: 'drita',
    goal: 2,
    run: async (hand) => {
      await hand.press(/^What happened\?/, hand.page.getByRole('navigation'))
      await hand.press(/^Somebody from outside asks/)
      await hand.page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'hide everything at a knock on the door',
    who: 'drita',
    goal: 1,
    run: async (hand) => {
      await hand.press(/^Hide/)
      await hand.page.getByRole('heading', { name: 'Locked' }).waitFor()
    },
  },
  {
    name: 'a supervisor opens what waits for an answer',
    who: 'besa',
    goal: 3,
    run: async (hand) => {
      await hand.press(/^To approve/)
      await hand.touch(
        hand.page
          .locator('main')
          .getByRole('button')
          .filter({ has: hand.page.locator('.title') }),
      )
      await hand.page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
]
