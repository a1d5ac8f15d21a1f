import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { sharedWith } from '#domain/kinds/any/shared-with.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { begun } from '#domain/kinds/follow-up/begun.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { CODES } from '#web/kinds/codes/codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { grandmother, uncle } from '../../../../test/support/people.ts'
import { entryTitle } from './entry-title.ts'
import { EntryWords } from './entry-words.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

const people = [
  entryOf(person, { person: uncle, called: 'Uncle Gent', gender: 'male', ageBand: '25-or-more', alive: 'yes' }),
  entryOf(person, { person: grandmother, called: 'Gran', gender: 'female', ageBand: '25-or-more', alive: 'yes' }),
]

interface Reading {
  readonly entry: Entry
  readonly beside: readonly Entry[]
  readonly without?: readonly string[]
}

function Read({ entry, beside, without = [] }: Reading) {
  const file = fileOf(...people, ...beside, entry)
  return <EntryWords entry={entry} file={file} speak={useSpeak(file)} without={without} />
}
const words = (entry: Entry, ...beside: readonly Entry[]): Promise<string> =>
  openOver(device, <Read entry={entry} beside={beside} />).first()

/** Every example of a kind. */
const examplesOf = (name: string) =>
  EXAMPLES.filter(({ kind }) => kind.name === name).map(({ kind, body }) => entryOf(kind, body))
const [consented] = examplesOf('consent')

/** Sentences that somebody typed into a body: whatever has a space between two words. */
const typedIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? / /.test(value)
      ? [value]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(typedIn)
      : []
/** What the app made for itself: a reader is shown none of it. */
const MADE = /\b[A-Za-z0-9_-]{21}[AQgw]\b/
/** What only the app reads, or a page of its own shows. */
const UNREAD = [
  'network-joined',
  'begun',
  'exception-asked',
  'page-for-child',
  'known-in-group',
  'complaint-channel',
  'duty-number',
  'duty-by-law',
  'standing-answer',
  'instrument-completed',
  'instrument-held',
  'own-question',
  'own-form',
  'given-fact',
  'hand-over',
]

