import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { MadeAnswer, OpenedFile } from '#device/packets/api.ts'
import { HandOverFile } from '#domain/sharing/agency-hand-over-file.ts'
import { refuse } from '#result.ts'
import { utf8 } from '#sealing/primitives/bytes.ts'
import { sealToRecipient } from '#sealing/primitives/key-file.ts'
import { todayHere } from '#web/words/today.ts'
import { withAgencyKey } from '../../../../test/support/components/agency-key.ts'
import { answering, fileCalled, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { screen } from './open-packet-screen.tsx'
import { screen as handOverScreen } from './agency-hand-over-screen.tsx'
import { ReceivedHandOver } from './received-hand-over.tsx'

const NAME = 'សុខា មាស'
let device: Device
let opened: Extract<OpenedFile, { is: 'hand-over' }>
/** The answers that were made, in their order. */
let made: MadeAnswer['answer'][]
const recording = () => {
  made = []
  return answering(device, {
    answerHandOver: (how) => {
      made.push(how.answer)
      return device.answerHandOver(how)
    },
  })
}
const filesHere = async () => given(await device.files()).length
const toTheEast = (at: string) => ({
  handOver: 'to-the-east',
  to: 'ngo',
  called: 'House of the East',
  parts: ['card'],
  chosen: [],
  lawful: { basis: 'vital-interest', danger: 'They know the house.' },
  childTold: { told: 'yes', on: at, childSays: { answer: 'said', words: 'Good.' } },
  answerBy: at,
})

beforeAll(async () => {
  device = withAgencyKey(await practiceDevice())
  const day = todayHere()
  const content = HandOverFile.parse({
    v: 1,
    is: 'agency-hand-over',
    handOver: 'to-the-north',
    from: 'Drita Kola',
    agency: 'House of the South',
    madeOn: day,
    called: 'House of the North',
    basis: 'vital-interest',
    answerBy: day,
    answerTo: given(await device.ownCode()).code,
    facts: [
      {
        kind: 'name',
        folder: 'identity',
        at: day,
        by: 'Drita Kola',
        title: 'Name',
        words: `The name: ${NAME}`,
        body: { who: 'child', kind: 'document', text: NAME, script: 'Khmr', use: 'use' },
      },
    ],
    left: [{ because: 'not-chosen', count: 3 }],
  })
  const text = `House of the South → House of the North\n\nIn danger\n\nThe name: ${NAME}\n\nNot on this page:\nNot chosen: 3`
  opened = { is: 'hand-over', text, fingerprint: 'C1NV-C628-NB68-SEWN', content }
})

async function read(shown: Opened, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await shown.comes('Choose the file')
  const input = shown.page.querySelector('input[type=file]')
  Object.defineProperty(input, 'files', { value: [new File([bytes], 'file.age')] })
  input?.dispatchEvent(new Event('change', { bubbles: true }))
  await shown.comes('file.age')
  shown.press('Read it')
}

describe('A sealed file of another agency', () => {
  it('that was cut on its way is refused in words, stays chosen, and shows nothing of what it says', async () => {
    const sealed = given(await sealToRecipient(utf8(`Dear colleague, ${NAME}`), given(await device.ownCode()).code))
    const shown = openOver(device, <screen.Component is="open-packet" />)
    await read(shown, sealed.slice(0, -5))
    await shown.comes('This file could not be read. The file may be damaged')
    expect(shown.reads()).toContain('file.age')
    expect(shown.reads()).not.toContain(NAME)
  })
})

describe('A child whom another agency hands over', () => {
  it('is taken over by nobody without a name', async () => {
    const shown = openOver(recording(), <ReceivedHandOver opened={opened} />)
    await shown.comes('Do you take over?')
    shown.type('Who is responsible for the child now?', ' ')
    await expect.poll(() => shown.control('Take over: open a file, make the answer').matches(':disabled')).toBe(true)
    expect(made).toEqual([])
  })

  it('is taken over by nobody who opens no files: they are told who can, and how the file comes to them', async () => {
    const shown = openOver(
      answering(device, { rowsHere: () => Promise.resolve(refuse('not-entitled')) }),
      <ReceivedHandOver opened={opened} />,
    )
    await shown.comes('Only a caseworker or a supervisor takes a child over')
    expect(shown.reads()).toContain('ask Drita Kola to seal it to theirs')
    expect(shown.reads()).not.toContain('Take over: open a file, make the answer')
  })

  it('is declined with a reason: the answer goes back, and no file was opened', async () => {
    const before = await filesHere()
    const shown = openOver(recording(), <ReceivedHandOver opened={opened} />)
    await shown.comes('I cannot')
    shown.type('In a few words: why not?', 'We have no bed.')
    shown.press('I cannot')
    await shown.comes('The answer is in your downloads')
    expect(location.protocol).toBe('http:')
    expect(made).toEqual([{ answer: 'cannot', words: 'We have no bed.' }])
    expect(await filesHere()).toBe(before)
  })

  it('is in one file, however often the answer is made', async () => {
    const before = await filesHere()
    const shown = openOver(recording(), <ReceivedHandOver opened={opened} />)
    await shown.comes('Take over: open a file, make the answer')
    shown.press('Take over: open a file, make the answer')
    await shown.comes('The answer is in your downloads')
    shown.press('Make the answer again')
    await expect.poll(() => made.length).toBe(2)
    expect(made[1]).toMatchObject({ answer: 'takes-over', since: todayHere() })
    expect(await filesHere()).toBe(before + 1)
    expect(() => shown.control('I cannot')).toThrow('no control')
  })
})

describe('A hand-over to another agency', () => {
  it('opens as the one that was chosen in the plan, else as the last', async () => {
    const file = await fileCalled(device, 'Bopha')
    const at = todayHere()
    for (const [handOver, called] of [
      ['to-the-west', 'House of the West'],
      ['to-the-hills', 'House of the Hills'],
    ])
      await writeIn(device, file, { kind: 'agency-hand-over', at, body: { ...toTheEast(at), handOver, called } })
    const one = openOver(device, <handOverScreen.Component is="agency-hand-over" file={file} handOver="to-the-west" />)
    await one.comes('House of the West has not answered')
    const last = openOver(device, <handOverScreen.Component is="agency-hand-over" file={file} />)
    await last.comes('House of the Hills has not answered')
  })
})

describe('A child whom another agency cannot take', () => {
  it('is ours: the page says so in their words, makes no file for them any more, and another agency can be asked', async () => {
    const file = await fileCalled(device, 'Bopha')
    const at = todayHere()
    await writeIn(device, file, { kind: 'agency-hand-over', at, body: toTheEast(at) })
    const waiting = openOver(device, <handOverScreen.Component is="agency-hand-over" file={file} />)
    await waiting.comes('Make the file')
    const answer = { handOver: 'to-the-east', answer: 'cannot', by: 'Mira', how: 'paper', words: 'We have no bed.' }
    await writeIn(device, file, { kind: 'agency-hand-over-answer', at, body: answer })
    await waiting.comes('House of the East cannot take the child. You stay the child’s worker.')
    expect(waiting.reads()).toContain('We have no bed.')
    expect(waiting.reads()).not.toContain('Make the file')
    waiting.press('Another agency takes over')
    expect(waiting.trail.current()).toMatchObject({ is: 'write', kind: 'agency-hand-over', file })
  })
})
