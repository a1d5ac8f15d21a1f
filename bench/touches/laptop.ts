import { findForm, saved, says, type Act } from './acts.ts'
import type { Hand } from './hand.ts'

const text = (hand: Hand, name: string | RegExp) => hand.page.getByRole('textbox', { name })
const goes = async (hand: Hand, letter: string) => {
  await hand.key('g')
  await hand.key(letter)
}
/** `/`, the name, and the child found first. */
const findChild = async (hand: Hand, name: string) => {
  await hand.key('/')
  await hand.type(hand.page.getByRole('search').getByRole('textbox'), name)
  await hand.touch(
    hand.page
      .locator('main')
      .getByRole('row', { name: new RegExp(name) })
      .or(hand.page.getByRole('button', { name: new RegExp(`^.?.?${name}`) })),
  )
  await says(hand.page, 'Ask a colleague')
}
const happened = async (hand: Hand, name: string) => {
  await hand.key('n')
  await hand.press(new RegExp(`^.?.?${name}`))
  await hand.page.getByRole('heading', { name: 'Suggested forms' }).waitFor()
}

/** Ten things at a desk; keys that act count as touches. */
export const ON_THE_LAPTOP: readonly Act[] = [
  { name: 'find a child by name and open the file', who: 'drita', goal: 2, run: (hand) => findChild(hand, 'Mimoza') },
  {
    name: 'a note in words',
    who: 'drita',
    goal: 4,
    run: async (hand) => {
      await happened(hand, 'Valbona')
      await hand.type(text(hand, 'In a few words'), 'She came with her sister.')
      await hand.press('Save')
      await saved(hand)
    },
  },
  {
    name: 'find any form',
    who: 'drita',
    goal: 3,
    run: async (hand) => {
      await happened(hand, 'Valbona')
      await findForm(hand, 'best interests')
    },
  },
  {
    name: 'a child is missing',
    who: 'drita',
    goal: 4,
    run: async (hand) => {
      await happened(hand, 'Klea')
      await hand.press(/^(She|He|Child) is missing/)
      await hand.press('Today', hand.page.locator('main'))
      await says(hand.page, 'What to do now')
    },
  },
  {
    name: 'back to Today',
    who: 'drita',
    goal: 2,
    run: async (hand) => {
      await goes(hand, 't')
      await says(hand.page, 'Today')
    },
  },
  {
    name: 'ask the supervisor',
    who: 'drita',
    goal: 4,
    run: async (hand) => {
      await findChild(hand, 'Mimoza')
      await hand.press('Ask a colleague')
      await hand.type(text(hand, 'What do you ask?'), 'May I visit on Sunday?')
      await hand.press(/^Ask Besa/)
      await hand.page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'find help in the directory',
    who: 'drita',
    goal: 2,
    run: async (hand) => {
      await goes(hand, 's')
      await hand.page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'the keys that act',
    who: 'drita',
    goal: 1,
    run: async (hand) => {
      await hand.key('?')
      await says(hand.page, 'Keyboard shortcuts')
    },
  },
  {
    name: 'a supervisor opens the team',
    who: 'besa',
    goal: 2,
    run: async (hand) => {
      await goes(hand, 'w')
      await hand.page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'a supervisor opens what waits for an answer',
    who: 'besa',
    goal: 2,
    run: async (hand) => {
      await goes(hand, 'a')
      await hand.page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
]