describe('an entry that is read', () => {
  it('of a kind that this app does not know says so, and shows nothing of it', async () => {
    const newer = { ...entryOf(note, { words: 'She sang.' }), kind: 'a-kind-of-next-year' }
    expect(await words(newer)).toBe('This note was written with a newer app. It is kept whole; a newer app shows it.')
    expect(await words({ ...newer, kind: note.name, body: 'She sang.' })).toContain('a newer app')
  })

  it('of a colleague who asked to make a note unreadable is called so, and is not said to be of a newer app', async () => {
    function Titled({ entry }: Pick<Reading, 'entry'>) {
      return (
        <>
          <h2>{entryTitle(entry, useSpeak(fileOf(entry)))}</h2>
          <Read entry={entry} beside={[]} />
        </>
      )
    }
    const asked = { ...entryOf(note, { words: '' }), kind: 'act-proposed', body: { askedBy: 'supervisor' } }
    expect(await openOver(device, <Titled entry={asked} />).first()).toBe('Somebody asked to make a note unreadable')
  })

  it.each(
    EXAMPLES.filter(({ kind }) => !UNREAD.includes(kind.name)).map(
      ({ kind, body }) => [kind.name, kind, body] as const,
    ),
  )('shows every sentence of %s as it was typed, and no code or id', async (_, kind, body) => {
    const read = await words(entryOf(kind, body))
    expect(typedIn(body).filter((sentence) => !read.includes(sentence))).toEqual([])
    expect(read).not.toMatch(MADE)
    expect(read.split(/[ .,:“”]/).filter((word) => /.-./.test(word) && Object.hasOwn(CODES, word))).toEqual([])
  })

  it('leaves out what stands above it, and nothing else', async () => {
    const [listed] = examplesOf('listing')
    const entry = listed ?? expect.unreachable()
    const whole = await words(entry)
    const rest = await openOver(device, <Read entry={entry} beside={[]} without={['name']} />).first()
    expect(whole).toMatch(/^What is it called\?/)
    expect(rest).toBe(whole.slice(whole.indexOf('Who gives it?')))
  })

  it('shows the words of a person as they were typed, though they are also a code', async () => {
    expect(await words(entryOf(note, { words: 'school' }))).toBe('What happened? school')
  })

  it('says in words what a code means, though it has the form of an id', async () => {
    expect(await words(consented ?? expect.unreachable())).toContain(
      'What was explained? What it is for and That no is fine, on any day',
    )
  })

  it('names people of the file, and a person who is not in it as somebody', async () => {
    const [opened] = examplesOf(fileOpened.name)
    expect(await words(opened ?? expect.unreachable())).toBe(
      'Who brought or sent the child? School Which other children are in that household? There are other children The other children there A person in this file? somebody in this file What you call this child the little brother Estimated age From, in years 4 To, in years 6 Safe tonight? Not known',
    )
    expect(await words(consented ?? expect.unreachable())).toContain('Who was not asked Who? Uncle Gent Why not?')
  })

  it('names the person whose file another one is, and takes that file for nobody', async () => {
    const [link] = examplesOf('file-link')
    expect(await words(link ?? expect.unreachable())).toMatch(/^Whose file is it\?/)
  })

  it('names another note by its title, and one that the reader does not hold as a note', async () => {
    const seen = entryOf(note, { words: 'She sang.' })
    const [shared] = examplesOf(sharedWith.name)
    const about = (entry: Entry) => ({
      ...(shared ?? expect.unreachable()),
      body: { ...(shared?.body as object), facts: [entry.id] },
    })
    expect(await words(about(seen), seen)).toContain('Which notes? A note How?')
    expect(await words(about(consented ?? expect.unreachable()), consented ?? expect.unreachable())).toMatch(
      /Which notes\? (?!A note|a colleague)/,
    )
    expect(await words(about(consented ?? expect.unreachable()))).toContain('Which notes? A note How?')
  })

  it('shows a union by the variant that was chosen, a level by its name, and an option that was chosen by its words', async () => {
    const [kept] = examplesOf('retention')
    expect(await words(kept ?? expect.unreachable())).toBe(
      'Years to keep a file after closing 10 Keep until this age at least, in years 25 A different time for some files We met once Years to keep a file after closing 2 Transferred to another team Years to keep a file after closing 5 Keep until this age at least, in years 21 Which law or rule says so? The archive law.',
    )
    const [levels] = examplesOf('level-assessment')
    expect(await words(levels ?? expect.unreachable())).toContain(
      'In the community Situation Hard Whose view is that? The child’s own What did you see or hear? She sat alone at the break. In society Situation Not known',
    )
    const [weighed] = examplesOf('best-interests')
    expect(await words(weighed ?? expect.unreachable())).toContain(
      'Which one is best for the child? To her grandmother',
    )
  })

  it('quotes a child, and says where nobody asked and why', async () => {
    const [step] = examplesOf('tracing-step')
    expect(await words(step ?? expect.unreachable())).toContain(
      'What does the family say? Not asked: Nobody was met yet.',
    )
    const [arrangement] = examplesOf('care-arrangement')
    expect(await words(arrangement ?? expect.unreachable())).toContain(
      'What does the child say? “I like it at Gran’s.”',
    )
    const unsaid = {
      ...(arrangement ?? expect.unreachable()),
      body: { ...(arrangement?.body as object), childSays: { answer: 'did-not-want-to-say' } },
    }
    expect(await words(unsaid)).toMatch(/What does the child say\? [A-Z][^“]*$/)
  })

  it('that was begun shows what is still open and what there is', async () => {
    const [half] = examplesOf(begun.name)
    expect(await words(half ?? expect.unreachable())).toBe(
      'Still to answer: Where? · Did you meet the child? What you saw and did She plays.',
    )
  })

  it('that took another back says what was wrong with it', async () => {
    const [wrong] = examplesOf(superseded.name)
    expect(await words(wrong ?? expect.unreachable())).toBe('What was wrong? It was about her cousin.')
  })
})

describe('Words that come first', () => {
  const read = async (text: string) => {
    const entry = entryOf(note, { words: text })
    function First() {
      const file = fileOf(entry)
      return <EntryWords entry={entry} file={file} speak={useSpeak(file)} lead={text} />
    }
    await openOver(device, <First />).comes(text)
    return document.querySelector('.entry-lead')?.textContent
  }

  it('stay in the size of all others where they are long, and are read once', async () => {
    const long = 'She walks to school with Ema. '.repeat(7).trim()
    expect(await read(long)).toBeUndefined()
    expect(document.body.textContent.split(long)).toHaveLength(2)
  })

  it('are large where they are short, and are read once', async () => {
    expect(await read('She walks to school.')).toBe('She walks to school.')
    expect(document.body.textContent.split('She walks to school.')).toHaveLength(2)
  })
})
