import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { withhold } from '#domain/kinds/registration/withhold.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { openForm, someone, type OpenedForm } from '../../../../../test/support/components/form.tsx'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { uncle } from '../../../../../test/support/people.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

type More = readonly [entries?: readonly Entry[], opened?: OpenedForm]
const formOf = (kind: string, ...more: More) => openForm({ device, file }, kind, ...more)

describe('the form of an agreement', () => {
  const agreed = (by: 'child' | typeof uncle) =>
    entryOf(
      consent,
      {
        purpose: 'case-work',
        answer: 'yes',
        by,
        capacity: by === 'child' ? 'child' : 'parent',
        as: 'consent',
        how: 'spoken',
        explained: [],
        notAsked: [],
      },
      { at: day('2020-03-01') },
    )
  const RESTS = 'From now on nobody visits, rings or looks in'
  const takesBack = async (who: string, entries: readonly Entry[]) => {
    const shown = await formOf('consent', entries)
    shown.choose(new RegExp(`^${who}`))
    await shown.comes('Withdrew the agreement')
    shown.choose('Withdrew the agreement')
    return shown
  }

  it('lets the file rest only by the child’s own will: what an uncle takes back ends nothing, and his yes counts for nothing', async () => {
    const shown = await takesBack('Uncle Gent', [agreed(uncle), ...someone(uncle, 'Uncle Gent', 'unsafe')])
    await shown.comes('This does not close the file.')
    expect(shown.reads()).not.toContain(RESTS)
    expect(shown.reads()).toContain('This person’s yes does not count as consent.')
    expect(shown.reads()).not.toContain('Last answer: Yes')
  })

  it('makes the file rest in the same act, once it is said how the child comes back', async () => {
    const shown = await takesBack('She herself', [agreed('child')])
    await shown.comes(RESTS)
    shown.choose('In words')
    shown.save()
    await vi.waitFor(() => expect(shown.page.querySelector('[aria-invalid="true"], .wrong')).not.toBe(null))
    expect(shown.written).toEqual([])
    shown.type('How can the child come back?', 'You can call Drita on any day.')
    shown.choose('No', shown.group('May we get in touch again?'))
    shown.save()
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.drafts()).toMatchObject([
      { kind: 'consent', body: { purpose: 'case-work', answer: 'withdrawn', by: 'child' } },
      { kind: 'dormant-by-wish', folder: 'card', body: { mayWeGetInTouch: { answer: 'no' } } },
    ])
  })
})

describe('an agreement in a language that no native speaker has read in the app', () => {
  it('is none where nobody speaks it, and says who does', async () => {
    const shown = await formOf('consent')
    shown.choose(/^She herself/)
    await shown.comes('In which language?')
    shown.pick('In which language?', 'Albanian')
    await shown.comes('Who speaks this language with them?')
    shown.choose('Yes', shown.group('Health care'))
    shown.choose('In words', shown.group('How?'))
    shown.save()
    await shown.comes('Choose who speaks this language with them.')
    shown.choose('Nobody', shown.group('Who speaks this language with them?'))
    shown.save()
    await shown.comes('so there is no agreement yet')
    expect(shown.written).toEqual([])
    shown.choose('An interpreter', shown.group('Who speaks this language with them?'))
    shown.save()
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.drafts()).toMatchObject([
      { kind: 'consent', body: { answer: 'yes', language: 'sq', languageSpokenBy: 'interpreter' } },
    ])
  })

  it('is asked for no speaker in English, and a no is written without one', async () => {
    const shown = await formOf('consent')
    shown.choose(/^She herself/)
    await shown.comes('In which language?')
    shown.pick('In which language?', 'English')
    shown.choose('Yes', shown.group('Health care'))
    shown.choose('In words', shown.group('How?'))
    expect(shown.reads()).not.toContain('Who speaks this language with them?')
    shown.pick('In which language?', 'Khmer')
    await shown.comes('Who speaks this language with them?')
    shown.choose('No', shown.group('Health care'))
    shown.save()
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.drafts()).toMatchObject([{ body: { answer: 'no', language: 'km' } }])
  })
})

describe('somebody who is of age and wishes to close the file', () => {
  it('closes it without being asked for a supervisor’s yes, and says what becomes of it', async () => {
    const shown = await formOf('closure')
    expect(shown.reads()).toContain('Ask to close')
    expect(shown.reads()).not.toContain('What should happen to the file?')
    shown.pick('Why now?', 'Of age, and wishes to close it')
    await shown.comes('The file closes when you save')
    expect(shown.reads()).not.toContain('Ask to close')
    shown.choose('Keep it only as long as the law asks')
    shown.type('In your words', 'I have my own flat now.')
    shown.choose('Not told', shown.group('Was the child told?'))
    await shown.comes('Why not?')
    shown.type('Why not?', 'It is her own wish.')
    shown.save()
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.drafts()).toMatchObject([
      { kind: 'closure', body: { reason: 'own-wish-of-age', wishForFile: { wishes: 'no-longer-than-law-asks' } } },
    ])
  })
})

describe('something that was kept from somebody', () => {
  it('is lifted by an entry that replaces it', async () => {
    const kept = entryOf(
      withhold,
      {
        key: 'from-school',
        withheld: { what: 'everything' },
        from: { recipient: 'school' },
        why: 'fear-of-harm',
        askedBy: 'child',
        stands: true,
      },
      { at: day('2020-03-01') },
    )
    const shown = await formOf('withhold', [kept], { route: { from: kept.id } })
    shown.choose('No', shown.group('Does this apply now?'))
    shown.save()
    await vi.waitFor(() => expect(shown.written).toHaveLength(1))
    expect(shown.drafts()).toMatchObject([{ body: { key: 'from-school', stands: false }, replaces: [kept.id] }])
  })
})
